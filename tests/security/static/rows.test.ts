import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { ROWS } from "../matrix/rows.ts";

const ADDRESSES = routes.map(({ path = "" }) => `/${path}`);

test("every address has its row in the truth table of the access matrix", () => {
  const missing = ADDRESSES.filter((address) => !(address in ROWS));
  expect(
    missing,
    "write a row for each in tests/security/matrix/, in the file of its subject: what each of the eleven people gets",
  ).toEqual([]);
});

test("every row is of an address that is there", () => {
  const gone = Object.keys(ROWS).filter((address) => !ADDRESSES.includes(address));
  expect(gone, "app/routes.ts has no such address: take the row out, or mend its address").toEqual([]);
});
