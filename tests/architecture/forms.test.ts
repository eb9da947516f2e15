import { expect, test } from "vitest";
import { fieldsOf, formsRead, schemaOf } from "./form-fields.ts";
import { filesIn, importsOf, read } from "./source.ts";

/** Pages whose fields are named by a table of the domain, which also makes their schema, or stand on another page. */
const NAMED_ELSEWHERE = [
  "app/routes/feedback/feedback.look.tsx", // a script sends it the fields of /feedback
  "app/routes/checks/manage.checks.$reference.suggest.tsx", // a field for each passage that has text
  "app/routes/imports/manage.groups.$slug.imports.$id.columns.tsx", // PLAN_COLUMNS
];

/**
 * A field that the page forgot arrives empty, and what was stored is wiped without a word. Where a schema is itself a
 * table (rows of actions, the steps of a draft) its fields cannot be listed, and a test of its own looks at them.
 */
test("a page shows every field that its form reads", async () => {
  const forgotten: string[] = [];
  let looked = 0;
  for (const { file, name } of formsRead()) {
    const fields = fieldsOf(await schemaOf(file, name));
    const own = shownBy(file);
    // The page of an address that only takes this form is another's.
    const page = fields.some((field) => isShown(field, own)) ? own : EVERY_PAGE;
    looked += fields.length;
    for (const field of fields)
      if (!isShown(field, page) && !NAMED_ELSEWHERE.includes(file))
        forgotten.push(`${file}: ${name} reads ${field}. Show it on the page, or take it out of the schema`);
  }
  expect(forgotten).toEqual([]);
  expect(looked).toBeGreaterThan(250);
});

test("a page that shows what is stored gives each field of its form what is stored of it", async () => {
  const forgotten: string[] = [];
  for (const { file, name } of formsRead()) {
    const page = pageOf(file);
    // What is new has nothing stored.
    if (file.endsWith(".new.tsx") || !/\buseForm\((?!\))/.test(page) || page.includes("...")) continue;
    for (const field of fieldsOf(await schemaOf(file, name)))
      if (isTyped(field, shownBy(file)) && !new RegExp(`\\b${field}\\b`).test(page))
        forgotten.push(`${file}: ${field} is on the form, and useForm() gets nothing stored for it`);
  }
  expect(forgotten).toEqual([]);
});

test("control: a field that no part shows is found, on the page of one form and on all together", () => {
  const page = shownBy("app/routes/groups/admin.groups.$slug.change.tsx");
  expect(isShown("towns", page)).toBe(true);
  expect(isShown("aFieldOfNoForm", page)).toBe(false);
  expect(isShown("aFieldOfNoForm", EVERY_PAGE)).toBe(false);
});

/** What makes the page of a route, from its loader to its parts; what only takes a form is shown by pages of others. */
function shownBy(file: string): string {
  return pageOf(file) === "" ? EVERY_PAGE : [pageOf(file), ...partsOf(file).map(read)].join("\n");
}

const EVERY_PAGE = [...filesIn("app/routes").map(pageOf), ...filesIn("app/ui").map(read)].join("\n");

function pageOf(file: string): string {
  const text = read(file);
  if (!text.includes("export default ")) return "";
  return text.replace(/^import [^;]*;/gm, "").replace(/^export async function action\b[\s\S]*?^}/m, "");
}

function partsOf(file: string, seen = new Set<string>()): string[] {
  for (const part of importsOf(file).filter((target) => target.startsWith("app/ui/") && !seen.has(target))) {
    seen.add(part);
    partsOf(part, seen);
  }
  return [...seen];
}

function isTyped(field: string, page: string): boolean {
  return new RegExp(`\\bfields?\\(["'\`]${field}["'\`]`).test(page);
}

/** A day is asked for in three fields: `due-day` is shown where `due` is. */
function isShown(field: string, page: string): boolean {
  const whole = field.replace(/-(day|month|year)$/, "");
  const names = `(${field}|${whole})`;
  return new RegExp(
    `(\\bfields?\\((\\w+\\()?["'\`]${names}|\\bname=["{]["'\`]?(\\w+\\()?["'\`]?${names}\\b|\\bid: ["'\`]${names}["'\`]|["'\`]${names}["'\`])`,
  ).test(page);
}
