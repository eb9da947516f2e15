import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { CONTACT_KINDS } from "../vocabulary.ts";
import { day, id, oneOf, word } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { members } from "./people.ts";

/**
 * Where people get help: data with somebody who answers for it and a day on which it expires. After that day no public
 * page shows it, for a number that rings nowhere is worse than none.
 */
export const contactDetails = sqliteTable(
  "contact_details",
  {
    id: id(),
    kind: word(CONTACT_KINDS).notNull(),
    /** Null for the people who run the service. */
    organisationId: text().references(() => organisations.id),
    telephone: text().notNull(),
    email: text().notNull(),
    link: text().notNull(),
    /** Where to write a letter to. */
    address: text().notNull().default(""),
    /** When somebody answers, in the words of whoever does: "Day and night". */
    hours: text().notNull(),
    /** Stands beside it on public pages. */
    note: text().notNull(),
    /** Who answers for its being right: a post or a team, not a person. */
    owner: text().notNull(),
    confirmedOn: day().notNull(),
    confirmedById: text().references(() => members.id, { onDelete: "set null" }),
    /** The last day on which it is shown. */
    expiresOn: day().notNull(),
  },
  (t) => [
    index("contact_details_expires").on(t.expiresOn, t.id),
    index("contact_details_organisation").on(t.organisationId, t.kind),
    oneOf("contact_details_kind", t.kind, CONTACT_KINDS),
    check("contact_details_place", sql`(${t.organisationId} is null) = (${t.kind} = 'service')`),
    check("contact_details_something", sql`length(${t.telephone} || ${t.email} || ${t.link}) > 0`),
    check("contact_details_days", sql`${t.expiresOn} > ${t.confirmedOn}`),
  ],
);
