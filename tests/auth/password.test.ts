import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dictionary } from "@zxcvbn-ts/language-common";
import { afterEach, expect, test } from "vitest";
import { hashPassword, isOutdated, verifyPassword } from "#app/auth/password.server.ts";
import { passwordProblem } from "#app/auth/password-rules.server.ts";
import { environment } from "#environment";

afterEach(() => {
  environment().pwnedFile = undefined;
});

test("length decides: 11 characters will not do, 12 will, and no kind of character is asked for", () => {
  expect(passwordProblem("lanternsoup", [])).toMatch(/12 characters or more/);
  expect(passwordProblem("lantern soup", [])).toBeNull();
  expect(passwordProblem("correcthorse battery", [])).toBeNull();
  expect(passwordProblem("🌱🦔🫖🧭🪴🦉🎻🧶🪁🦊🍋🛶", [])).toBeNull();
  expect(passwordProblem("lantern soup ".repeat(30), [])).toMatch(/256 characters or less/);
});

test("every common password of 12 characters or more is refused", () => {
  const common = dictionary["passwords-common"].filter((password) => password.length >= 12);
  expect(common.length).toBeGreaterThan(300);
  expect(common.filter((password) => passwordProblem(password, []) === null)).toEqual([]);
});

test("a common password made longer with a year or a sign is refused", () => {
  const padded = dictionary["passwords-common"].slice(0, 3000).flatMap((password) => {
    const missing = Math.max(0, 12 - password.length);
    return [
      `${password}${"2026202620262026".slice(0, Math.max(4, missing))}`,
      `${password}${"123!123!123!".slice(0, Math.max(4, missing))}`,
    ];
  });
  const accepted = padded.filter((password) => passwordProblem(password, []) === null);
  expect(accepted).toEqual([]);
}, 120_000);

test.each(["kentmedway2026", "cancer-action-group", "patientvoice1234", "KentCancer2026!!"])(
  "the words of this service will not do: %s",
  (password) => {
    expect(passwordProblem(password, [])).toMatch(/harder to guess/);
  },
);

test("a person's own name or address with digits behind will not do", () => {
  expect(passwordProblem("okonkwo19481948", ["Ngozi Okonkwo", "n.okonkwo@example.org"])).toMatch(
    /harder to guess/,
  );
  expect(passwordProblem("margateharbour", ["margateharbour@example.org"])).toMatch(/harder to guess/);
});

test("a password of the operator's breach file is refused, at its beginning, middle and end", () => {
  const breached = ["lantern soup violet", "meadow parsnip canoe", "quiet harbour thimble"];
  const lines = [...breached, "one more", "another"]
    .map((word) => createHash("sha1").update(word).digest("hex").toUpperCase())
    .sort();
  const path = join(mkdtempSync(join(tmpdir(), "patient-voice-")), "pwned.txt");
  writeFileSync(path, `${lines.join("\n")}\n`);
  expect(passwordProblem(breached[0] ?? "", [])).toBeNull();
  environment().pwnedFile = path;
  for (const password of breached) expect(passwordProblem(password, [])).toMatch(/data breach/);
  expect(passwordProblem("teapot walnut compass", [])).toBeNull();
});

test("hashes are argon2id with OWASP's parameters, and the whole password counts", async () => {
  const long = "x".repeat(127);
  const hash = await hashPassword(`${long}y`);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hash, `${long}y`)).toBe(true);
  expect(await verifyPassword(hash, long)).toBe(false);
  expect(isOutdated(hash)).toBe(false);
  expect(isOutdated(hash.replace("m=19456", "m=4096"))).toBe(true);
});

test("without an account the answer is no, after a real check", async () => {
  expect(await verifyPassword(undefined, "the password of nobody at all")).toBe(false);
});

test("when too many check at once, the next are told to come again and the rest are served", async () => {
  const hash = await hashPassword("lantern soup");
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, () => verifyPassword(hash, "lantern soup")),
  );
  const refused = results.filter((result) => result.status === "rejected");
  expect(refused).toHaveLength(14);
  expect(refused[0]).toMatchObject({ reason: { status: 503 } });
});
