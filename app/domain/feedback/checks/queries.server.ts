import { and, asc, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { formatDate } from "#app/lib/london.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackAgreements, feedbackConcerns, feedbackQuestions } from "#db/schema/index.ts";
import type { ConcernKind } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import type { Actor } from "../../policy.ts";
import { describePlaceShortly } from "../answers.ts";
import { findConcerns } from "../concerns/find-concerns.ts";
import { hasOpenConcerns } from "../concerns/queries.server.ts";
import { isBereaved } from "../drafts/questions.ts";
import { findPersonalDetails } from "../personal-details.ts";
import { type FeedbackRow, getFeedback, selectDescribed } from "../queries.server.ts";
import { hasSomebodyToAnswer } from "../questions/queries.server.ts";
import { isNextState } from "../rules.ts";
import { type Texts, textsOf } from "../texts.ts";
import { isByAnother, isWaitingForCheck } from "../visibility.server.ts";

const COMMENTS_PER_PAGE = 20;
const FIRST_WORDS = 70;

/**
 * What waits to be checked by this actor, the oldest first. One's own is not among it.
 *
 * @param after the reference of the last one of the page before: an address tells no moment at which somebody wrote
 * @throws Response 403 for those who check nothing
 */
export function listToCheck(actor: Actor, after: string | null = null) {
  authorize(actor, "feedback:check");
  const rows = queue().all({ actor: actor.id ?? "", after });
  const page = rows.slice(0, COMMENTS_PER_PAGE);
  const items = page.map((row) => ({
    firstWords: excerpt(row.wentWell || row.couldBeBetter, FIRST_WORDS),
    reference: row.reference,
    groupName: row.groupName,
    place: describePlaceShortly(row),
    isHeld: row.state === "held",
    isChanged: row.changedAt !== null,
    isToPassOn: row.passOnAskedAt !== null,
    isForToday: row.isForToday,
    waitsForWriter: row.waitsForWriter,
    isAnsweredByWriter: row.isAnsweredByWriter && !row.waitsForWriter,
    isBereaved: isBereaved(row),
    isWithoutAccount: row.isWithoutAccount,
    waitsForSecond: row.waitsForSecond,
    sentOn: formatDate(row.sentAt),
    ageInDays: Math.floor((now().getTime() - row.sentAt.getTime()) / DAY),
    detailsFound: countPersonalDetails(row),
    // What is on the same-day list stands there with its reason; what was imported and is older is told here.
    concerns: row.isForToday ? [] : kindsOfConcern(row),
  }));
  return { items, next: rows.length > page.length ? page.at(-1)?.reference : undefined };
}

/** What a moderator sees at a glance, beside what readers may know. */
const queue = prepared(() =>
  selectDescribed({
    changedAt: feedback.changedAt,
    passOnAskedAt: feedback.passOnAskedAt,
    isWithoutAccount: feedback.isWithoutAccount,
    isAnsweredByWriter:
      sql`exists (select 1 from ${feedbackQuestions} where ${feedbackQuestions.feedbackId} = ${feedback.id} and ${feedbackQuestions.state} = 'answered')`
        .mapWith(Boolean)
        .as("is_answered_by_writer"),
    waitsForSecond:
      sql`exists (select 1 from ${feedbackAgreements} where ${feedbackAgreements.feedbackId} = ${feedback.id} and ${feedbackAgreements.agreedAt} is null)`
        .mapWith(Boolean)
        .as("waits_for_second"),
    isForToday:
      sql`exists (select 1 from ${feedbackConcerns} where ${feedbackConcerns.feedbackId} = ${feedback.id} and ${feedbackConcerns.clearedAt} is null)`
        .mapWith(Boolean)
        .as("is_for_today"),
  })
    .where(
      and(
        isWaitingForCheck,
        isByAnother,
        sql`(${feedback.sentAt}, ${feedback.id}) > (coalesce((select sent_at from feedback last where last.reference = ${sql.placeholder("after")}), 0), coalesce((select id from feedback last where last.reference = ${sql.placeholder("after")}), ''))`,
      ),
    )
    .orderBy(asc(feedback.sentAt), asc(feedback.id))
    .limit(COMMENTS_PER_PAGE + 1),
);

export type QueueItem = ReturnType<typeof listToCheck>["items"][number];

/**
 * A comment for the one who checks it.
 *
 * @throws Response 404 when the actor may not read it, 403 when they may not check it: never one's own
 */
export function getFeedbackToCheck(actor: Actor, reference: string | undefined): FeedbackRow {
  const comment = getFeedback(actor, reference);
  authorize(actor, "feedback:check", comment);
  return comment;
}

/** Can it be published now? Not before somebody has looked at what is on the same-day list. */
export function mayPublish(comment: FeedbackRow): boolean {
  return isNextState(comment.state, "published", "feedback:check") && !hasOpenConcerns(comment);
}

/** Can other words be suggested? Somebody must be there to agree, and nothing may stand in the way of publishing. */
export function maySuggest(comment: FeedbackRow): boolean {
  return (
    hasSomebodyToAnswer(comment) &&
    isNextState(comment.state, "suggested", "feedback:check") &&
    !hasOpenConcerns(comment)
  );
}

function kindsOfConcern(comment: Texts): ConcernKind[] {
  return [...new Set(textsOf(comment).flatMap((text) => findConcerns(text).map(({ kind }) => kind)))];
}

function countPersonalDetails(comment: Texts): number {
  return textsOf(comment).flatMap((text) => findPersonalDetails(text)).length;
}
