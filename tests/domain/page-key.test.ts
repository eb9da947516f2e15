import { expect, test } from "vitest";
import { OLDEST, readPageKey, writePageKey } from "#app/domain/page-key.server.ts";

const key = { at: new Date("2026-11-30T18:28:00.123Z"), id: "0193-a" };

test("the key of a page leads back to where the page ended, and is the same text each time", () => {
  expect(readPageKey(writePageKey(key))).toEqual(key);
  expect(readPageKey(writePageKey(OLDEST))).toEqual(OLDEST);
  expect(writePageKey(key)).toBe(writePageKey({ ...key }));
});

test("nobody reads a moment or an id out of it", () => {
  const written = writePageKey(key);
  const bytes = Buffer.from(written, "base64url").toString("latin1");
  for (const said of [String(key.at.getTime()), key.id]) expect(written + bytes).not.toContain(said);
  const later = writePageKey({ ...key, at: new Date(key.at.getTime() + 1) });
  expect(later.slice(0, 8), "nor that two are near each other").not.toBe(written.slice(0, 8));
});

test("what is no key of ours begins the list again", () => {
  const written = writePageKey(key);
  const changed = (written[0] === "A" ? "B" : "A") + written.slice(1);
  const none = [null, "", "1764527280123.0193-a", changed, `${written}xy`, written.slice(4), "é".repeat(60)];
  for (const other of none) expect(readPageKey(other)).toBeUndefined();
});
