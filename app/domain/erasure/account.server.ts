import { and, eq, isNull } from "drizzle-orm";
import { newRandomId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { actions, attendances, feedback, members, offices } from "#db/schema/index.ts";
import type { FeedbackRow } from "../feedback/queries.server.ts";
import { giveUpAllPlaces } from "../meetings/answers/places.server.ts";
import { takeOffice } from "../offices/giving.server.ts";
import type { Actor } from "../policy.ts";
import { eraseComment, unlinkComment } from "./comment.server.ts";
import { takeNamesOutOfNotes } from "./names-in-notes.server.ts";
import { divideProposals, eraseProposal, type Proposal } from "./proposals.server.ts";

/**
 * What of somebody's stays when they are erased. Of comments none that is not published can: nobody could be asked about it.
 */
export type Stays = {
  comment: (comment: Pick<FeedbackRow, "id" | "reference" | "state">) => boolean;
  proposal: (proposal: Pick<Proposal, "id">) => boolean;
};

/** All that was published or proposed stays. */
export const ALL_STAYS: Stays = { comment: () => true, proposal: () => true };
export const NONE_STAYS: Stays = { comment: () => false, proposal: () => false };

/** Which comments of somebody go and which stay, by what they chose. */
export function divideComments(tx: Transaction, memberId: string, stays: Stays) {
  const own = tx.select().from(feedback).where(eq(feedback.authorId, memberId)).all();
  const isStaying = (comment: FeedbackRow) => comment.state === "published" && stays.comment(comment);
  return { staying: own.filter(isStaying), going: own.filter((comment) => !isStaying(comment)) };
}

/**
 * Erases somebody: account, ways in, needs, devices, drafts and what they chose not to leave. Their offices end and their
 * places go to others. What stays has one random key for the person, which stands nowhere else; who came to a meeting is
 * counted without a name. Their id in the audit log leads to nobody from now on: the row that joined it to them is gone.
 * For a transaction that is open, which has written down what is erased, and outside the file too.
 */
export function eraseAccount(tx: Transaction, actor: Actor, memberId: string, stays: Stays): void {
  const { going, staying } = divideComments(tx, memberId, stays);
  for (const comment of going) eraseComment(tx, actor, comment);
  for (const proposal of divideProposals(tx, memberId, stays.proposal).going) eraseProposal(tx, proposal);
  const personKey = newRandomId();
  for (const comment of staying) unlinkComment(tx, comment, personKey);

  const held = tx
    .select()
    .from(offices)
    .where(and(eq(offices.memberId, memberId), isNull(offices.endedAt)))
    .all();
  for (const office of held) takeOffice(tx, actor, office);
  giveUpAllPlaces(tx, actor, memberId);

  takeNamesOutOfNotes(tx, memberId);
  tx.update(actions).set({ owner: "A member", ownerId: null }).where(eq(actions.ownerId, memberId)).run();
  tx.update(attendances)
    .set({ memberId: null, name: "A member", isNamed: false })
    .where(eq(attendances.memberId, memberId))
    .run();
  // All else that is theirs goes with this row, by the keys of the database: the inventory says what.
  tx.delete(members).where(eq(members.id, memberId)).run();
}
