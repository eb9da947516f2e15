import { and, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { feedbackReadings } from "#db/schema/index.ts";
import { READING_OFFICES, type ReadingOffice, wordsOf } from "#db/vocabulary.ts";
import { type Action, type Actor, can, type HeldRole } from "../../policy.ts";
import type { FeedbackRow } from "../queries.server.ts";

const isKnown = db
  .select({ day: feedbackReadings.readOn })
  .from(feedbackReadings)
  .where(
    and(
      eq(feedbackReadings.feedbackId, sql.placeholder("feedbackId")),
      eq(feedbackReadings.readOn, sql.placeholder("readOn")),
      eq(feedbackReadings.office, sql.placeholder("office")),
      eq(feedbackReadings.placeId, sql.placeholder("placeId")),
    ),
  )
  .prepare();

/**
 * Remembers for the writer which office opened a piece today: whoever opens a page with all of its words reads it; an
 * excerpt in a list is not yet reading. A second look on the same day writes nothing. Its own table, since the audit
 * log would be flooded by it.
 *
 * @param by what the reader opens it for: it decides in which of their offices they read
 */
export function rememberReading(actor: Actor, piece: FeedbackRow, by: Action = "feedback:read"): void {
  const reader = piece.authorId === actor.id ? undefined : findOffice(actor, piece, by);
  if (!reader) return;
  const reading = { feedbackId: piece.id, readOn: today(now()), ...reader };
  if (isKnown.get(reading)) return;
  inTransaction((tx) => tx.insert(feedbackReadings).values(reading).onConflictDoNothing().run());
}

/** The office in which the actor reads this piece: the one nearest to it, of several. */
function findOffice(
  actor: Actor,
  piece: FeedbackRow,
  by: Action,
): { office: ReadingOffice; placeId: string } | undefined {
  for (const office of wordsOf(READING_OFFICES)) {
    const held = actor.roles.find(
      (role) => role.role === office && can({ id: actor.id, roles: [role] }, by, piece),
    );
    if (held) return { office, placeId: placeOf(held) };
  }
  return undefined;
}

function placeOf(held: HeldRole): string {
  if ("groupId" in held) return held.groupId;
  return "organisationId" in held ? held.organisationId : "";
}
