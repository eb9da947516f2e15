import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { environment } from "#environment";

/** What a link in an email to a follower does. One that confirms stops nothing, and the other way round. */
type Purpose = "confirm" | "stop";

const key = Buffer.from(hkdfSync("sha256", environment().secret, "", "follower link", 32));

/** Made when the email is sent, and kept nowhere: the address it goes to is deleted with the row that it names. */
export function makeLink(purpose: Purpose, followerId: string): string {
  return `${followerId}.${sign(purpose, followerId)}`;
}

/** The follower that a link names; "" for one that we did not sign for this purpose. */
export function readLink(purpose: Purpose, token: string): string {
  const [id = "", signature = ""] = token.split(".");
  const expected = Buffer.from(sign(purpose, id));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : "";
}

function sign(purpose: Purpose, id: string): string {
  return createHmac("sha256", key).update(`${purpose} ${id}`).digest("base64url");
}
