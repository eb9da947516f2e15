import { signedIds } from "../people/signed-ids.server.ts";
import { urlWithToken } from "./parts.server.ts";

const links = signedIds<"stop">("email link");

/** Where one press stops all emails that somebody may choose about. It works as long as the account does. */
export function makeStopLink(memberId: string): string {
  return urlWithToken("/emails/stop", links.make("stop", memberId));
}

/** The member whose emails the link stops; "" for one that we did not sign. */
export function readStopLink(token: string): string {
  return links.read("stop", token);
}
