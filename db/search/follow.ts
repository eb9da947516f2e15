import type { FoundKind } from "../vocabulary.ts";
import { ABOVE, changed } from "./follow-above.ts";

/**
 * When pieces are made anew: in the transaction of what has changed, whoever changed it. No command can forget it, and what
 * is withdrawn, hidden or put right is not found any more before anybody is told that it is done.
 */

/** A table whose rows are things themselves: what each column means to a piece is in the query of its view. */
type Own = { kind: FoundKind; table: string; key?: string; columns: readonly string[] };

const OWN: readonly Own[] = [
  { kind: "group", table: "groups", columns: ["name", "towns", "about", "created_at"] },
  { kind: "place", table: "organisations", columns: ["name", "ends_on"] },
  { kind: "place", table: "sites", columns: ["name", "town", "ends_on", "organisation_id"] },
  { kind: "term", table: "glossary_terms", columns: ["term", "meaning", "updated_at"] },
  {
    kind: "change",
    table: "published_changes",
    key: "recommendation_id",
    columns: ["reference", "title", "words", "place", "group_id", "organisation_id", "changed_at"],
  },
  {
    kind: "recommendation",
    table: "recommendations",
    columns: [
      "reference",
      "title",
      "asks",
      "why",
      "done_when",
      "accepted_at",
      "text_passed_at",
      "shown_title",
      "shown_asks",
      "shown_why",
      "shown_done_when",
      "group_id",
      "owner_organisation_id",
    ],
  },
  { kind: "report", table: "report_versions", columns: ["state", "document", "issued_at"] },
  {
    kind: "publicNotes",
    table: "public_items",
    key: "item_id",
    columns: ["title", "said", "decisions", "actions"],
  },
  { kind: "publicNotes", table: "addenda", columns: ["notes_id", "words", "is_public"] },
  {
    kind: "feedback",
    table: "feedback",
    columns: [
      "reference",
      "state",
      "audience",
      "went_well",
      "could_be_better",
      "carer_words",
      "place_kind",
      "place_name",
      "author_id",
      "is_without_account",
      "group_id",
      "organisation_id",
      "site_id",
      "may_quote",
      "published_at",
      "sent_at",
    ],
  },
  {
    kind: "response",
    table: "feedback_responses",
    columns: [
      "feedback_id",
      "state",
      "words",
      "change",
      "place",
      "evidence",
      "organisation_id",
      "published_at",
      "created_at",
      "author_id",
    ],
  },
  { kind: "item", table: "notes_items", columns: ["title", "said"] },
  { kind: "item", table: "addenda", columns: ["notes_id", "words"] },
  { kind: "decision", table: "decisions", columns: ["item_id", "words"] },
  {
    kind: "action",
    table: "actions",
    columns: ["item_id", "words", "owner", "outcome", "owner_id", "written_at"],
  },
  { kind: "document", table: "documents", columns: ["title", "group_id", "added_at", "newer_id"] },
];

/** What a trigger does, as its statements. */
export type Renew = (kind: FoundKind, by: "thing_id" | "within_id", value: string) => string;
export type Remove = (kind: FoundKind, by: "thing_id", value: string) => string;

export function followingTriggers(renew: Renew, remove: Remove): string[] {
  const own = OWN.flatMap(({ kind, table, key = "id", columns }) => [
    `CREATE TRIGGER search_${kind}_of_${table}_insert AFTER INSERT ON ${table} BEGIN
      ${renew(kind, "thing_id", `new.${key}`)} END`,
    `CREATE TRIGGER search_${kind}_of_${table}_update AFTER UPDATE OF ${columns.join(", ")} ON ${table}
      WHEN ${changed(...columns)} BEGIN ${renew(kind, "thing_id", `new.${key}`)} END`,
    `CREATE TRIGGER search_${kind}_of_${table}_delete AFTER DELETE ON ${table} BEGIN
      ${remove(kind, "thing_id", `old.${key}`)} END`,
  ]);
  const above = ABOVE.map(
    ({
      name,
      on,
      kinds,
      within,
      when,
    }) => `CREATE TRIGGER search_${name} AFTER ${on}${when ? ` WHEN ${when}` : ""} BEGIN
      ${kinds.map((kind) => renew(kind, "within_id", within)).join(" ")} END`,
  );
  return [...own, ...above];
}
