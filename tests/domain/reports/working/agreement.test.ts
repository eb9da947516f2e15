import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { foldChanged } from "#app/domain/reports/working/changed.server.ts";
import { exportWorking } from "#app/domain/reports/working/commands.server.ts";
import { countWorking } from "#app/domain/reports/working/counts.server.ts";
import { workingCsv, workingSheets } from "#app/domain/reports/working/export.ts";
import { type WorkingFilter, workingFilter } from "#app/domain/reports/working/filter.ts";
import { countFound, listWorkingComments, readComments } from "#app/domain/reports/working/list.server.ts";
import { presentWorking } from "#app/domain/reports/working/present.ts";
import { getWorkingChoice } from "#app/domain/reports/working/queries.server.ts";
import { db } from "#db/client.server.ts";
import { feedbackThemes } from "#db/schema/index.ts";
import { seedFacts } from "#db/seed/seed.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createMember,
  createOrganisation,
} from "#tests/factories.ts";

seedFacts();
const group = createGroup();
const TRUST = { id: "rwf" };
const reviewer = createActor("reviewer", { organisationId: TRUST.id });
const themes = ["food-drink", "parking", "listening", "staff-manner"];
const authors = Array.from({ length: 40 }, () => createMember().id);
const SITES = ["rwf03", "rwftw", null];
const STAGES = ["operations", "inpatient", null];
const VOICES = ["own", "caredFor", "died", null] as const;
const MONTHS = ["2025-11", "2026-01", "2026-02", "2026-04"];

/** Each number picks one of a list, so that 240 comments differ in everything that is filtered by. */
for (let n = 0; n < 240; n++) {
  const pick = <T>(list: readonly T[], step: number) => list[Math.floor(n / step) % list.length] as T;
  const shape = n % 4;
  const comment = createFeedback({
    groupId: group.id,
    authorId: pick(authors, 1),
    organisationId: n % 11 === 0 ? null : TRUST.id,
    siteId: n % 11 === 0 ? null : pick(SITES, 2),
    stageId: pick(STAGES, 3),
    voice: pick(VOICES, 5),
    mayCount: n % 7 !== 0,
    isAnswered: n % 3 === 0,
    audience: n % 5 === 0 ? "staff" : "group",
    publishedAt: new Date(`${pick(MONTHS, 1)}-${10 + (n % 15)}T12:00:00Z`),
    sentAt: new Date("2025-10-01T12:00:00Z"),
  });
  // Most were counted a while ago, the last ones have just come.
  if (n === 220) await foldChanged();
  const passages = {
    0: [],
    1: ["wentWell"],
    2: ["couldBeBetter"],
    3: ["wentWell", "couldBeBetter"],
  } as const;
  for (const [index, passage] of (
    passages[shape as 0] as readonly ("wentWell" | "couldBeBetter")[]
  ).entries())
    for (const themeId of new Set([pick(themes, 4), pick(themes, 4 + index)]))
      db.insert(feedbackThemes).values({ feedbackId: comment.id, themeId, passage }).run();
}

const filters: fc.Arbitrary<WorkingFilter> = fc
  .record(
    {
      period: fc.constantFrom("all", "2026", "2026-q1", "2026-02"),
      site: fc.constantFrom(undefined, undefined, "rwf03", "none"),
      stage: fc.constantFrom(undefined, undefined, "operations", "none"),
      voice: fc.constantFrom(undefined, undefined, "own", "died", "none"),
      answered: fc.constantFrom(undefined, undefined, "yes", "no"),
      theme: fc.constantFrom(undefined, undefined, "none", "food-drink", "in:Staff"),
      passage: fc.constantFrom(undefined, undefined, "wentWell", "couldBeBetter"),
      sort: fc.constantFrom("newest", "oldest"),
    },
    { requiredKeys: [] },
  )
  .map((filter) => workingFilter.parse({ period: "all", ...filter }));

/** Every comment that the list has, page after page. */
function listAll(filter: WorkingFilter) {
  const { place, filter: known, span } = getWorkingChoice(reviewer, filter);
  return readComments(place, known, span, 10_000).map(({ reference }) => reference);
}

