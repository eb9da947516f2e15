import { type AnySQLiteColumn, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ORGANISATION_KINDS } from "../vocabulary.ts";
import { day, id, oneOf, word } from "./columns.ts";

/** Trusts, commissioners, other providers, networks. They open, close and are succeeded: data, never code. */
export const organisations = sqliteTable(
  "organisations",
  {
    id: id(),
    /** The code of the NHS Organisation Data Service; a few bodies, such as an alliance, have none. */
    odsCode: text(),
    name: text().notNull(),
    kind: word(ORGANISATION_KINDS).notNull(),
    startsOn: day(),
    endsOn: day(),
    successorId: text().references((): AnySQLiteColumn => organisations.id),
  },
  (t) => [
    uniqueIndex("organisations_ods_code").on(t.odsCode),
    index("organisations_kind").on(t.kind, t.name),
    index("organisations_successor").on(t.successorId),
    oneOf("organisations_kind_check", t.kind, ORGANISATION_KINDS),
  ],
);

/** A hospital is a site of a trust. */
export const sites = sqliteTable(
  "sites",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    odsCode: text().notNull(),
    name: text().notNull(),
    town: text().notNull(),
    startsOn: day(),
    endsOn: day(),
  },
  (t) => [
    uniqueIndex("sites_ods_code").on(t.odsCode),
    index("sites_organisation").on(t.organisationId, t.name),
  ],
);
