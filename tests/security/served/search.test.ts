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

/** Word by word: what the rest of a piece says, its readers go on finding. */
function takeOutHidden({ portal }: World, who: Principal): void {
  const database = openDatabase(portal.databasePath);
  const without = (said: string) =>
    said.replace(CANARY, (canary) => (mayBeShown(canary, who) ? canary : "")).trim();
  for (const table of ["search_public_pieces", "search_scoped_pieces"]) {
    const change = database.prepare(`update ${table} set title = ?, words = ? where id = ?`);
    const pieces = database.prepare(`select id, title, words from ${table}`).all();
    for (const { id, title, words } of pieces as { id: number; title: string; words: string }[]) {
      const left = [without(title), without(words)] as const;
      if (left.join(" ").trim() === "") database.prepare(`delete from ${table} where id = ?`).run(id);
      else if (left[0] !== title || left[1] !== words) change.run(...left, id);
    }
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

/** What the page that it leads to has in other words, or is. */
const NOT_ON_THE_PAGE = [
  // A copy of what the page of its recommendation says; here each copy has a canary of its own.
  /^CNRY-published_changes-/,
  // As it was passed for everyone; whoever is inside reads the newer words there.
  /^CNRY-recommendations-\w+-shown/,
  // The name of a file that is handed out.
  /^CNRY-documents-/,
];

test("a word that is found stands on the page that it leads to", async ({ task }) => {
  const indexed = new Set(
    (["public", "scoped"] as const)
      .flatMap((which) =>
        world.rewind.rows<{ said: string }>(
          `select title || ' ' || words as said from search_${which}_pieces`,
        ),
      )
      .flatMap(({ said }) => said.match(CANARY) ?? []),
  );
  const of = someOf(
    [...indexed]
      .filter((canary) => !NOT_ON_THE_PAGE.some((not) => not.test(canary)))
      .flatMap((canary) => PRINCIPALS.map((who) => ({ who, canary }))),
    { in: 3 },
  );
  const missing: string[] = [];
  let found = 0;
  for (const { who, canary } of of) {
    const reader = world.people[who].copy();
    const { body } = await reader.get(`/search?order=newest&q="${canary}"`);
    const main = body.slice(body.indexOf('class="app-rows"'));
    const hrefs = [...main.matchAll(/app-row__what"><a href="([^"]+)"/g)].map(([, href = ""]) => href);
    for (const href of hrefs) {
      found++;
      const [path = "", id] = href.replaceAll("&amp;", "&").split("#");
      const { status, body: page } = await reader.get(path);
      const isThere = page.toLowerCase().includes(canary.toLowerCase());
      if (status !== 200 || !isThere || (id && !page.includes(`id="${id}"`)))
        missing.push(`${who} ${canary} ${href} ${status}`);
    }
  }
  shows(task, ["C3"], { cases: found, bar: "0 words that are not on the page", result: `${missing.length}` });
  expect(missing).toEqual([]);
  expect(found).toBeGreaterThan(amount({ sample: 50, bar: 150 }));
});

/** Of each pair the first, or what begins so, is in a text that this reader may not read; the second is nowhere. */
const TIMED: readonly [there: string, nowhere: string][] = [
  ["CNRY-feedback-coastForGroup-wentWell-coast", "CNRY-feedback-toastForGroup-wentWell-coast"],
  ["coastForG", "toastForG"],
  ["xyl", "xyz"],
];

const MANY_WORDS =
  "xylan xylem xylene xylenol xylidine xylitol xylocaine xylograph xylol xylonite xylophone xylose";

test("how long a search takes does not tell whether somebody else has the word, or one that begins so", async ({
  task,
}) => {
  const results: string[] = [];
  const database = openDatabase(world.portal.databasePath);
  database
    .prepare("update feedback set could_be_better = ? where went_well = ?")
    .run(MANY_WORDS, "CNRY-feedback-coastForGroup-wentWell-coast");
  database.close();
  for (const words of TIMED) {
    let p = await pOfTimes(words);
    // Once in a hundred times chance looks like a difference: not twice running.
    if (p < LEAST_P) p = await pOfTimes(words);
    results.push(`${words[0]}: p ${p.toFixed(3)}`);
    expect(p, words[0]).toBeGreaterThan(LEAST_P);
  }
  console.log(`Search: ${results.join(", ")}`);
  shows(task, ["C2"], {
    cases: 2 * TIMES * TIMED.length,
    bar: `p > ${LEAST_P}, whatever the gap`,
    result: results.join(", "),
  });
});

async function pOfTimes(words: readonly [string, string]): Promise<number> {
  const times: [number[], number[]] = [[], []];
  const asking = world.people.carer;
  for (let turn = 0; turn < TIMES + 20; turn++)
    for (const which of turn % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
      const began = performance.now();
      await asking.copy().get(`/search?q=${words[which]}`);
      if (turn >= 20) times[which].push(performance.now() - began);
    }
  console.log(`  ${words[0]}: ${median(times[0]).toFixed(3)} and ${median(times[1]).toFixed(3)} ms`);
  return mannWhitney(times[0], times[1]);
}

test("control: with one index for everybody, answers tell", async () => {
  const shared = mutantServer({
    name: "one index for everybody",
    within: "function tokensOf(",
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
