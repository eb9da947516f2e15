import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Every item of docs/requirements.md: A1 to L5, R1 to R25 and so on. */
export const ITEMS: string[] = [...read("requirements.md").matchAll(/^\| ([A-Z]\d+) \|/gm)].map(
  ([, item = ""]) => item,
);

/** One line of docs/security.md: the name of an item, and which tests show it or why none does. */
export type Line = { item: string; name: string; tests: string[]; reason: string };

/** Reads the table of docs/security.md: the one place where items and tests are joined. */
export function readTable(): Line[] {
  return read("security.md")
    .split("\n")
    .map((line) => line.match(/^\| ([A-Z]\d+) \| (.+?) \| (.*?) \|$/))
    .filter((match) => match !== null)
    .map(([, item = "", name = "", shown = ""]) => ({
      item,
      name,
      tests: [...shown.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = ""]) => file),
      reason: shown.replace(/`tests\/[^`]+`,?/g, "").trim(),
    }));
}

/** What is wrong with the table, in words for whoever added an item or moved a test. */
export function problemsOf(lines: readonly Line[], exists: (file: string) => boolean): string[] {
  const count = (item: string) => lines.filter((line) => line.item === item).length;
  return [
    ...ITEMS.filter((item) => count(item) !== 1).map(
      (item) => `${item} has ${count(item)} lines in docs/security.md`,
    ),
    ...lines
      .filter(
        ({ tests, reason }) =>
          tests.length === 0 && !/^(Later|At the proxy|Not applicable|By hand)\b/.test(reason),
      )
      .map(
        ({ item }) =>
          `${item} names no test, and no reason that begins with Later, At the proxy, Not applicable or By hand`,
      ),
    ...lines.flatMap(({ item, tests }) =>
      tests.filter((file) => !exists(file)).map((file) => `${item} names ${file}, which is not there`),
    ),
    ...lines
      .filter(({ item }) => !ITEMS.includes(item))
      .map(({ item }) => `${item} is not in docs/requirements.md: add the rule there, or take its line away`),
  ];
}

function read(page: string): string {
  return readFileSync(join(import.meta.dirname, "../../../docs", page), "utf8");
}
