import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { meetings } from "#db/schema/index.ts";
import type { Actor } from "../policy.ts";
import type { MeetingInput } from "./form.ts";
import { getMeetingToChange } from "./queries.server.ts";
import type { ChangeInput } from "./repeat.ts";
import { lostInWords } from "./series.ts";

/**
 * What a change of a series would undo of single meetings, in words; an empty text when it would undo nothing.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function findLost(
  actor: Actor,
  slug: string | undefined,
  id: string | undefined,
  input: MeetingInput,
  change: Pick<ChangeInput, "scope">,
): string {
  const { meeting } = getMeetingToChange(actor, slug, id);
  const stored = db.select().from(meetings).where(eq(meetings.id, meeting.id)).get();
  return stored ? lostInWords(stored, listLater(stored), input, change) : "";
}

/** Meetings of the same series after this one that still take place. */
export function listLater({
  seriesId,
  startsAt,
}: Pick<typeof meetings.$inferSelect, "seriesId" | "startsAt">) {
  return seriesId ? laterInSeries().all({ seriesId, startsAt: startsAt.getTime() }) : [];
}

const laterInSeries = prepared(() =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.seriesId, sql.placeholder("seriesId")),
        sql`${meetings.startsAt} > ${sql.placeholder("startsAt")}`,
        sql`${meetings.cancelledAt} is null`,
      ),
    )
    .orderBy(asc(meetings.startsAt)),
);
