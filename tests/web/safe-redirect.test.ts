import { expect, test } from "vitest";
import { safePath } from "#app/web/safe-redirect.ts";

test("a path of our own is where somebody returns to", () => {
  expect(safePath("/groups/weald?theme=parking")).toBe("/groups/weald?theme=parking");
  expect(safePath(null)).toBe("/your-page");
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https:evil.example",
  "https://evil.example",
  "/%09/evil.example",
  "\t//evil.example",
  "/\t/evil.example",
  "/%2f/evil.example",
  "javascript:alert(1)",
  "/..//evil.example",
  "evil",
])("%j leads home", (target) => {
  expect(safePath(target)).toBe("/");
});
