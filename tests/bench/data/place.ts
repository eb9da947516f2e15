import type Database from "better-sqlite3";
import { idAt } from "./random.ts";

export const DAY = 24 * 60 * 60 * 1000;

/** What the comments are told to and what they are about, with how often each is chosen. */
export type Place = {
  groups: (readonly [Group, number])[];
  trusts: (readonly [Trust, number])[];
  themes: (readonly [string, number])[];
  stages: string[];
  tumourGroups: string[];
};

export type Group = { id: string; slug: string };
export type Trust = { id: string; sites: string[] };

const GROUPS = [
  ["weald", "Weald Cancer Action Group", 30],
  ["coast", "Coast Cancer Action Group", 20],
  ["medway", "Medway Cancer Action Group", 18],
  ["swale", "Swale Cancer Action Group", 12],
  ["thanet", "Thanet Cancer Action Group", 10],
] as const;

const TRUSTS = [
  ["RWF", 40],
  ["RVV", 30],
  ["RPA", 20],
  ["RN7", 10],
] as const;

/** Adds the county and five groups, and reads the reference facts that are there. */
export function createPlace(database: Database.Database, now: number): Place {
  const insert = database.prepare(
    `insert into groups (id, slug, name, level, parent_id, towns, about, join_rule, created_at)
     values (?, ?, ?, ?, ?, 'Towns of Kent', 'A group that exists for one run of the bench.', 'open', ?)`,
  );
  const createdAt = now - 800 * DAY;
  const county = { id: idAt(createdAt, 0), slug: "km-cap" };
  insert.run(
    county.id,
    county.slug,
    "Kent and Medway Cancer Action Partnership",
    "partnership",
    null,
    createdAt,
  );
  const local = GROUPS.map(([slug, name, weight], index) => {
    const group = { id: idAt(createdAt, index + 1), slug };
    insert.run(group.id, slug, name, "local", county.id, createdAt);
    return [group, weight] as const;
  });

  const list = (query: string, ...values: unknown[]) =>
    database
      .prepare(query)
      .pluck()
      .all(...values) as string[];
  return {
    groups: [...local, [county, 10]],
    trusts: TRUSTS.map(([code, weight]) => {
      const [id = ""] = list("select id from organisations where ods_code = ?", code);
      return [{ id, sites: list("select id from sites where organisation_id = ?", id) }, weight];
    }),
    // A few themes come up all the time and most hardly ever.
    themes: list("select id from themes order by position").map(
      (id, index) => [id, 1 / (index + 1)] as const,
    ),
    stages: list("select id from stages order by position"),
    tumourGroups: list("select id from tumour_groups order by position"),
  };
}
