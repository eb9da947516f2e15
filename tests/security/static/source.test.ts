import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shows } from "../table/shown.ts";

const FILES = execFileSync("git", ["ls-files", "app", "db", "server", "server.ts", "environment.ts"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file));

/** What the program that serves people never does, and the files that may, with why. */
const NEVER: { item: string; what: string; shape: RegExp; but: string[] }[] = [
  { item: "D6", what: "starts another program", shape: /child_process/, but: [] },
  { item: "D6", what: "runs text as code", shape: /\beval\(|\bnew Function\(|\bvm\./, but: [] },
  // A CHECK of the schema holds the words of a vocabulary, where bound values would come out as `?`. A constant number
  // may stand in a query.
  {
    item: "D2",
    what: "writes text into SQL",
    shape: /sql\.raw\((?!String\([A-Z_]+\b)|sql\.identifier\(/,
    but: ["db/schema/columns.ts"],
  },
  { item: "E4", what: "sets HTML by hand", shape: /dangerouslySetInnerHTML|\.innerHTML\b/, but: [] },
  {
    item: "A25",
    what: "opens a session in a second way",
    shape: /\.createSession\(/,
    but: ["app/auth/session.server.ts"],
  },
  { item: "B1", what: "makes secrets from guessable numbers", shape: /Math\.random\(/, but: [] },
];

for (const { item, what, shape, but } of NEVER) {
  test(`nothing that serves people ${what}`, ({ task }) => {
    const found = FILES.filter(
      (file) => !but.includes(file) && shape.test(withoutComments(readFileSync(file, "utf8"))),
    );
    shows(task, [item], { cases: FILES.length, bar: `0 files: ${what}`, result: `${found.length} files` });
    expect(found).toEqual([]);
  });
}

test("control: each is found when it is there, and not in a comment", () => {
  const planted =
    'import "node:child_process"; eval(x); sql.raw(x); a.innerHTML = b; lucia.createSession(); Math.random()';
  expect(NEVER.filter(({ shape }) => !shape.test(withoutComments(planted)))).toEqual([]);
  expect(NEVER.filter(({ shape }) => shape.test(withoutComments(`// ${planted}`)))).toEqual([]);
  expect(FILES.length).toBeGreaterThan(150);
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/.*$/gm, "$1");
}
