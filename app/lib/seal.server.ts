import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** A key of 256 bits, with the name under which what it sealed is found again after a new key has taken its place. */
export type ColumnKey = { id: string; key: Buffer };

/** Where a sealed value stands. It opens nowhere else: a value copied to another row is refused. */
export type Cell = { table: string; column: string; rowId: string };

/**
 * Seals a text with AES-256-GCM (NIST SP 800-38D): 96 random bits as nonce, the cell as additional data.
 *
 * @returns `keyId.nonce.text.tag`, the last three in base64url
 */
export function seal({ id, key }: ColumnKey, plain: string, cell: Cell): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(placeOf(cell));
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [id, ...[nonce, text, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(".");
}

/**
 * Opens what `seal` made, with whichever of the keys sealed it.
 *
 * @throws Error when its key is not among them, when it was changed, or when it was sealed for another cell
 */
export function unseal(keys: readonly ColumnKey[], sealed: string, cell: Cell): string {
  const [id, nonce = "", text = "", tag = ""] = sealed.split(".");
  const found = keys.find((key) => key.id === id);
  if (!found) throw new Error(`No column key is named ${id}`);
  const decipher = createDecipheriv("aes-256-gcm", found.key, toBytes(nonce), { authTagLength: 16 })
    .setAAD(placeOf(cell))
    .setAuthTag(toBytes(tag));
  return Buffer.concat([decipher.update(toBytes(text)), decipher.final()]).toString("utf8");
}

function placeOf({ table, column, rowId }: Cell): Buffer {
  return Buffer.from(`${table}|${column}|${rowId}`, "utf8");
}

function toBytes(text: string): Buffer {
  return Buffer.from(text, "base64url");
}
