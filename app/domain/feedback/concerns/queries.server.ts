import { and, asc, count, eq, isNull, lte, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { versionOf } from "#app/lib/form-version.server.ts";
import { formatMoment } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackConcerns, feedbackQuestions, groups } from "#db/schema/index.ts";
import { CONCERN_KINDS } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { type Actor, scopeOf } from "../../policy.ts";
import { wordsOfPassages } from "../drafts/question-words.ts";
import type { FeedbackRow } from "../queries.server.ts";
import { TEXT_NAMES, type Texts } from "../texts.ts";
import { findWaitingVersion } from "../versions/queries.server.ts";
import { isByAnother } from "../visibility.server.ts";
import { isUrgent } from "./deadlines.ts";
import { reasonsToMark } from "./reasons.ts";

const FIRST_WORDS = 70;

/** More than these wait only when something is very wrong; the oldest come first. */
const CONCERNS_SHOWN = 100;

const isOpen = isNull(feedbackConcerns.clearedAt);

/**
 * The same-day list: what somebody must look at, what is due first at the top. One's own is not among it.
 *
 * @throws Response 403 for those who check nothing
 */
export function listConcerns(actor: Actor) {
  authorize(actor, "feedback:check");
  const rows = openForModerator().all({ actor: actor.id ?? "" });
  return rows.map(({ reference, groupName, kind, dueAt, canBeReached, firstWords, responseId }) => ({
    reference,
    groupName,
    canBeReached,
    firstWords: excerpt(firstWords, FIRST_WORDS),
    why: responseId ? "A response to it may identify someone" : CONCERN_KINDS[kind],
    due: formatMoment(dueAt),
    isOverdue: dueAt <= now(),
    isUrgent: isUrgent(kind),
  }));
}

const openForModerator = prepared(() =>
  db
    .select({
      reference: feedback.reference,
      groupName: groups.name,
      canBeReached:
        sql`(${feedback.authorId} is not null or exists (select 1 from feedback_codes where feedback_id = ${feedback.id}))`.mapWith(
          Boolean,
        ),
      firstWords: sql<string>`substr(coalesce(nullif(${feedback.wentWell}, ''), ${feedback.couldBeBetter}), 1, 400)`,
      kind: feedbackConcerns.kind,
      responseId: feedbackConcerns.responseId,
      dueAt: feedbackConcerns.dueAt,
    })
    .from(feedbackConcerns)
    .innerJoin(feedback, eq(feedback.id, feedbackConcerns.feedbackId))
    .innerJoin(groups, eq(groups.id, feedback.groupId))
    .where(and(isOpen, isByAnother))
    .orderBy(asc(feedbackConcerns.dueAt), asc(feedbackConcerns.id))
    .limit(CONCERNS_SHOWN),
);

export type ListedConcern = ReturnType<typeof listConcerns>[number];

/** How many concerns wait for this actor to look at them. */
export function countConcerns(actor: Actor): number {
  if (!scopeOf(actor, "feedback:check").all) return 0;
  return openByOthers().get({ actor: actor.id ?? "" })?.count ?? 0;
}

const openByOthers = prepared(() =>
  db
    .select({ count: count() })
    .from(feedbackConcerns)
    .innerJoin(feedback, eq(feedback.id, feedbackConcerns.feedbackId))
    .where(and(isOpen, isByAnother)),
);

/** How many concerns nobody has looked at in time: the alarm of whoever watches the service. */
export function countOverdueConcerns(): number {
  const overdue = db
    .select({ count: count() })
    .from(feedbackConcerns)
    .where(and(isOpen, lte(feedbackConcerns.dueAt, now())))
    .get();
  return overdue?.count ?? 0;
}

/** What stands in the way of publishing a comment, and the words that raised it, for the one who checks it. */
export function listOpenConcerns(comment: Pick<FeedbackRow, "id" | "wentWell" | "couldBeBetter">) {
  const open = openOf().all({ feedbackId: comment.id });
  if (open.length === 0) return [];
  const reasons = reasonsToMark([comment.wentWell, comment.couldBeBetter]);
  return open.map(({ kind, text, dueAt, responseId }) => ({
    kind,
    why: responseId ? "A response to it may identify someone" : CONCERN_KINDS[kind],
    text,
    due: formatMoment(dueAt),
    responseId,
    reasons: responseId ? [] : reasons.filter((reason) => reason.kind === kind),
  }));
}

/**
 * Stands for what is open about a comment, and for the words that were there to read: a later cue of the same kind is no new
 * line of the list, and must not be closed unread (decision 81).
 */
export function versionOfConcerns(comment: Parameters<typeof listWordsToRead>[0]): string {
  const open = openOf().all({ feedbackId: comment.id });
  return versionOf(
    open.map(({ id }) => id),
    listWordsToRead(comment),
  );
}

/** All that its writer has said by now: the passages, the ones that wait to stand in their place, and answers to questions. */
export function listWordsToRead(comment: Pick<FeedbackRow, "id" | "voice"> & Texts) {
  const names = wordsOfPassages(comment);
  const waiting = findWaitingVersion(comment);
  const said = (texts: Texts, by: (name: string) => string) =>
    TEXT_NAMES.map((text) => ({ name: by(names[text]), text: texts[text] }));
  return [
    ...said(comment, (name) => name),
    ...(waiting ? said(waiting, (name) => `${name} (changed words)`) : []),
    ...answersTo()
      .all({ feedbackId: comment.id })
      .map(({ answer }) => ({ name: "What they answered", text: answer ?? "" })),
  ].filter(({ text }) => text !== "");
}

const answersTo = prepared(() =>
  db
    .select({ answer: feedbackQuestions.answer })
    .from(feedbackQuestions)
    .where(eq(feedbackQuestions.feedbackId, sql.placeholder("feedbackId")))
    .orderBy(asc(feedbackQuestions.createdAt), asc(feedbackQuestions.id)),
);

export function hasOpenConcerns({ id }: Pick<FeedbackRow, "id">): boolean {
  return openOf().get({ feedbackId: id }) !== undefined;
}

const openOf = prepared(() =>
  db
    .select({
      id: feedbackConcerns.id,
      kind: feedbackConcerns.kind,
      text: feedbackConcerns.text,
      dueAt: feedbackConcerns.dueAt,
      responseId: feedbackConcerns.responseId,
    })
    .from(feedbackConcerns)
    .where(and(eq(feedbackConcerns.feedbackId, sql.placeholder("feedbackId")), isOpen))
    .orderBy(asc(feedbackConcerns.raisedAt)),
);
