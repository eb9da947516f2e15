import { createHmac, hkdfSync } from "node:crypto";
import { randomBase32, readBase32 } from "#app/lib/codes.server.ts";
import { environment } from "#environment";

/** 16 letters of 5 bits each are 80 bits: nobody guesses one in the life of the service. */
export const CODE_LENGTH = 16;

/** A code as its holder gets it, once, and as it is kept: an HMAC with the name of its key. */
export type MadeCode = { code: string; keyName: string; hash: string };

export function makeCode(): MadeCode {
  const code = randomBase32(CODE_LENGTH);
  const [key] = environment().columnKeys;
  if (!key) throw new Error("There is no column key");
  return { code, keyName: key.id, hash: hashOf(code, key.key) };
}

/** What a typed code may be kept as: one hash for each of our keys. As many are made for what can be no code. */
export function hashesOf(typed: string): string[] {
  const code = readBase32(typed);
  return environment().columnKeys.map(({ key }) => hashOf(code, key));
}

/** The key is derived for this alone: who learns one of the two uses learns nothing of the other. */
function hashOf(code: string, columnKey: Buffer): string {
  const key = Buffer.from(hkdfSync("sha256", columnKey, "", "feedback code", 32));
  return createHmac("sha256", key).update(code).digest("base64url");
}
