import { setTimeout as wait } from "node:timers/promises";
import { getTableName } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { amount, someOf } from "../../amount.ts";
import { normalised } from "../matrix/judge.ts";
import { mayBeShown } from "../matrix/shown-to.ts";
import { mutantServer } from "../mutants/mutant-server.ts";
import { shows } from "../table/shown.ts";
import { CANARY, inSnakeCase, TABLES, wordColumns } from "../world/canary.ts";
import { PRINCIPALS, type Principal } from "../world/principals.ts";
import { startWorld, type World } from "../world/world.ts";
import { mannWhitney, median } from "./statistics.ts";

const AT_ONCE = 6;
const TIMES = amount({ sample: 60, bar: 300 });
/** Less is lost between two machines: only a larger gap has to be chance. */
const LARGEST_GAP_MS = 0.5;
const LEAST_P = 0.01;

let world: World;

beforeAll(async () => {
  world = await startWorld({ LOG_LEVEL: "warn" });
  await letJobsRun(world);
});

afterAll(() => world.stop());

/** Every way to look for a word: alone, quoted, begun, left out, among other words, in each order, narrowed, by day. */
const WAYS: ((canary: string) => string)[] = [
  (canary) => `q=${canary}`,
  (canary) => `q=${encodeURIComponent(`"${canary}"`)}&order=best`,
  (canary) => `q=${canary.split("-").at(-2)}&order=newest`,
  (canary) => `q=CNRY+-${canary}`,
  (canary) => `q=${canary.slice(0, -2)}&kind=feedback`,
  (canary) => `q=${canary}&from=2020-01-01&until=2099-01-01&order=newest`,
];

/** Of every column of words of every table, what stands in it. */
function everyCanary({ rewind }: World): string[] {
  const all = TABLES.flatMap((table) =>
    wordColumns(table).flatMap((column) =>
      rewind
        .rows<{ value: string | null }>(
          `select "${inSnakeCase(column.name)}" as value from main."${getTableName(table)}"`,
        )
        .flatMap(({ value }) => value?.match(CANARY) ?? []),
    ),
  );
  return [...new Set(all)];
}

/** The first run of a job may end somebody's session, whose office is over: their answers would differ by that. */
async function letJobsRun({ people, rewind }: World): Promise<void> {
  const isIn = async () => (await people.carer.copy().get("/account")).status === 200;
  for (let turn = 0; turn < 100 && (await isIn()); turn++) await wait(100);
  rewind.back();
}

type Asked = { who: Principal; canary: string; query: string };

async function askAll(of: World, asked: readonly Asked[]): Promise<string[]> {
  const answers: string[] = [];
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const few = asked.slice(from, from + AT_ONCE);
    answers.push(
      ...(await Promise.all(
        few.map(async ({ who, query }) => normalised(await of.people[who].copy().get(`/search?${query}`))),
      )),
    );
  }
  return answers;
}

/** What somebody may not be shown of what they looked for: the same, byte for byte, whether it is there or not. */
async function tellingAnswers(of: World): Promise<{ telling: Asked[]; asked: number }> {
  const hidden = PRINCIPALS.flatMap((who) =>
    everyCanary(of)
      .filter((canary) => !mayBeShown(canary, who))
      .map((canary) => ({ who, canary })),
  );
  const asked = someOf(
    hidden.flatMap(({ who, canary }) => WAYS.map((way) => ({ who, canary, query: way(canary) }))),
    { in: 13 },
  );
  const telling: Asked[] = [];
  // What may not be shown to somebody goes from the file, and what they are answered stays as it was.
  for (const who of PRINCIPALS) {
    const own = asked.filter((one) => one.who === who);
    const before = await askAll(of, own);
    takeOutHidden(of, who);
    const after = await askAll(of, own);
    telling.push(...own.filter((_, index) => after[index] !== before[index]));
    of.rewind.back();
  }
  return { telling, asked: asked.length };
}

