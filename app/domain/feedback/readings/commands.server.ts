import { and, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedbackReadings } from "#db/schema/index.ts";
import { READING_OFFICES, type ReadingOffice, wordsOf } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { type Action, type Actor, can, type HeldRole, officeOf } from "../../policy.ts";
import { getFeedbackToCheck } from "../checks/queries.server.ts";
import { findLikelySame, listFollowers } from "../combining/queries.server.ts";
import { type FeedbackRow, getPublishedFeedback } from "../queries.server.ts";

/**
 * Opens published feedback to read all of it, for what the action says. The one way to another person's whole text:
 * it is found (404), allowed (403) and recorded for its writer in one step. Where the reading cannot be recorded, the
 * error of the database goes on to the page, which answers 503; lists and all other pages stay open.
 *
 * @throws Response 404 when the actor may not see it, 403 when they may not do what they open it for
 */
export function readPublishedFeedback(
  actor: Actor,
  reference: string | undefined,
  action: Action = "feedback:read",
): FeedbackRow {
  const feedback = getPublishedFeedback(actor, reference);
  authorize(actor, action, feedback);
  recordReading(actor, feedback);
  return feedback;
}

/** The same for feedback that waits to be checked. @throws Response 404 as `getFeedbackToCheck` */
export function readFeedbackToCheck(actor: Actor, reference: string | undefined): FeedbackRow {
  const feedback = getFeedbackToCheck(actor, reference);
  recordReading(actor, feedback, "feedback:check");
  return feedback;
}

/** The feedback that is read below this one, which whoever reads this one reads too. */
export function readFollowers(actor: Actor, feedback: FeedbackRow): FeedbackRow[] {
  const followers = listFollowers(actor, feedback);
  for (const follower of followers) recordReading(actor, follower);
  return followers;
}

/** Feedback that may tell of the same, shown whole to whoever is to combine it. */
export function readLikelySame(actor: Actor, feedback: FeedbackRow) {
  const likely = findLikelySame(feedback);
  for (const { comment } of likely) recordReading(actor, comment);
  return likely;
}

/**
 * Records for the writer which office opened their feedback today: whoever opens a page with all of its text reads it;
 * an excerpt in a list is not yet reading. A second look on the same day writes nothing. Its own table, since the audit
 * log would be flooded by it.
 *
 * @param by what the reader opens it for: it decides in which of their offices they read
 */
function recordReading(actor: Actor, feedback: FeedbackRow, by: Action = "feedback:read"): void {
  const reader = feedback.authorId === actor.id ? undefined : findOffice(actor, feedback, by);
  if (!reader) return;
  const reading = { feedbackId: feedback.id, readOn: today(now()), ...reader };
  if (isKnown().get(reading)) return;
  inTransaction((tx) => tx.insert(feedbackReadings).values(reading).onConflictDoNothing().run());
}

const isKnown = prepared(() =>
  db
    .select({ day: feedbackReadings.readOn })
    .from(feedbackReadings)
    .where(
      and(
        eq(feedbackReadings.feedbackId, sql.placeholder("feedbackId")),
        eq(feedbackReadings.readOn, sql.placeholder("readOn")),
        eq(feedbackReadings.office, sql.placeholder("office")),
        eq(feedbackReadings.placeId, sql.placeholder("placeId")),
      ),
    ),
);

/** The office in which the actor reads this comment: the one nearest to it, of several. */
function findOffice(
  actor: Actor,
  feedback: FeedbackRow,
  by: Action,
): { office: ReadingOffice; placeId: string } | undefined {
  for (const office of wordsOf(READING_OFFICES)) {
    const held = actor.roles.find(
      (role) => officeOf(role).role === office && can({ id: actor.id, roles: [role] }, by, feedback),
    );
    if (held) return { office, placeId: placeOf(officeOf(held)) };
  }
  return undefined;
}

function placeOf(held: HeldRole): string {
  if ("groupId" in held) return held.groupId;
  return "organisationId" in held ? held.organisationId : "";
}
