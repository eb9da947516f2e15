/* Texts that could not be sent, on this device: encrypted with a key that no script can read out, for 7 days. */

const NAME = "kept-texts";
const DAYS_KEPT = 7;
const DAY_MS = 86_400_000;

export type Kept = { at: number; fields: [string, string][] };

type Sealed = { at: number; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

export async function keepText(place: string, fields: Kept["fields"]): Promise<boolean> {
  const key = await findKey();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const words = new TextEncoder().encode(JSON.stringify(fields));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, words);
  await ask("readwrite", (store) => store.put({ at: Date.now(), iv, sealed } satisfies Sealed, place));
  return true;
}

/** Undefined when nothing is kept, or it is older than 7 days: then it is deleted. */
export async function readText(place: string): Promise<Kept | undefined> {
  const found = await ask<Sealed | undefined>("readonly", (store) => store.get(place));
  if (!found) return undefined;
  if (Date.now() - found.at > DAYS_KEPT * DAY_MS) {
    await forgetText(place);
    return undefined;
  }
  const { at, iv, sealed } = found;
  const words = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await findKey(), sealed);
  return { at, fields: JSON.parse(new TextDecoder().decode(words)) };
}

export async function forgetText(place: string): Promise<void> {
  await ask("readwrite", (store) => store.delete(place));
}

/** With the key, at log out. */
export function forgetAll(): void {
  indexedDB.deleteDatabase(NAME);
}

/** Made at the first use; it can be used here and read by nobody. */
async function findKey(): Promise<CryptoKey> {
  const kept = await ask<CryptoKey | undefined>("readonly", (store) => store.get(KEY));
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  await ask("readwrite", (store) => store.put(made, KEY));
  return made;
}

const KEY = "key";

function ask<T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME);
    opening.onupgradeneeded = () => opening.result.createObjectStore(NAME);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = request(opening.result.transaction(NAME, mode).objectStore(NAME));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
      asked.transaction?.addEventListener("complete", () => opening.result.close());
    };
  });
}
