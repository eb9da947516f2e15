import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { citationProblems, commentedPathProblems, pathProblems } from "./citations.ts";

const PAGES = globSync(["docs/**/*.md", "README.md", "server/**/*.md"]);

const CITING = [
  ...PAGES,
  ...globSync(["{app,db,server,scripts,tests}/**/*.{ts,tsx,js,scss}", "*.ts", ".env.example"]),
].filter((file) => file !== "tests/docs.test.ts");

test("what code, tests and pages cite is in docs/", () => {
  const problems = CITING.flatMap((file) => citationProblems(file, readFileSync(file, "utf8")));
  expect(problems).toEqual([]);
  expect(CITING.length).toBeGreaterThan(500);
});

test("every path that a page shows is there", () => {
  expect(PAGES.flatMap((file) => pathProblems(file, readFileSync(file, "utf8")))).toEqual([]);
});

test("every file that a comment names is there", () => {
  expect(CITING.flatMap((file) => commentedPathProblems(file, readFileSync(file, "utf8")))).toEqual([]);
});

test("the site map of pages.md has addresses that exist", () => {
  const [, there = ""] = readFileSync("docs/pages.md", "utf8").match(/## Site map([\s\S]*?)\n## /) ?? [];
  const known = new Set(routes.map(({ path }) => `/${path ?? ""}`));
  const gone = addresses(there).filter((address) => !known.has(address));
  expect(gone, "a row of docs/pages.md names an address that app/routes.ts does not have").toEqual([]);
  expect(addresses(there).length).toBeGreaterThan(20);
});

test.each([
  ["a page that is not there", "// Rule: manners.md", "manners.md, which is not in the repository"],
  ["a number that a page has not", "/** See security.md 2.3. */", "docs/security.md has no 2.3"],
  ["one of several", "/** requirements.md 2.3, 9.9 and G2 */", "docs/requirements.md has no 9.9"],
  ["a heading that a page has not", '/** product.md "Manners" */', "docs/product.md has no such heading"],
  ["a heading across two lines", '/**\n * (product.md\n * "Manners")\n */', "no such heading"],
  ["an item of no list", "// As R26 asks.", "R26, and docs/requirements.md has no such item"],
  ["an item in the name of a test", 'test("B17, B2: out", () => {});', "B17, and docs/requirements.md"],
  ["an item that a test shows", 'shows(task, ["A1", "A99"], {', "A99, and docs/requirements.md"],
  ["a decision that was not taken", "/** Why: decision 99. */", "docs/decisions has none of that number"],
  ["rules without a name", "// R9 of the bar", "cite the rule as requirements.md and its number"],
  ["an issue", "// Asked for in issue 11.", "an issue is not in the repository"],
  ["a page beside the repository", 'const P = "../shared/rules.txt";', "what lies beside the repository"],
  ["data beside the repository", 'const D = "../shared/data/x.csv";', "only tests and scripts may read it"],
])("control: %s is seen", (_what, text, sentence) => {
  expect(citationProblems("app/made-up.ts", text).join("\n")).toContain(sentence);
});

test("control: what resolves, and what is no citation, is left alone", () => {
  const fine = [
    "/** requirements.md 2.6; G1, G4 and J7; requirements.md K1, J2 and 7.3. */",
    '// docs/states.md, product.md, "Who may do what", decisions 3 and 25, RFC 9110 section 15.5.6, ASVS 6.3.3',
    'const cell = "R99"; // quarters of C0 to CF, %E2%80',
  ];
  expect(fine.flatMap((text) => citationProblems("app/made-up.ts", text))).toEqual([]);
  expect(citationProblems("tests/x.ts", 'const D = "../shared/data/x.csv";')).toEqual([]);
});

test("control: a path that is gone is seen, and one in a block of code is not looked at", () => {
  expect(pathProblems("docs/x.md", "See `app/gone.ts` and `app/routes.ts`.\n\n    `app/never.ts`\n")).toEqual(
    ["docs/x.md shows `app/gone.ts`, which is not there: name where it is now, or take it out"],
  );
});

test("control: a file that a comment names and that is gone is seen, and one in code is not looked at", () => {
  const text = 'import x from "../app/gone.ts";\n/** As app/gone.ts does, and app/routes.ts. */\n';
  expect(commentedPathProblems("app/x.ts", text)).toEqual([
    "app/x.ts names app/gone.ts, which is not there: name where it is now",
  ]);
});

function addresses(table: string): string[] {
  return [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, address = ""]) => address),
  );
}
