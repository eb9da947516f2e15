import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How many items each section of the bar has: A1 to A25 and so on. */
const SECTIONS = { A: 25, B: 16, C: 10, D: 12, E: 5, F: 6, G: 9, H: 8, I: 4, J: 7, K: 7, L: 5 };

export const ITEMS: string[] = Object.entries(SECTIONS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, index) => `${section}${index + 1}`),
);

/** One line of docs/security.md: what is asked, and which tests show it or why none does. */
export type Line = { item: string; asked: string; tests: string[]; reason: string };

/** Reads the table of docs/security.md: the one place where items and tests are joined. */
export function readTable(): Line[] {
  const text = readFileSync(join(import.meta.dirname, "../../../docs/security.md"), "utf8");
  return text
    .split("\n")
    .map((line) => line.match(/^\| ([A-L]\d+) \| (.+?) \| (.*?) \|$/))
    .filter((match) => match !== null)
    .map(([, item = "", asked = "", shown = ""]) => ({
      item,
      asked,
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
          tests.length === 0 && !/^(Later|At the proxy|Not applicable|By hand):? /.test(reason),
      )
      .map(
        ({ item }) =>
          `${item} names no test, and no reason that begins with Later, At the proxy, Not applicable or By hand`,
      ),
    ...lines.flatMap(({ item, tests }) =>
      tests.filter((file) => !exists(file)).map((file) => `${item} names ${file}, which is not there`),
    ),
  ];
}
