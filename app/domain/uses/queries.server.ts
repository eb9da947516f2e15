import { formatDate } from "#app/lib/london.ts";
import { findPin } from "../feedback/pins/queries.server.ts";
import type { Described, FeedbackRow } from "../feedback/queries.server.ts";
import { textsOf } from "../feedback/texts.ts";
import { listNotesThatRepeat } from "../notes/repeats.server.ts";
import type { Actor } from "../policy.ts";
import { isQuotedAtHome } from "../recommendations/quotation.server.ts";
import { listQuotingReports } from "../reports/quoting.server.ts";

/** One place where a comment stands or is spoken of: what it is, and why, if somebody gave a reason. */
export type Use = { where: string; reason: string | null };

/**
 * Where the words of a comment are used at this moment, for its writer. Worked out from what those places show and kept
 * nowhere else: what is withdrawn, or may not be quoted any more, is gone from here as from there.
 */
export function listUses(
  actor: Actor,
  feedback: FeedbackRow,
  { groupName, organisationName }: Described,
): Use[] {
  if (feedback.state !== "published") return [];
  const pin = findPin(feedback);
  const quoting = feedback.mayQuote
    ? listQuotingReports(feedback, { group: groupName, organisation: organisationName })
    : [];
  return [
    ...(pin
      ? [
          {
            where: `Pinned by a facilitator of ${groupName} on ${formatDate(pin.pinnedAt)}`,
            reason: pin.reason,
          },
        ]
      : []),
    ...listRepeatingNotes(actor, feedback).map((where) => ({
      where: `Notes of a meeting: ${where}`,
      reason: null,
    })),
    ...(isQuotedAtHome(feedback.id)
      ? [{ where: "The home page: quoted without your name", reason: null }]
      : []),
    ...quoting.map((where) => ({ where: `${where}: quoted without your name`, reason: null })),
  ];
}

/** The notes that have words of a comment in them. They are a record of a meeting and stay as they are. */
export function listRepeatingNotes(actor: Actor, comment: FeedbackRow): string[] {
  return listNotesThatRepeat(actor, comment.groupId, textsOf(comment));
}

/** Who else may read a comment, of whom no list is kept. */
export function describeAudience({ state, audience }: FeedbackRow, { groupName }: Described): string | null {
  if (state !== "published") return null;
  return audience === "group"
    ? `People in ${groupName} may read it too. We do not keep a list of which of them did.`
    : "Only staff may read it.";
}
