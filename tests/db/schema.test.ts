import { is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { openDatabase } from "#db/open.ts";
import * as schema from "#db/schema/index.ts";
import { isSearchInPlace } from "#db/search/install.ts";
import { createFeedback, createGroup } from "../factories.ts";

/** drizzle-kit writes neither STRICT nor triggers and drops both when it rebuilds a table: this list is what must be. */
const TRIGGERS = [
  "events_no_delete",
  "events_no_update",
  "feedback_delete_noted",
  "feedback_insert_noted",
  "feedback_moved",
  "feedback_responses_delete",
  "feedback_responses_insert",
  "feedback_responses_update",
  "feedback_themes_delete",
  "feedback_themes_delete_noted",
  "feedback_themes_insert",
  "feedback_themes_insert_noted",
  "feedback_update_noted",
  "recalled_releases_no_delete",
  "recalled_releases_no_update",
  "recommendation_feedback_gone",
  "recommendation_questions_gone",
  "recommendation_steps_no_update",
  "release_counts_no_delete",
  "release_counts_no_update",
  "releases_no_delete",
  "releases_no_update",
  "report_asks_no_delete",
  "report_asks_no_insert",
  "report_asks_no_update",
  "report_quotations_gone",
  "report_quotations_no_update",
  "report_sections_no_delete",
  "report_sections_no_insert",
  "report_sections_no_update",
  "report_versions_frozen_no_update",
  "report_versions_no_delete",
];

test("every table is STRICT", () => {
  const tables = sqlite()
    .prepare("select name, strict from pragma_table_list where schema = 'main' and type = 'table'")
    .all();
  const loose = (tables as { name: string; strict: number }[]).filter(
    ({ name, strict }) => !strict && !name.startsWith("sqlite_"),
  );
  expect(loose).toEqual([]);
  const declared = Object.values(schema as object).filter((value) => is(value, SQLiteTable));
  expect(tables.length).toBeGreaterThan(declared.length);
  expect(declared.length).toBeGreaterThan(90);
});

test("the triggers are there", () => {
  const triggers = sqlite()
    .prepare(
      "select name from sqlite_schema where type = 'trigger' and name not like 'search\\_%' escape '\\' order by name",
    )
    .pluck()
    .all();
  expect(triggers).toEqual(TRIGGERS);
  // Those of search are written by the program, which looks for all of them at a start.
  expect(isSearchInPlace(sqlite())).toBe(true);
});

test("the audit log cannot be changed or shortened", () => {
  sqlite().exec(
    "insert into events (name, actor_role, details, occurred_at) values ('x', 'visitor', '{}', 1)",
  );
  expect(() => sqlite().exec("update events set name = 'y'")).toThrow(/append-only/);
  expect(() => sqlite().exec("delete from events")).toThrow(/append-only/);
});

test("what is acknowledged is on the disk: synchronous reads FULL at every open", () => {
  expect(sqlite().pragma("synchronous", { simple: true })).toBe(2);
  expect(sqlite().pragma("journal_mode", { simple: true })).toBe("wal");
  expect(sqlite().pragma("foreign_keys", { simple: true })).toBe(1);
  const again = openDatabase(sqlite().name);
  expect(again.pragma("synchronous", { simple: true })).toBe(2);
  again.close();
});

test("the database refuses what the vocabulary does not have", () => {
  const group = createGroup();
  expect(() => createFeedback({ groupId: group.id, rating: "splendid" as never })).toThrow(/feedback_rating/);
  expect(() => createFeedback({ groupId: group.id, basis: "asked" })).toThrow(/basis_for_someone_else/);
  expect(() => createFeedback({ groupId: group.id, voice: "died", rating: "good" })).toThrow(/bereaved/);
  expect(() => createFeedback({ groupId: group.id, state: "withdrawn" })).toThrow(/feedback_words/);
  expect(() => createFeedback({ groupId: "nowhere" })).toThrow(/FOREIGN KEY/);
});

test("a file that is no database is refused and left as it was", async () => {
  const { mkdtempSync, readFileSync, writeFileSync } = await import("node:fs");
  const { tmpdir } = await import("node:os");
  const path = `${mkdtempSync(`${tmpdir()}/patient-voice-`)}/letter.db`;
  writeFileSync(path, "Dear Sir or Madam, ".repeat(500));
  expect(() => openDatabase(path)).toThrow(/not a database/);
  expect(readFileSync(path, "utf8")).toMatch(/^Dear Sir/);
});