test("whatever is filtered by, list, numbers, charts and files say the same", () => {
  let found = 0;
  const lengths = new Map<string, number>();
  const lengthOf = (href: string) => {
    const length = lengths.get(href) ?? listAll(filterIn(href)).length;
    lengths.set(href, length);
    return length;
  };
  fc.assert(
    fc.property(filters, (filter) => {
      const choice = getWorkingChoice(reviewer, filter);
      const counts = countWorking(choice);
      const listed = listAll(filter);
      found += listed.length;
      expect(counts.total).toBe(listed.length);
      expect(new Set(listed).size).toBe(listed.length);
      expect(sum(counts.months)).toBe(counts.total);

      // Each number leads to a list that is just as long.
      const shown = presentWorking(choice, counts);
      const { tiles, months, most, within, categories, charts } = shown;
      const tables = [
        ...most,
        ...(within ? [within] : []),
        ...categories.map(({ table }) => table),
        ...charts,
      ];
      const linked = tables.flatMap(({ rows }) => rows.flatMap((row) => row.counts));
      // A category says the same folded and opened.
      for (const { counts, table } of categories)
        expect(table.rows[0]?.counts.map(({ count }) => count)).toEqual(counts.map(({ count }) => count));
      for (const { count, href } of [...tiles, ...months, ...linked])
        expect([href, lengthOf(href)]).toEqual([href, count]);

      for (const { href, wentWell, couldBeBetter } of shown.series.flatMap(({ months }) => months))
        expect(lengthOf(href)).toBeGreaterThanOrEqual(Math.max(wentWell, couldBeBetter));

      const exported = exportWorking(reviewer, filter);
      const csv: string[][] = parse(workingCsv(exported), { relax_column_count: true });
      expect(
        csv
          .slice(4)
          .map(([reference]) => reference)
          .sort(),
      ).toEqual([...listed].sort());
      const [numbers, comments] = workingSheets(exported);
      expect(numbers?.data.find(([table, item]) => table === "All" && item === "Comments")?.[2]).toBe(
        listed.length,
      );
      expect(comments?.data.slice(4).length).toBe(listed.length);
    }),
    { numRuns: 30, examples: [[{ period: "all" }]] },
  );
  expect(found).toBeGreaterThan(300);
});

test("pages of the list follow each other without a gap or a repetition, both ways", () => {
  for (const sort of ["newest", "oldest"] as const) {
    const { place, filter, span } = getWorkingChoice(reviewer, workingFilter.parse({ period: "all", sort }));
    const seen: string[] = [];
    let page = listWorkingComments(place, filter, span, { perPage: 20 });
    for (;;) {
      seen.push(...page.rows.map(({ reference }) => reference));
      if (!page.next) break;
      page = listWorkingComments(place, filter, span, { perPage: 20, after: readPageKey(page.next) });
    }
    expect(seen).toEqual(listAll(filter));
    expect(seen.length).toBeGreaterThan(100);
  }
});

test("who may not be counted is in no number and no file, and is listed apart", () => {
  const choice = getWorkingChoice(reviewer, workingFilter.parse({ period: "all" }));
  const { uncounted, total } = countWorking(choice);
  const apart = listAll({ ...choice.filter, list: "uncounted" });
  expect(apart).toHaveLength(uncounted);
  expect(uncounted).toBeGreaterThan(10);
  const file = workingCsv(exportWorking(reviewer, { ...choice.filter, list: "uncounted" }));
  for (const reference of apart) expect(file).not.toContain(reference);
  expect(total + uncounted).toBe(218);
});

test("a search finds what holds all its words, within the filter and what its reader may open", () => {
  const elsewhere = createOrganisation();
  const about = { groupId: group.id, publishedAt: new Date("2026-02-12T12:00:00Z"), mayCount: true };
  const [told] = [
    {
      ...about,
      organisationId: TRUST.id,
      wentWell: "",
      couldBeBetter: "The café was shut, and HARPS cost 5 pounds.",
    },
    { ...about, organisationId: TRUST.id, wentWell: "Harps were easy.", couldBeBetter: "" },
    { ...about, organisationId: elsewhere.id, wentWell: "Harps and a café", couldBeBetter: "" },
  ].map((values) => createFeedback(values).reference);
  const search = (text: string, more = {}) =>
    listAll(workingFilter.parse({ period: "all", words: text, ...more }));
  expect(search("harps cafe")).toEqual([told]);
  expect(search("harps")).toHaveLength(2);
  expect(search("harps", { period: "2025" })).toEqual([]);
  expect(search("100%")).toEqual([]);
  const both = workingFilter.parse({ period: "2026-02", words: "harps" });
  expect(countFound(getWorkingChoice(reviewer, both))).toEqual({ total: 2, answered: 0, unanswered: 2 });
  const file = exportWorking(reviewer, both);
  expect(file.comments.map(({ reference }) => reference).sort()).toEqual(search("harps").sort());
  expect(workingCsv(file)).toContain("“harps”");
  expect(workingCsv(file)).not.toContain("5 pounds");
});

function filterIn(href: string): WorkingFilter {
  return workingFilter.parse(Object.fromEntries(new URL(href, "http://portal").searchParams));
}

function sum(rows: readonly { comments: number }[]) {
  return rows.reduce((total, { comments }) => total + comments, 0);
}
