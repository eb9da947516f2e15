import { createHmac, hkdfSync } from "node:crypto";
import { environment } from "#environment";

const key = Buffer.from(hkdfSync("sha256", environment().secret, "", "secret of an email", 32));

/** What a link or code of one email is made of: the same each time that it is sent, and told by nothing in the database. */
export function secretOfEmail(purpose: string, emailId: string): string {
  return createHmac("sha256", key).update(`${purpose} ${emailId}`).digest("base64url");
}
