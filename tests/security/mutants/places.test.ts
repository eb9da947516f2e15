import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mutated } from "./mutant-server.ts";
import { CLAUSE_MUTANTS } from "./mutants.ts";
import { POLICY_MUTANTS } from "./policy-mutants.ts";

test("every mutant finds what it changes in the build: one that does not would stop the run of all", () => {
  const source = readFileSync("build/server/index.js", "utf8");
  const lost = [...POLICY_MUTANTS, ...CLAUSE_MUTANTS].flatMap((mutant) => {
    try {
      mutated(source, mutant);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : error];
    }
  });
  expect(lost).toEqual([]);
});
