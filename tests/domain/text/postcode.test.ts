import { expect, test } from "vitest";
import { districtOf, withoutSecondHalves } from "#app/domain/text/postcode.ts";

test.each([
  ["me18 5nl", "ME18"],
  ["CT1", "CT1"],
  ["ct11aa", "CT1"],
  ["CT11 1AA", "CT11"],
  ["ctl 1aa", undefined],
  ["CT1I 1AA", "CT11"],
  ["EC1A 1BB", "EC1A"],
  ["ME18 parking", undefined],
  ["Margate", undefined],
])("the district of %s is %s", (typed, district) => expect(districtOf(typed)).toBe(district));

test("of a whole postcode only the first half is kept, wherever it stands; all else stays as it was typed", () => {
  expect(withoutSecondHalves("I live at ME18 5NL, near Yalding")).toBe("I live at ME18, near Yalding");
  expect(withoutSecondHalves("me185nl")).toBe("ME18");
  expect(withoutSecondHalves("ＭＥ１８ ５ＮＬ")).toBe("ME18");
  expect(withoutSecondHalves("ME18 5OL")).toBe("ME18");
  for (const typed of ["St Mary’s Bay", "ME18", "KM-26-4F7Q2", "", "A2 road"])
    expect(withoutSecondHalves(typed)).toBe(typed);
});
