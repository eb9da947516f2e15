import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Decrypter, Encrypter } from "age-encryption";

/** Seals a file to public keys, in the format of the program `age`, which opens it too. */
export async function sealFile(from: string, to: string, publicKeys: readonly string[]): Promise<void> {
  const encrypter = new Encrypter();
  for (const key of publicKeys) encrypter.addRecipient(key);
  const sealed = await encrypter.encrypt(bytesOf(from));
  // flush: on the disk before it gets its name.
  await pipeline(readableOf(sealed), createWriteStream(to, { mode: 0o600, flush: true }));
}

/**
 * Opens a sealed file into another.
 *
 * @throws Error when no key fits, or the file was altered or cut short
 */
export async function openSealed(from: string, to: string, privateKeys: readonly string[]): Promise<void> {
  const opened = await open(from, privateKeys);
  await pipeline(readableOf(opened), createWriteStream(to, { mode: 0o600, flush: true }));
}

/** The SHA-256 of what a sealed file holds, read to its end without being written anywhere. */
export async function hashSealed(from: string, privateKeys: readonly string[]): Promise<string> {
  const opened = await open(from, privateKeys);
  return hashOf(readableOf(opened));
}

export function hashFile(path: string): Promise<string> {
  return hashOf(createReadStream(path));
}

async function open(from: string, privateKeys: readonly string[]) {
  const decrypter = new Decrypter();
  for (const key of privateKeys) decrypter.addIdentity(key);
  return decrypter.decrypt(bytesOf(from));
}

/** The streams of the web have two types, of which Node's own is one. */
function readableOf(stream: unknown): Readable {
  return Readable.fromWeb(stream as ReadableStream);
}

function bytesOf(path: string) {
  return Readable.toWeb(createReadStream(path)) as globalThis.ReadableStream<Uint8Array>;
}

async function hashOf(bytes: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest("hex");
}
