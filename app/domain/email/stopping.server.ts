import { stopEmails } from "../people/email-choices.server.ts";
import { findMember, getActor } from "../people/queries.server.ts";
import { readStopLink } from "./stop-links.server.ts";

/** Stops what the reader of an email may choose about. A link that is not ours does nothing, and is not told from one that is. */
export function stopEmailsByLink(token: string): void {
  const memberId = readStopLink(token);
  if (memberId && findMember(memberId)) stopEmails(getActor(memberId));
}
