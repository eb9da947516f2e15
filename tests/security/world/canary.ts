import { getTableColumns, getTableName, is, type Table } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "#db/schema/index.ts";

/**
 * A canary is a word that stands nowhere but in one column of one row: `CNRY-<table>-<thing>-<field>-<org>`. Whoever is
 * shown it was shown that column. Every text column that holds words has one, by itself: a new column is filled by
 * `canariesFor` as soon as it is in the schema. One whose form a canary cannot take is named in NOT_WORDS, with why.
 */
export const CANARY = /CNRY-[a-z_]+-[a-z0-9]+-[a-z]+-[a-z]+/gi;

/** Columns of text that hold no words of a person, by table and column as the database names them. */
const NOT_WORDS: Record<string, string> = {
  "authenticators.secret": "sealed; nothing but the program opens it",
  "contact_preferences.address": "sealed; nothing but the program opens it",
  "contact_preferences.details": "sealed; nothing but the program opens it",
  "audit_checkpoints.hash": "a hash of the audit log",
  "credentials.password_hash": "a hash; its own scan is stored-secrets.test.ts",
  "feedback_codes.hash": "a hash",
  "people_without_email.code_hash": "a hash",
  "feedback_codes.key_name": "a name of the environment",
  "account_arrivals.path": "an address of ours",
  "feedback_drafts.holder_hash": "a hash",
  "feedback_followers.address": "sealed; nothing but the program opens it",
  "events.hash": "a hash of the audit log",
  "glossary_terms.term_key": "the term in small letters, as it is compared",
  "imported_rows.hash": "a hash of a row of a file",
  "imports.headings_hash": "a hash of the headings of a file",
  "log_in_flows.code_hash": "a hash",
  "log_in_flows.token_hash": "a hash",
  "notes_items.saved_from": "the key of a page",
  "passkeys.public_key": "a key that opens nothing",
  "recovery_codes.code_hash": "a hash",
  "events.actor_role": "a role of the policy",
  "events.name": "a name of the catalogue",
  "feedback.person_key": "random, and in no other table",
  "feedback.reference": "random, and what people quote",
  "groups.slug": "a public address",
  "members.email_key": "the address in small letters, found as the address is",
  "emails.kind": "a name of the list of emails",
  "emails.period": "an id or a moment",
  "possible_mentions.part": "a name of a column",
  "possible_mentions.row_id": "an id",
  "possible_mentions.spans": "two numbers for each place",
  "possible_mentions.text_hash": "a hash",
  "outbox.kind": "a name of the list of emails",
  "recommendations.reference": "random, and what people quote",
  "published_changes.reference": "random, and what people quote",
  "issued_reports.slug": "a public address",
  "report_versions.document": "what everyone reads",
  "report_versions.sha256": "a hash of what everyone reads",
  "search_public_pieces.title": "what everyone reads",
  "search_public_pieces.words": "what everyone reads",
  "search_public_pieces.about": "tokens",
  "search_scoped_pieces.title": "a copy of what has a canary",
  "search_scoped_pieces.words": "a copy of what has a canary",
  "search_scoped_pieces.scope": "tokens",
  "search_scoped_pieces.about": "tokens",
  "working_abouts.about": "a theme, a stage or a passage, by its name in the lists",
  "working_changed.voice": "a voice, by its name in the vocabulary",
  "working_cuts.voice": "a voice, by its name in the vocabulary",
  "releases.scheme": "a name of the list of schemes",
};

/** Tables of public facts: what they hold anyone may read in the publications of the NHS. */
const PUBLIC_FACTS = ["organisations", "sites", "stages", "themes", "tumour_groups"];

/** Columns whose canary has to look like something else to be stored at all. */
const SHAPES: Record<string, (canary: string) => string> = {
  "members.email": (canary) => `${canary}@example.org`,
  "email_changes.old_email": (canary) => `${canary}@example.org`,
  "email_changes.new_email": (canary) => `${canary}@example.org`,
  "contact_details.email": (canary) => `${canary}@example.org`,
  "contact_details.link": (canary) => `https://help.example.org/${canary}`,
  "invitations.email": (canary) => `${canary}@example.org`,
  "polls.link": (canary) => `https://meet.example.org/${canary}`,
  "meetings.link": (canary) => `https://meet.example.org/${canary}`,
};

export const TABLES: SQLiteTable[] = Object.values(schema as Record<string, unknown>).filter((value) =>
  is(value, SQLiteTable),
) as SQLiteTable[];

/** The columns of a table that hold words: text that is no key or id, no word of a vocabulary, no day, no JSON. */
export function wordColumns(table: SQLiteTable): SQLiteColumn[] {
  const { name, columns, foreignKeys, primaryKeys } = getTableConfig(table);
  if (PUBLIC_FACTS.includes(name)) return [];
  const keys = new Set([
    ...foreignKeys.flatMap((key) => key.reference().columns),
    ...primaryKeys.flatMap((key) => key.columns),
  ]);
  return columns.filter(
    (column) =>
      column.getSQLType() === "text" &&
      column.dataType === "string" &&
      !column.primary &&
      !column.enumValues?.length &&
      !keys.has(column) &&
      !/(On|Id)$/.test(column.name) &&
      NOT_WORDS[`${name}.${inSnakeCase(column.name)}`] === undefined,
  );
}

/** A value for every column of words of a row, each saying which it is. */
export function canariesFor(table: Table, thing: string, org: string): Record<string, string> {
  const name = getTableName(table);
  return Object.fromEntries(
    wordColumns(table as SQLiteTable).map((column) => {
      const canary = `CNRY-${name}-${thing}-${inCamelCase(column.name)}-${org}`;
      return [propertyOf(table, column), (SHAPES[`${name}.${inSnakeCase(column.name)}`] ?? String)(canary)];
    }),
  );
}

/** As the code names a column: a text is `text` there, also where the column was called otherwise. */
function propertyOf(table: Table, column: SQLiteColumn): string {
  return Object.entries(getTableColumns(table)).find(([, own]) => own === column)?.[0] ?? column.name;
}

/** A canary has hyphens and no underscores. */
function inCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** As the database names a column. */
export function inSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
