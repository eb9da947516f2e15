import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/**
 * Ids say nothing of time: those of feedback and documents are random, those of actions come from a form. So "the last"
 * and every page of a list go by something that has an order, and by the id only among equals.
 */
const ID_COMES_FIRST: Record<string, RegExp> = {
  "orderBy of an id": /orderBy\(\s*(?:asc|desc)?\(?\s*\w+\.id\b/,
  "order by an id in SQL": /order by\s+(?:\w+\.)?(?:id\b|\$\{\w+\.id\})/i,
  "the greatest or least id": /\b(?:max|min)\(\s*(?:\w+\.id\b|id\b|\$\{\w+\.id\})/i,
  "a page that begins after an id alone":
    /(?<!, )(?:\$\{\w+\.id\}|\bgt\(\w+\.id|\blt\(\w+\.id)\s*(?:[<>]=?\s*\$\{|,)(?!\s*\$\{\w+\.)/,
  "a sort that begins with an id": /\.(?:sort|toSorted)\(\s*\(\s*(\w+),\s*\w+\s*\)\s*=>\s*\(?\s*\1\.id\b/,
};

const files = ["app", "db", "scripts"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

test("nothing is in the order of an id", () => {
  const wrong = files.flatMap((file) => found(readFileSync(file, "utf8")).map((what) => `${file}: ${what}`));
  expect(wrong, "order by a time (or name, position) and then by the id").toEqual([]);
  expect(files.length).toBeGreaterThan(500);
});

test.each([
  ["orderBy of an id", "db.select().from(feedback).orderBy(desc(feedback.id)).limit(1)"],
  ["orderBy of an id", ".orderBy(\n    asc(actions.id),\n    asc(actions.position))"],
  ["orderBy of an id", ".orderBy(feedback.id)"],
  ["order by an id in SQL", "row_number() over (partition by author_id order by id desc)"],
  ["order by an id in SQL", "sql`select 1 order by #{feedback.id} desc`"],
  ["the greatest or least id", "latest: sql`max(#{feedback.id})`.as('latest')"],
  ["the greatest or least id", "select max(id) from feedback"],
  ["the greatest or least id", ".select({ last: max(feedback.id) })"],
  ["a page that begins after an id alone", 'sql`#{actions.id} > #{sql.placeholder("after")}`'],
  ["a page that begins after an id alone", "where(lt(feedback.id, after))"],
  ["a sort that begins with an id", "rows.sort((a, b) => (a.id < b.id ? -1 : 1))"],
  ["a sort that begins with an id", "rows.toSorted((a, b) => a.id.localeCompare(b.id))"],
])("the check finds %s in %j", (what, code) => {
  expect(found(asWritten(code))).toEqual([what]);
});

test.each([
  ".orderBy(desc(feedback.sentAt), desc(feedback.id))",
  ".orderBy(asc(decisions.itemId), asc(decisions.position))",
  "max(#{feedbackReadings.readOn})",
  'sql`(#{feedback.sentAt}, #{feedback.id}) < (#{sql.placeholder("at")}, #{sql.placeholder("id")})`',
  "rows.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))",
  "sql`#{members.id} <> #{sql.placeholder('memberId')}`",
  "sql`#{organisations.id} = #{feedback.organisationId}`",
  "order by name, id",
])("the check lets %j be", (code) => {
  expect(found(asWritten(code))).toEqual([]);
});

/** `#{…}` stands for the placeholder of a template, which is none in these strings. */
function asWritten(code: string): string {
  return code.replaceAll("#{", "${");
}

function found(code: string): string[] {
  return Object.entries(ID_COMES_FIRST).flatMap(([what, pattern]) => (pattern.test(code) ? [what] : []));
}
