import { expect, test } from "vitest";
import routes, { ACCESS } from "#app/routes.ts";
import { wordsFor } from "../matrix/row.ts";
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

test("the visitor's word says in whose part of app/routes.ts the address stands", () => {
  const accessOf = new Map(
    routes.map(({ path = "", file }) => [`/${path}`, ACCESS.get(file.replace(/\.tsx$/, ""))]),
  );
  const wrong = Object.entries(ROWS).flatMap(([address, { get }]) => {
    const words = Object.keys(get).map((things) => wordsFor(get, things.split(" ")[0] ?? "")?.visitor);
    const access = accessOf.get(address);
    const isRight = access === "open" ? !words.includes("in") : words.every((word) => word === "in");
    return isRight ? [] : [`${address} is ${access} in app/routes.ts, and its row says ${words.join(", ")}`];
  });
  expect(wrong, "the row or the part of app/routes.ts is wrong: may a visitor come at all?").toEqual([]);
});
