import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { seal, unseal } from "#app/lib/seal.server.ts";

const KEY = { id: "k1", key: randomBytes(32) };
const CELL = { table: "members", column: "telephone", rowId: "1" };

test("what is sealed opens with its key in its cell, and looks different each time", () => {
  const sealed = seal(KEY, "01632 960 123", CELL);
  expect(unseal([KEY], sealed, CELL)).toBe("01632 960 123");
  expect(sealed).not.toContain("01632");
  expect(seal(KEY, "01632 960 123", CELL)).not.toBe(sealed);
});

test("it opens with an older key that is still there, and not without", () => {
  const sealed = seal(KEY, "words", CELL);
  const next = { id: "k2", key: randomBytes(32) };
  expect(unseal([next, KEY], sealed, CELL)).toBe("words");
  expect(() => unseal([next], sealed, CELL)).toThrow(/No column key is named k1/);
});

test("it opens in no other row, column or table", () => {
  const sealed = seal(KEY, "words", CELL);
  for (const other of [{ rowId: "2" }, { column: "name" }, { table: "groups" }])
    expect(() => unseal([KEY], sealed, { ...CELL, ...other })).toThrow();
});

test("a changed or shortened value is refused", () => {
  const sealed = seal(KEY, "words", CELL);
  const [id, nonce, text, tag = ""] = sealed.split(".");
  const flipped = `${text?.startsWith("A") ? "B" : "A"}${text?.slice(1)}`;
  for (const broken of [[id, nonce, flipped, tag], [id, nonce, text, tag.slice(0, 6)], [id, nonce], ["k1"]])
    expect(() => unseal([KEY], broken.join("."), CELL)).toThrow();
});
