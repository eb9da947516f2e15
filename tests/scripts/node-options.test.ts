import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

/** An option of Node with its number, or the file that it runs first. */
const OPTION = /--(?!import)[a-z][a-z-]+(?:=\d+)?|scripts\/keep-compiled\.js/g;

test("npm start and npm run serve give Node the options whose reasons are written down, and no others", () => {
  const reasons = readFileSync("docs/decisions/0010-small-choices.md", "utf8");
  const explained = new Set(reasons.match(OPTION));
  expect(new Set(manifest.scripts.serve.match(OPTION))).toEqual(explained);
  expect(new Set(manifest.scripts.start.match(OPTION))).toEqual(explained);
});
