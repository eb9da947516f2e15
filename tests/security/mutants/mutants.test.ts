import { expect, test } from "vitest";
import { type BuiltRoute, builtRoutes } from "../../faults/built-routes.ts";
import { type Case, casesOf } from "../matrix/cases.ts";
import { ROWS } from "../matrix/rows.ts";
import { runCases } from "../matrix/run.ts";
import { shows } from "../table/shown.ts";
import { startWorld } from "../world/world.ts";
import { mutantServer } from "./mutant-server.ts";
import { CLAUSE_MUTANTS, type Mutant } from "./mutants.ts";
import { POLICY_MUTANTS } from "./policy-mutants.ts";

/** The mutants have the routes of the build that they were made from. */
let routes: BuiltRoute[] | undefined;

const MUTANTS = [...POLICY_MUTANTS, ...CLAUSE_MUTANTS];

test("every mutant of the policy and of the clauses that narrow a query is killed by the matrix", async ({
  task,
}) => {
  const survivors: string[] = [];
  for (const mutant of chosen()) {
    const seen = await firstDifference(mutant);
    if (!seen) survivors.push(mutant.name);
    console.log(`${seen ? "killed  " : "SURVIVED"} ${mutant.name}${seen ? ` · ${seen}` : ""}`);
  }
  const result = `${MUTANTS.length - survivors.length}/${MUTANTS.length}`;
  shows(task, ["C1", "C5"], { cases: MUTANTS.length, bar: "every mutant killed", result });
  console.log(`Mutants: ${MUTANTS.length - survivors.length}/${MUTANTS.length} killed`);
  expect(survivors).toEqual([]);
  expect(MUTANTS.length).toBeGreaterThanOrEqual(30);
}, 3_600_000);

/** MUTANT=words tries only those whose name has the words; FIRST_MUTANT=82 goes on where another run was stopped. */
function chosen(): Mutant[] {
  const { MUTANT = "", FIRST_MUTANT = 1 } = process.env;
  return MUTANTS.slice(Number(FIRST_MUTANT) - 1).filter(({ name }) => name.includes(MUTANT));
}

/** The first thing that the matrix finds wrong with a mutant; undefined when it is as good as the real one. */
async function firstDifference(mutant: Mutant): Promise<string | undefined> {
  const copy = mutantServer(mutant);
  const world = await startWorld({ LOG_LEVEL: "silent" }, copy.program);
  try {
    routes ??= builtRoutes(world.portal);
    const cases = casesOf(ROWS, routes, world.things, world.portal.cast).filter(
      ({ transport }) => transport === "GET" || transport === "POST",
    );
    const isNear = ({ route }: Case) => route.path.startsWith(mutant.near);
    const found = await runCases(world, cases.filter(isNear), 1);
    if (found.differences.length > 0) return found.differences[0];
    return (
      await runCases(
        world,
        cases.filter((one) => !isNear(one)),
        1,
      )
    ).differences[0];
  } finally {
    await world.stop();
    copy.remove();
  }
}
