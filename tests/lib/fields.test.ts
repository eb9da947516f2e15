import { expect, test } from "vitest";
import { line } from "#app/lib/fields.ts";

const title = line("Enter a title", 30, "Too long");

test("a line is one line, and turns nothing round that stands beside it", () => {
  expect(title.parse("  Parking\r\nat night \u0007")).toBe("Parking at night");
  expect(title.parse("\u202ethgin ta\u202c \u2066Parking\u2069")).toBe("thgin ta Parking");
});

test("of signs alone there is no line", () => {
  expect(title.safeParse("\u202e\u2066").error?.issues[0]?.message).toBe("Enter a title");
});

test("what stands from right to left, or is written with accents and joiners, stays as it is", () => {
  for (const name of ["שלום", "نور", "Zoë O’Hara", "👩\u200d⚕️ nurse"]) expect(title.parse(name)).toBe(name);
});
