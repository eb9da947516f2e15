import { stopEmails } from "../people/email-choices.server.ts";
import { findMember, getActor } from "../people/queries.server.ts";
import type { Nothing, Result } from "../result.ts";
import { readStopLink } from "./stop-links.server.ts";

/**
 * Stops what the reader of an email may choose about. Whether the account is still there is told to nobody.
 *
 * @returns a refusal for a link that we did not sign, as one that a mail program cut off: whoever opens it has to know
 */
export function stopEmailsByLink(token: string): Result<Nothing, "notOurs"> {
  const memberId = readStopLink(token);
  if (!memberId) return { ok: false, reason: "notOurs" };
  if (findMember(memberId)) stopEmails(getActor(memberId));
  return { ok: true };
}

/** Is it a link that we signed, whole? */
export function isStopLink(token: string): boolean {
  return readStopLink(token) !== "";
}
