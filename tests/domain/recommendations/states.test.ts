import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NEXT_STATES } from "#app/domain/recommendations/rules.ts";

test("docs/states.md says the same as the rules", () => {
  const section =
    readFileSync("docs/states.md", "utf8").split("## Recommendation\n")[1]?.split("\n## ")[0] ?? "";
  const written = [...section.matchAll(/^\| (\w+) \| [^|]+ \| (\w+) \|$/gm)].map(
    ([, from, to]) => `${from} ${to}`,
  );
  const rules = Object.entries(NEXT_STATES).flatMap(([from, next]) => next.map((to) => `${from} ${to}`));
  expect(written.filter((row) => !row.startsWith("From")).sort()).toEqual(rules.sort());
});
