import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";
import { groups } from "./groups.ts";
import { members } from "./people.ts";

/**
 * Members who have no email address, and so no way in: the facilitators of a group look after what is kept of them. Their row
 * of `members` has an empty address. Whoever takes it over moves all of it into an account, and this row is gone.
 */
export const peopleWithoutEmail = sqliteTable(
  "people_without_email",
  {
    memberId: text()
      .primaryKey()
      .references(() => members.id, { onDelete: "cascade" }),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    addedById: text().references(() => members.id, { onDelete: "set null" }),
    /** When they said to a facilitator that this may be kept. */
    agreedAt: moment().notNull(),
    /** The code on paper with which its owner takes it over: a keyed hash, until when it works, and none before one is made. */
    codeHash: text(),
    codeEndsAt: moment(),
  },
  (t) => [
    index("people_without_email_group").on(t.groupId, t.memberId),
    index("people_without_email_added_by").on(t.addedById),
    uniqueIndex("people_without_email_code").on(t.codeHash),
  ],
);
