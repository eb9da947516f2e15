import { and, asc, eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, responseReactions } from "#db/schema/index.ts";
import { REACTION_KINDS, REACTION_STATES } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { type FeedbackRow, getFeedback, subjectOf } from "../../feedback/queries.server.ts";
import { isByAnother } from "../../feedback/visibility.server.ts";
import { type Actor, scopeOf } from "../../policy.ts";
import { listResponses } from "../queries.server.ts";

const MOST_SHOWN = 100;

/** Is it a published response that this writer got: to their comment, or to the one that it is combined with? */
export function isResponseTo(own: FeedbackRow, responseId: string): boolean {
  return own.state === "published" && listResponses(own).some(({ id }) => id === responseId);
}

/**
 * A published response that its writer can say something to, and whether they have.
 *
 * @throws Response 404 when there is none
 */
export function getResponseToReactTo(own: FeedbackRow, responseId: string | undefined) {
  const response = own.state === "published" && listResponses(own).find(({ id }) => id === responseId);
  if (!response) throw notFound();
  return { response, hasReacted: listOwnReactions(own).some((said) => said.responseId === response.id) };
}

/** What writers said to these responses and readers may read, by response. */
export function listReactions(comment: Pick<FeedbackRow, "id" | "combinedIntoId">) {
  return publishedTo()
    .all({ leadId: comment.combinedIntoId ?? comment.id, feedbackId: comment.id })
    .map(({ responseId, kind, text }) => ({ responseId, says: REACTION_KINDS[kind], text }));
}

/** A writer of a comment that only staff may read says it to those staff: with the lead stand the reactions of its own writer. */
const publishedTo = prepared(() =>
  db
    .select({
      responseId: responseReactions.responseId,
      kind: responseReactions.kind,
      text: responseReactions.text,
    })
    .from(responseReactions)
    .where(
      and(
        sql`${responseReactions.feedbackId} in (${sql.placeholder("leadId")}, ${sql.placeholder("feedbackId")})`,
        eq(responseReactions.state, "published"),
      ),
    )
    .orderBy(asc(responseReactions.createdAt)),
);

/** What the writer said to each response themselves, wherever it stands. */
export function listOwnReactions({ id }: Pick<FeedbackRow, "id">) {
  return ofWriter().all({ feedbackId: id });
}

const ofWriter = prepared(() =>
  db
    .select({
      responseId: responseReactions.responseId,
      kind: responseReactions.kind,
      state: responseReactions.state,
      text: responseReactions.text,
      reason: responseReactions.reason,
    })
    .from(responseReactions)
    .where(eq(responseReactions.feedbackId, sql.placeholder("feedbackId"))),
);

/** What the writer said to one response, in words; null while they can still say something. */
export function describeOwnReaction(reaction: ReturnType<typeof listOwnReactions>[number] | undefined) {
  if (!reaction) return null;
  const { kind, state, text, reason } = reaction;
  return { says: REACTION_KINDS[kind], standing: REACTION_STATES[state], text, reason };
}

/**
 * What a writer said to a response, for a moderator.
 *
 * @throws Response 404 when there is none or the actor may not read it, 403 for one's own
 */
export function getReactionToCheck(actor: Actor, id: string | undefined) {
  const reaction = reactionById().get({ id: id ?? "" });
  if (!reaction) throw notFound();
  const { reference, ...row } = reaction;
  const comment = getFeedback(actor, reference);
  authorize(actor, "feedback:check", subjectOf(comment));
  return { reaction: row, comment };
}

const reactionById = prepared(() =>
  db
    .select({
      id: responseReactions.id,
      responseId: responseReactions.responseId,
      kind: responseReactions.kind,
      state: responseReactions.state,
      text: responseReactions.text,
      reason: responseReactions.reason,
      reference: feedback.reference,
    })
    .from(responseReactions)
    .innerJoin(feedback, eq(feedback.id, responseReactions.feedbackId))
    .where(eq(responseReactions.id, sql.placeholder("id"))),
);

/** What writers said to responses and waits for this moderator, the oldest first. */
export function listReactionsToCheck(actor: Actor) {
  if (!scopeOf(actor, "feedback:check").all) return [];
  return waiting().all({ actor: actor.id ?? "" });
}

const waiting = prepared(() =>
  db
    .select({
      id: responseReactions.id,
      reference: feedback.reference,
      createdAt: responseReactions.createdAt,
    })
    .from(responseReactions)
    .innerJoin(feedback, eq(feedback.id, responseReactions.feedbackId))
    .where(sql`${responseReactions.state} = 'waiting' and ${isByAnother}`)
    .orderBy(asc(responseReactions.createdAt), asc(responseReactions.id))
    .limit(MOST_SHOWN),
);

/** Which of these comments, by their references, have a response that a writer says does not answer it: a flag for reviewers. */
export function listNotAnswered(references: readonly string[]): Set<string> {
  const rows = notAnswered().all({ references: JSON.stringify(references) });
  return new Set(rows.map(({ reference }) => reference));
}

const notAnswered = prepared(() =>
  db
    .select({ reference: feedback.reference })
    .from(feedback)
    .where(
      sql`${feedback.reference} in (select value from json_each(${sql.placeholder("references")}))
        and exists (select 1 from ${responseReactions} where ${responseReactions.feedbackId} = "feedback"."id"
          and ${responseReactions.kind} = 'notAnswered' and ${responseReactions.state} = 'published')`,
    ),
);
