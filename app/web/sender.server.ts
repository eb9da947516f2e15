import { createHmac, hkdfSync } from "node:crypto";
import { once } from "#app/lib/once.ts";
import { SENDER } from "#app/lib/sender.ts";
import { environment } from "#environment";

/** Of base64url: enough that two people of one browser are never the same. */
const LENGTH = 12;

const key = once(() => Buffer.from(hkdfSync("sha256", environment().secret, "", "sender of a form", 32)));

/** What the forms on somebody's pages say of whose they are. It tells nothing of them to whoever finds the page. */
export function senderOf(memberId: string): string {
  return createHmac("sha256", key()).update(memberId).digest("base64url").slice(0, LENGTH);
}

/** Whose page a form of text was sent from; undefined where it does not say. */
export function readSender(body: string): string | undefined {
  return new RegExp(`(?:^|&)${SENDER}=([\\w-]+)`).exec(body)?.[1];
}
