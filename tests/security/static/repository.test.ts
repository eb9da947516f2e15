import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shows } from "../table/shown.ts";

/** What a key or a password looks like when somebody leaves one in a file. */
const SHAPES: Record<string, RegExp> = {
  "a private key": /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/,
  "a key of a cloud": /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b/,
  "a token of a forge": /\b(?:gh[pousr]_[0-9A-Za-z]{36}|glpat-[0-9A-Za-z_-]{20}|npm_[0-9A-Za-z]{36})\b/,
  "a token of a chat or a till": /\bxox[abprs]-[0-9A-Za-z-]{10,}|\bsk_live_[0-9A-Za-z]{20,}/,
  "a web token": /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{15,}/,
  "a password in an address":
    /\b(?:smtps?|https?|postgres|mysql):\/\/[^\s:@/"'`$]{2,}:[^\s:@/"'`$]{3,}@(?!(?:[\w-]+\.)?example\b)/,
  "a secret that is set":
    /\b(?:SECRET|API_KEY|ACCESS_TOKEN|PRIVATE_KEY|SMTP_PASSWORD)=["']?[A-Za-z0-9+/_-]{16,}/,
};

/** The lock is full of hashes, and pictures are no text. */
const NOT_READ = /(^package-lock\.json|\.(png|jpe?g|docx|ico|woff2?))$/;

function secretsIn(text: string): string[] {
  return Object.entries(SHAPES)
    .filter(([, shape]) => shape.test(text))
    .map(([what]) => what);
}

test("nothing in the repository has the shape of a secret", ({ task }) => {
  const files = execFileSync("git", ["ls-files"], { encoding: "utf8" })
    .split("\n")
    .filter((file) => file && !NOT_READ.test(file) && file !== "tests/security/static/repository.test.ts");
  const found = files.flatMap((file) =>
    secretsIn(readFileSync(file, "utf8")).map((what) => `${file}: ${what}`),
  );
  shows(task, ["L2"], { cases: files.length, bar: "0 found", result: `${found.length} found` });
  expect(found).toEqual([]);
  expect(files.length).toBeGreaterThan(200);
});

test("control: each shape is found when it is there", () => {
  const planted = [
    "-----BEGIN RSA PRIVATE KEY-----",
    `AKIA${"A".repeat(16)}`,
    `ghp_${"a".repeat(36)}`,
    `sk_live_${"a".repeat(24)}`,
    `eyJ${"a".repeat(20)}.eyJ${"b".repeat(20)}.${"c".repeat(20)}`,
    "smtp://someone:hunter2hunter2@mail.nhs.uk",
    `SECRET=${"a1".repeat(16)}`,
  ];
  expect(planted.flatMap(secretsIn)).toEqual(Object.keys(SHAPES));
});
