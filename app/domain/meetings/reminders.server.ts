import { and, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY, HOUR } from "#app/lib/durations.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { meetings, notes } from "#db/schema/index.ts";
import { putInOutbox } from "../events/record.server.ts";
import { listFacilitatorIds } from "../groups/facilitators.server.ts";
import { listWhoMayCome } from "./answers/queries.server.ts";

/** Long enough before to arrange a journey, near enough not to be forgotten again. */
const REMIND_BEFORE = 48 * HOUR;

/** Notes are asked for on the next day, and not for meetings of long ago. */
const WRITE_UP_AFTER = DAY;
const WRITE_UP_WITHIN = 14 * DAY;

const AT_ONCE = 50;

/** Reminds all in the group who have not said no of the meetings of the next two days, once for each meeting. */
export function remindOfMeetings(): void {
  const from = now().getTime();
  for (const { id, groupId } of toRemindOf().all({ from, to: from + REMIND_BEFORE }))
    inTransaction((tx) => {
      tx.update(meetings).set({ remindedAt: now() }).where(eq(meetings.id, id)).run();
      for (const memberId of listWhoMayCome(groupId, id))
        putInOutbox(tx, "meetingReminder", memberId, { meetingId: id, groupId });
    });
}

const toRemindOf = prepared(() =>
  db
    .select({ id: meetings.id, groupId: meetings.groupId })
    .from(meetings)
    .where(
      and(
        sql`${meetings.remindedAt} is null and ${meetings.cancelledAt} is null`,
        sql`${meetings.startsAt} between ${sql.placeholder("from")} and ${sql.placeholder("to")}`,
      ),
    )
    .limit(AT_ONCE),
);

/** Asks the facilitators for the notes of meetings that are over, a day later and once. */
export function remindOfNotes(): void {
  const to = now().getTime() - WRITE_UP_AFTER;
  for (const { id, groupId } of toWriteUp().all({ from: to - WRITE_UP_WITHIN, to }))
    inTransaction((tx) => {
      tx.update(meetings).set({ writeUpRemindedAt: now() }).where(eq(meetings.id, id)).run();
      for (const memberId of listFacilitatorIds(groupId))
        putInOutbox(tx, "writeItUp", memberId, { meetingId: id, groupId });
    });
}

const toWriteUp = prepared(() =>
  db
    .select({ id: meetings.id, groupId: meetings.groupId })
    .from(meetings)
    .where(
      and(
        sql`${meetings.writeUpRemindedAt} is null and ${meetings.cancelledAt} is null`,
        sql`${meetings.endsAt} between ${sql.placeholder("from")} and ${sql.placeholder("to")}`,
        sql`not exists (select 1 from ${notes} where ${notes.meetingId} = ${meetings.id} and ${notes.state} <> 'draft')`,
      ),
    )
    .limit(AT_ONCE),
);
