import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import { environment } from "#environment";

/** Where a page of a list ends: the next one begins with what comes after it (keyset pagination). */
export type PageKey = { at: Date; id: string };

/** Before every row there is: where a list that runs from new to old begins. */
export const NEWEST: PageKey = { at: new Date(8.64e15), id: "" };

/** After no row: where a list that runs from old to new begins. */
export const OLDEST: PageKey = { at: new Date(0), id: "" };

/** What a query is asked with. */
export function keyValues({ at, id }: PageKey): { at: number; id: string } {
  return { at: at.getTime(), id };
}

/**
 * The key as it stands in a link: sealed, since the moment in it is nobody's to read (product.md "Feedback"). The same
 * key is the same text, so that a page stays the same byte for byte: its nonce follows from what is sealed.
 */
export function writePageKey({ at, id }: PageKey): string {
  const plain = `${at.getTime()}.${id}`;
  const nonce = createHmac("sha256", key()).update(plain).digest().subarray(0, NONCE);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url");
}

/** @returns undefined for what is no key of ours: then the list is shown from its beginning. */
export function readPageKey(written: string | null): PageKey | undefined {
  const [, time, id] = /^(-?\d+)\.(.*)$/.exec(open(written ?? "") ?? "") ?? [];
  return time && id !== undefined ? { at: new Date(Number(time)), id } : undefined;
}

const NONCE = 12;
const TAG = 16;
let derived: Buffer | undefined;

function key(): Buffer {
  derived ??= Buffer.from(hkdfSync("sha256", environment().secret, "", "key of a page", 32));
  return derived;
}

function open(written: string): string | undefined {
  if (!/^[\w-]{40,300}$/.test(written)) return undefined;
  const bytes = Buffer.from(written, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(-TAG));
    return decipher.update(bytes.subarray(NONCE, -TAG), undefined, "utf8") + decipher.final("utf8");
  } catch {
    // Somebody has changed it, or the secret is another one since.
    return undefined;
  }
}

/** One page of rows that were read with one more than the page holds, and the key of the next page, if there is one. */
export function cutPage<T>(
  rows: T[],
  size: number,
  keyOf: (row: T) => PageKey,
): { rows: T[]; next?: string } {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  if (rows.length <= size || !last) return { rows: page };
  return { rows: page, next: writePageKey(keyOf(last)) };
}
