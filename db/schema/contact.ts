import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { COMMUNICATION_NEEDS, EMAIL_CHOICES } from "../vocabulary.ts";
import { moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { members } from "./people.ts";

/** How somebody wants to hear from us. No row: as things happen, and nothing special is needed. */
export const contactPreferences = sqliteTable(
  "contact_preferences",
  {
    memberId: text()
      .primaryKey()
      .references(() => members.id, { onDelete: "cascade" }),
    emails: word(EMAIL_CHOICES).notNull(),
    /** The day on which a weekly email comes, 1 for Monday to 7 for Sunday. */
    weeklyOn: integer().notNull().default(1),
    /** A telephone number, an address, a language: sealed with the column key (app/lib/seal.server.ts). */
    details: text(),
    /** Where letters go; only while they asked for post. Sealed too. */
    address: text(),
    /** When they agreed that we keep what they need and show it to facilitators of their groups. */
    needsAgreedAt: moment(),
  },
  (t) => [
    oneOf("contact_preferences_emails", t.emails, EMAIL_CHOICES),
    check("contact_preferences_weekly_on", sql`${t.weeklyOn} between 1 and 7`),
  ],
);

/** When emails about one group come, where that is not as for everything else. */
export const groupEmailChoices = sqliteTable(
  "group_email_choices",
  {
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    emails: word(EMAIL_CHOICES).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.groupId] }),
    index("group_email_choices_group").on(t.groupId),
    oneOf("group_email_choices_emails", t.emails, EMAIL_CHOICES),
  ],
);

export const communicationNeeds = sqliteTable(
  "communication_needs",
  {
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    need: word(COMMUNICATION_NEEDS).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.need] }),
    oneOf("communication_needs_need", t.need, COMMUNICATION_NEEDS),
  ],
);
