import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ABSENCES, FAMILY_WISHES } from "../vocabulary.ts";
import { day, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { members } from "./people.ts";

/**
 * Somebody who must not be written to: they have paused everything until a day, or have died, as somebody told a
 * facilitator. Who is away keeps their account and their groups; their offices pass on as if nobody held them.
 */
export const absences = sqliteTable(
  "absences",
  {
    memberId: text()
      .primaryKey()
      .references(() => members.id, { onDelete: "cascade" }),
    kind: word(ABSENCES).notNull(),
    beganAt: moment().notNull(),
    /** The last day of a pause; nobody comes back from the other. */
    untilOn: day(),
    /** Of a death: the group whose facilitator wrote it down, who told them, and who wrote it down. */
    groupId: text().references(() => groups.id),
    toldBy: text().notNull().default(""),
    recordedById: text().references(() => members.id, { onDelete: "set null" }),
    /** What the family would have happen with what stays, as a person asked them. */
    wish: word(FAMILY_WISHES),
    wishAt: moment(),
    /** The last day of the pause that this came into: should it be a mistake, they pause until then. */
    pausedUntilOn: day(),
    /** Of a death: the second person who says so. Nothing is erased before. */
    confirmedById: text().references(() => members.id, { onDelete: "set null" }),
    confirmedAt: moment(),
    /** Of a death: when the account was used first after it was written down. */
    usedAt: moment(),
  },
  (t) => [
    index("absences_until").on(t.untilOn).where(sql`until_on is not null`),
    index("absences_died").on(t.beganAt).where(sql`kind = 'died'`),
    index("absences_group").on(t.groupId).where(sql`group_id is not null`),
    index("absences_recorded_by").on(t.recordedById).where(sql`recorded_by_id is not null`),
    index("absences_confirmed_by").on(t.confirmedById).where(sql`confirmed_by_id is not null`),
    oneOf("absences_kind", t.kind, ABSENCES),
    oneOf("absences_wish", t.wish, FAMILY_WISHES),
    check("absences_until_when", sql`(${t.kind} = 'paused') = (${t.untilOn} is not null)`),
    check("absences_died_where", sql`(${t.kind} = 'died') = (${t.groupId} is not null)`),
    check("absences_wish_when", sql`(${t.wish} is null) = (${t.wishAt} is null)`),
  ],
);
