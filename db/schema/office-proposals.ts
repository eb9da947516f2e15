import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { OFFICES, PROPOSAL_STATES } from "../vocabulary.ts";
import { day, id, moment, oneOf, word } from "./columns.ts";
import { groups, offices } from "./groups.ts";
import { members } from "./people.ts";

/**
 * An office that one person alone cannot give: an administrator, asked for by one and approved by another; a
 * facilitator, proposed by the group and confirmed by an administrator.
 */
export const officeProposals = sqliteTable(
  "office_proposals",
  {
    id: id(),
    office: word(OFFICES).notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    groupId: text().references(() => groups.id),
    startsOn: day(),
    endsOn: day(),
    deputyId: text().references(() => members.id, { onDelete: "set null" }),
    state: word(PROPOSAL_STATES).notNull(),
    askedById: text().references(() => members.id, { onDelete: "set null" }),
    askedAt: moment().notNull(),
    decidedById: text().references(() => members.id, { onDelete: "set null" }),
    decidedAt: moment(),
    /** Why it was refused: for the one who asked. */
    reason: text(),
    /** Whose office ends when this one begins; null when nobody hands over. */
    handsOverId: text().references(() => offices.id, { onDelete: "set null" }),
    officeId: text().references(() => offices.id, { onDelete: "set null" }),
  },
  (t) => [
    index("office_proposals_waiting").on(t.askedAt, t.id).where(sql`state = 'waiting'`),
    // Asking twice has one effect.
    uniqueIndex("office_proposals_once")
      .on(t.memberId, t.office)
      .where(sql`state = 'waiting' and group_id is null`),
    uniqueIndex("office_proposals_once_in_group")
      .on(t.memberId, t.groupId)
      .where(sql`state = 'waiting' and group_id is not null`),
    index("office_proposals_asked_by").on(t.askedById),
    index("office_proposals_group").on(t.groupId),
    // An office is handed over once.
    uniqueIndex("office_proposals_hands_over").on(t.handsOverId).where(sql`state = 'waiting'`),
    oneOf("office_proposals_office", t.office, OFFICES),
    oneOf("office_proposals_state", t.state, PROPOSAL_STATES),
    check(
      "office_proposals_place",
      sql`(${t.groupId} is not null and ${t.office} = 'facilitator') or (${t.groupId} is null and ${t.office} = 'administrator')`,
    ),
    check("office_proposals_decided", sql`(${t.state} = 'waiting') = (${t.decidedAt} is null)`),
    check("office_proposals_reason", sql`${t.state} <> 'refused' or length(${t.reason}) > 0`),
  ],
);
