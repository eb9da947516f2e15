import { expect, test } from "vitest";
import { isNobodysNumber } from "#app/lib/telephone.ts";

test.each([
  "01632 960 101",
  "(01632) 960101",
  "+44 1632 960 101",
  "+44 (0)1632 960 101",
  "020 7946 0123",
  "07700 900123",
])("%s is nobody's: it is kept for drama", (telephone) => expect(isNobodysNumber(telephone)).toBe(true));

test.each(["111", "999", "116 123", "01632 961 101", "01632 960 1011", "0300 123 4567", ""])(
  "%o may be somebody's",
  (telephone) => expect(isNobodysNumber(telephone)).toBe(false),
);
