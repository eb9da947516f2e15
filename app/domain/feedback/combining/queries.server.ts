import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import { DAY } from "#app/lib/durations.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback } from "#db/schema/index.ts";
import type { Actor } from "../../policy.ts";
import { type FeedbackRow, findPublishedFeedback } from "../queries.server.ts";
import { mayCombine } from "../rules.ts";
import { textsOf } from "../texts.ts";
import { isAlone, isPublished, visibleTo } from "../visibility.server.ts";
import { compareTelling, countTexts, LIKELY, type TellingWords, tellingWords } from "./similarity.ts";

/** What tells of the same is told at about the same time. In milliseconds, before and after. */
const NEAR = 90 * DAY;

/** The newest so many of that time are compared. */
const MOST_COMPARED = 1000;

const LIKELY_SHOWN = 5;
const FOLLOWERS_SHOWN = 20;
const WORDS_SHOWN = 6;

/** Another comment that may tell of the same, and the words in both, which say why. */
export type LikelySame = { comment: FeedbackRow; because: string[]; mayLead: boolean };

/**
 * What probably tells of the same experience as a published comment, the likeliest first: in the same group, about the same
 * organisation as far as both say, of the same months, by the words that both have. Worked out at each look, so that no
 * second copy of anybody's words is kept. A person decides.
 */
export function findLikelySame(comment: FeedbackRow): LikelySame[] {
  const { id, groupId, organisationId, publishedAt } = comment;
  if (!publishedAt) return [];
  const around = { from: publishedAt.getTime() - NEAR, to: publishedAt.getTime() + NEAR };
  const others = near().all({ id, groupId, organisationId, ...around });
  const own = wordsOf(comment);
  const texts = others.map((other) => ({ other, words: wordsOf(other) }));
  const counts = countTexts([own, ...texts.map(({ words }) => words)]);
  return texts
    .map(({ other, words }) => ({ other, ...compareTelling(own, words, counts, texts.length + 1) }))
    .filter(({ score }) => score >= LIKELY)
    .sort((a, b) => b.score - a.score)
    .slice(0, LIKELY_SHOWN)
    .map(({ other, shared }) => ({
      comment: other,
      because: shared.slice(0, WORDS_SHOWN),
      mayLead: mayCombine(comment, other),
    }));
}

/** The organisation is compared where both say one. */
const near = prepared(() =>
  db
    .select()
    .from(feedback)
    .where(
      and(
        isPublished,
        isAlone,
        eq(feedback.groupId, sql.placeholder("groupId")),
        ne(feedback.id, sql.placeholder("id")),
        sql`${feedback.publishedAt} between ${sql.placeholder("from")} and ${sql.placeholder("to")}`,
        sql`coalesce(${feedback.organisationId}, ${sql.placeholder("organisationId")}, '') = coalesce(${sql.placeholder("organisationId")}, ${feedback.organisationId}, '')`,
      ),
    )
    .orderBy(desc(feedback.publishedAt), desc(feedback.id))
    .limit(MOST_COMPARED),
);

/** The comment that this one is combined with, if the actor may read it. */
export function findLead(actor: Actor, { combinedIntoId }: Pick<FeedbackRow, "combinedIntoId">) {
  if (!combinedIntoId) return undefined;
  const lead = leadById().get({ id: combinedIntoId });
  return lead && findPublishedFeedback(actor, lead.reference);
}

const leadById = prepared(() =>
  db
    .select({ reference: feedback.reference })
    .from(feedback)
    .where(eq(feedback.id, sql.placeholder("id"))),
);

/** What is combined with a comment and the actor may read, the oldest first. */
export function listFollowers(actor: Actor, { id }: Pick<FeedbackRow, "id">): FeedbackRow[] {
  if (!writersOf().get({ id })) return [];
  return db
    .select()
    .from(feedback)
    .where(
      and(sql`${feedback.combinedIntoId} is not null`, eq(feedback.combinedIntoId, id), visibleTo(actor)),
    )
    .orderBy(asc(feedback.sentAt), asc(feedback.id))
    .limit(FOLLOWERS_SHOWN)
    .all();
}

/** Whoever wrote what is combined with a comment, each with their own comment: they hear what comes of it. */
export function listWritersOnThread({ id, authorId }: Pick<FeedbackRow, "id" | "authorId">) {
  const told = new Set([authorId]);
  return writersOf()
    .all({ id })
    .flatMap((follower) => {
      if (!follower.authorId || told.has(follower.authorId)) return [];
      told.add(follower.authorId);
      return [{ feedbackId: follower.id, authorId: follower.authorId }];
    });
}

const writersOf = prepared(() =>
  db
    .select({ id: feedback.id, authorId: feedback.authorId })
    .from(feedback)
    .where(
      and(sql`${feedback.combinedIntoId} is not null`, eq(feedback.combinedIntoId, sql.placeholder("id"))),
    ),
);

function wordsOf(comment: FeedbackRow): TellingWords {
  return tellingWords(textsOf(comment).join("\n"));
}
