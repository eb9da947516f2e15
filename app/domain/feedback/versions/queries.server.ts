import { asc, eq, sql } from "drizzle-orm";
import { versionOf } from "#app/lib/form-version.server.ts";
import { formatDate } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackVersions } from "#db/schema/index.ts";
import { VERSION_STATES } from "#db/vocabulary.ts";
import { type Actor, scopeOf } from "../../policy.ts";
import type { FeedbackRow } from "../queries.server.ts";
import { onlyTexts } from "../texts.ts";
import { isByAnother } from "../visibility.server.ts";

const MOST_SHOWN = 100;

export type VersionRow = typeof feedbackVersions.$inferSelect;

/** The text that waits to be checked while the published one stands; undefined when there is none. */
export function findWaitingVersion({ id }: Pick<FeedbackRow, "id">): VersionRow | undefined {
  return waitingOf().get({ feedbackId: id });
}

const waitingOf = prepared(() =>
  db
    .select()
    .from(feedbackVersions)
    .where(
      sql`${feedbackVersions.feedbackId} = ${sql.placeholder("feedbackId")} and ${feedbackVersions.state} = 'waiting'`,
    ),
);

/** Stands for the waiting text that a page showed: its writer can send another in its place. */
export function versionOfWaiting(version: VersionRow): string {
  return versionOf(version.id, version.createdAt, onlyTexts(version));
}

/** Every other text that a comment has or had, the oldest first. */
export function listVersions({ id }: Pick<FeedbackRow, "id">): VersionRow[] {
  return versionsOf().all({ feedbackId: id });
}

const versionsOf = prepared(() =>
  db
    .select()
    .from(feedbackVersions)
    .where(eq(feedbackVersions.feedbackId, sql.placeholder("feedbackId")))
    .orderBy(asc(feedbackVersions.createdAt), asc(feedbackVersions.id)),
);

/** What its writer and moderators can still read of texts that do not stand. */
export function describeOtherTexts(comment: Pick<FeedbackRow, "id">) {
  return listVersions(comment)
    .filter(({ destroyedAt }) => destroyedAt === null)
    .map(({ state, reason, createdAt, settledAt, ...words }) => ({
      standing: `${VERSION_STATES[state]} on ${formatDate(settledAt ?? createdAt)}`,
      isWaiting: state === "waiting",
      ...onlyTexts(words),
      reason,
    }));
}

/** On which days the words that readers see were changed: told to all who read them. */
export function listDaysOfChange(comment: Pick<FeedbackRow, "id" | "publishedAt">): string[] {
  return listVersions(comment).flatMap(({ state, settledAt }) =>
    state === "replaced" && settledAt && comment.publishedAt && settledAt > comment.publishedAt
      ? [formatDate(settledAt)]
      : [],
  );
}

/** The changed texts that wait for this moderator, the oldest first. */
export function listVersionsToCheck(actor: Actor) {
  if (!scopeOf(actor, "feedback:check").all) return [];
  return toCheck().all({ actor: actor.id ?? "" });
}

const toCheck = prepared(() =>
  db
    .select({ reference: feedback.reference, createdAt: feedbackVersions.createdAt })
    .from(feedbackVersions)
    .innerJoin(feedback, eq(feedback.id, feedbackVersions.feedbackId))
    .where(sql`${feedbackVersions.state} = 'waiting' and ${isByAnother}`)
    .orderBy(asc(feedbackVersions.createdAt), asc(feedbackVersions.id))
    .limit(MOST_SHOWN),
);