function takeOutHidden({ portal }: World, who: Principal): void {
  const database = openDatabase(portal.databasePath);
  for (const table of ["search_public_pieces", "search_scoped_pieces"]) {
    const pieces = database.prepare(`select id, title || ' ' || words as said from ${table}`).all();
    const hidden = (pieces as { id: number; said: string }[]).filter(({ said }) => {
      const canaries = said.match(CANARY) ?? [];
      return canaries.length > 0 && canaries.every((canary) => !mayBeShown(canary, who));
    });
    for (const { id } of hidden) database.prepare(`delete from ${table} where id = ?`).run(id);
  }
  database.close();
}

test("whatever of another's is looked for, in whatever way, the answer is what it is without it", async ({
  task,
}) => {
  const { telling, asked } = await tellingAnswers(world);
  shows(task, ["C2", "C3"], { cases: asked, bar: "0 answers tell", result: `${telling.length}` });
  console.log(`Search: ${asked} questions about what is hidden, ${telling.length} answers tell of it`);
  expect(telling.slice(0, 20)).toEqual([]);
  expect(asked).toBeGreaterThan(amount({ sample: 800, bar: 10_000 }));
});

test("what is one's own to read is found by each of its words", async () => {
  const found: string[] = [];
  const indexed = new Set(
    world.rewind
      .rows<{ said: string }>("select title || ' ' || words as said from search_scoped_pieces")
      .flatMap(({ said }) => said.match(CANARY) ?? []),
  );
  const of = someOf(
    [...indexed].flatMap((canary) =>
      PRINCIPALS.filter((who) => who !== "visitor" && mayBeShown(canary, who)).map((who) => ({
        who,
        canary,
      })),
    ),
    { in: 3 },
  );
  for (const { who, canary } of of) {
    const { body } = await world.people[who].copy().get(`/search?order=newest&q=${canary}`);
    if (!/>1(<!-- -->)? found/.test(body)) found.push(`${who} ${canary}`);
  }
  expect(found).toEqual([]);
  expect(of.length).toBeGreaterThan(amount({ sample: 30, bar: 100 }));
});

test("how long a search takes does not tell whether somebody else has the word", async ({ task }) => {
  const times: Record<"there" | "nowhere", number[]> = { there: [], nowhere: [] };
  const words = {
    there: "CNRY-feedback-coastForGroup-wentWell-coast",
    nowhere: "CNRY-feedback-toastForGroup-wentWell-coast",
  };
  const asking = world.people.carer;
  for (let turn = 0; turn < TIMES + 20; turn++)
    for (const which of turn % 2 ? (["there", "nowhere"] as const) : (["nowhere", "there"] as const)) {
      const began = performance.now();
      await asking.copy().get(`/search?q=${words[which]}`);
      if (turn >= 20) times[which].push(performance.now() - began);
    }
  const gap = Math.abs(median(times.there) - median(times.nowhere));
  const p = mannWhitney(times.there, times.nowhere);
  const result = `gap ${gap.toFixed(2)} ms, p ${p.toFixed(3)}`;
  console.log(`Search: ${result}`);
  shows(task, ["C2"], {
    cases: 2 * TIMES,
    bar: `median gap < ${LARGEST_GAP_MS} ms or p > ${LEAST_P}`,
    result,
  });
  expect(gap < LARGEST_GAP_MS || p > LEAST_P, result).toBe(true);
});

test("control: with one index for everybody, answers tell", async () => {
  const shared = mutantServer({
    name: "one index for everybody",
    within: "function tokensOfReader(",
    from: /if \(all\d*\)/,
    to: "if (true)",
    near: "/search",
  });
  const other = await startWorld({ LOG_LEVEL: "silent" }, shared.program);
  try {
    await letJobsRun(other);
    const { telling } = await tellingAnswers(other);
    expect(telling.length).toBeGreaterThan(50);
  } finally {
    await other.stop();
    shared.remove();
  }
});
