import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";

/* What migrations mend of recommendations that went wrong before: each row as it was left, and as it has to be. */

let folder: string;
let path: string;

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), "patient-voice-mended-"));
  path = join(root, "portal.db");
  folder = join(root, "migrations");
  cpSync("migrations", folder, { recursive: true });
});

/** As far as the migration before this one. */
function migrateUntil(tag: string): void {
  const journal = join(folder, "meta", "_journal.json");
  const { entries } = JSON.parse(readFileSync(journal, "utf8")) as { entries: { tag: string }[] };
  const at = entries.findIndex((entry) => entry.tag === tag);
  expect(at, tag).toBeGreaterThan(0);
  writeFileSync(journal, JSON.stringify({ entries: entries.slice(0, at) }));
  migrate(path, folder);
  cpSync("migrations/meta/_journal.json", journal);
}

type Values = Record<string, string | number | null>;

/** A row of which only these columns matter: all others are empty, or the least that their table asks for. */
function insert(database: Database.Database, table: string, values: Values): void {
  const columns = database
    .prepare(`select name, type, "notnull" as needed from pragma_table_info(?)`)
    .all(table) as {
    name: string;
    type: string;
    needed: number;
  }[];
  const filled = columns.map(({ name, type, needed }) => {
    if (name in values) return values[name];
    if (!needed) return null;
    return type.toLowerCase() === "integer" ? 0 : `${table}-${name}-${values.id ?? values.recommendation_id}`;
  });
  database.prepare(`insert into "${table}" values (${columns.map(() => "?").join(", ")})`).run(...filled);
}

/** Old rows, without what else would have to be there for each key. */
function openOld(): Database.Database {
  const database = new Database(path);
  database.pragma("foreign_keys = OFF");
  database.pragma("ignore_check_constraints = ON");
  insert(database, "groups", { id: "G", slug: "weald", name: "Weald", level: "local" });
  return database;
}

function ask(database: Database.Database, id: string, values: Values): void {
  insert(database, "recommendations", {
    id,
    reference: `KM-R-26-${id}`,
    group_id: "G",
    owner_group_id: "G",
    state: "answered",
    first_sent_on: "2026-01-05",
    accepted_at: 1,
    text_passed_at: 1,
    ...values,
  });
}

function respond(database: Database.Database, recommendation: string, kind: string, day: number): void {
  insert(database, "recommendation_responses", {
    id: `${recommendation}-${day}`,
    recommendation_id: recommendation,
    group_id: "G",
    kind,
    state: "published",
    words: `${kind} of day ${day}`,
    published_at: day,
    ...(kind === "changePlanned" && { change: "A room", due_on: "2026-06-01" }),
    ...(kind === "changeMade" && {
      change: "A room",
      place: "The ward",
      made_on: "2026-03-01",
      evidence: "A sign",
    }),
  });
}

function publish(database: Database.Database, id: string, values: Values): void {
  insert(database, "published_changes", { recommendation_id: id, group_id: "G", ...values });
}

const read = (database: Database.Database, table: string, key: string, id: string) =>
  database.prepare(`select * from "${table}" where "${key}" = ?`).get(id) as Values | undefined;
const recommendation = (database: Database.Database, id: string) =>
  read(database, "recommendations", "id", id);
const published = (database: Database.Database, id: string) =>
  read(database, "published_changes", "recommendation_id", id);

test("0046: what was made or refused is promised no more, and what was explained since still is", () => {
  migrateUntil("0046_promises-and-pauses");
  const old = openOld();
  const PROMISED = { promised_on: "2026-06-01" };
  for (const [id, ...kinds] of [
    ["PLAN", "changePlanned"],
    ["EXPL", "changePlanned", "explained"],
    ["MADE", "changePlanned", "changeMade"],
    ["MORE", "changeMade", "changePlanned"],
    ["REFU", "changePlanned", "notChanging"],
  ] as const) {
    const state = id === "REFU" ? "closed" : "answered";
    ask(old, id, { ...PROMISED, state, closed_on: state === "closed" ? "2026-04-01" : null });
    for (const [index, kind] of kinds.entries()) respond(old, id, kind, index + 1);
    publish(old, id, { outcome: "promised", words: "A room", due_on: null, ...PROMISED });
  }
  // Below another one it is that one's responses that count.
  ask(old, "PART", { ...PROMISED, combined_into_id: "MADE" });
  ask(old, "WAIT", {
    state: "accepted",
    paused_on: "2026-02-02",
    paused_days: 3,
    since_on: "2026-01-05",
    due_on: "2026-02-06",
  });
  publish(old, "WAIT", { outcome: "noAnswer", due_on: "2026-03-06" });
  old.close();

  migrate(path, folder);
  const now = new Database(path);
  const promises = ["PLAN", "EXPL", "MADE", "MORE", "REFU", "PART"].map(
    (id) => `${id} ${recommendation(now, id)?.promised_on}`,
  );
  expect(promises).toEqual([
    "PLAN 2026-06-01",
    "EXPL 2026-06-01",
    "MADE null",
    "MORE 2026-06-01",
    "REFU null",
    "PART null",
  ]);
  // Everyone reads a refusal as one, in its own words, and a promise with the day after which it is late.
  expect(published(now, "REFU")).toMatchObject({
    outcome: "refused",
    words: "notChanging of day 2",
    promised_on: null,
  });
  expect(published(now, "PLAN")).toMatchObject({
    outcome: "promised",
    words: "A room",
    due_on: "2026-06-01",
  });
  // A pause was in the day from its first day on; now it stands beside it.
  expect(published(now, "WAIT")).toMatchObject({
    due_on: "2026-02-06",
    paused_on: "2026-02-02",
    paused_days: 3,
  });
  now.close();
});

test("0047: what was taken back is read again, with its day and office, and without what its group was promised", () => {
  migrateUntil("0047_taken-back");
  const old = openOld();
  const BACK = { state: "takenBack", closed_on: "2026-04-01", moved_at: 7 };
  for (const [id, values, step] of [
    ["BACK", {}, "takenBack"],
    ["SHOW", { text_passed_at: null, shown_title: "As it was passed" }, "takenBack"],
    ["NEVR", { accepted_at: null }, "takenBack"],
    ["HIDE", { text_passed_at: null }, "takenBack"],
    ["APRT", {}, "takenApart"],
  ] as const) {
    ask(old, id, { ...BACK, title: "A room", ...values });
    insert(old, "recommendation_steps", {
      id,
      recommendation_id: id,
      step,
      words: "Maureen asked us to.",
      at: 7,
    });
  }
  old.close();

  migrate(path, folder);
  const now = new Database(path);
  expect(published(now, "BACK")).toMatchObject({
    reference: "KM-R-26-BACK",
    outcome: "noAnswer",
    title: "A room",
    held_by: "Weald",
    asked_by: "Weald",
    taken_back_on: "2026-04-01",
    words: "",
    due_on: null,
    changed_at: 7,
  });
  expect(published(now, "SHOW")?.title).toBe("As it was passed");
  for (const id of ["NEVR", "HIDE", "APRT"]) expect(published(now, id), id).toBeUndefined();
  now.close();
});
