import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { ITEMS, type Line, problemsOf, readTable } from "../table/table.ts";

test("docs/security.md has a line for every item of docs/requirements.md, and each names a test that exists or a reason", () => {
  const lines = readTable();
  expect(problemsOf(lines, existsSync)).toEqual([]);
  // A to L, R, P and X: an item that is dropped by mistake is seen here.
  expect(ITEMS).toHaveLength(114 + 25 + 11 + 15);
});

test("control: a line that is missing, that names no test and no reason, or a test that is gone is seen", () => {
  const good: Line[] = readTable();
  const first = good[0] as Line;
  expect(problemsOf(good.slice(1), existsSync)).toHaveLength(1);
  expect(problemsOf([{ ...first, tests: [], reason: "" }, ...good.slice(1)], existsSync)).toHaveLength(1);
  expect(
    problemsOf([{ ...first, tests: ["tests/gone.test.ts"] }, ...good.slice(1)], existsSync),
  ).toHaveLength(1);
  expect(problemsOf([first, ...good], existsSync)).toHaveLength(1);
});
