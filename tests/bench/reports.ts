import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type Database from "better-sqlite3";

/**
 * npm run bench:reports                      the working view at 10,000 and at 100,000 comments
 * npm run bench:reports -- 10000 1000000     at other sizes
 *
 * Counts and lists in this process, without HTTP: what grows with the number of comments is here. "8 at once" is what
 * each of 8 readers waits who press at the same moment. "100 new" are comments that came and are not folded into the kept
 * counts yet. It informs and asserts nothing.
 */
const sizes = process.argv.slice(2).map(Number);
const LOOKS = 200;
const DAY = 86_400_000;
/** Of more than this every row is shown. */
const SMALL = 10_000;
/** What the page of a report has rows of. */
const ROWS = /^(category|theme|stage|rating):(?!none)/;

if (process.env.BENCH_COMMENTS) await measure(Number(process.env.BENCH_COMMENTS));
else for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) runApart(size);

/** Each size in a process and a file of its own, since the client of the database is one for each process. */
function runApart(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-reports-"));
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    DATABASE_PATH: join(folder, "portal.db"),
    BENCH_COMMENTS: String(size),
  };
  spawnSync(process.execPath, [import.meta.filename], { env, stdio: "inherit" });
  rmSync(folder, { recursive: true });
}

async function measure(comments: number): Promise<void> {
  const { migrate } = await import("#db/migrate.ts");
  const path = process.env.DATABASE_PATH ?? "";
  migrate(path);
  const { sqlite } = await import("#db/client.server.ts");
  const { seedFacts } = await import("#db/seed/seed.ts");
  const { createComments } = await import("./data/comments.ts");
  const { countAfter } = await import("./data/counting-after.ts");
  const { createMembers, createReaders } = await import("./data/people.ts");
  const { createPlace } = await import("./data/place.ts");
  const { createRandom } = await import("./data/random.ts");
  const { getActor } = await import("#app/domain/people/queries.server.ts");
  const { getWorkingChoice } = await import("#app/domain/reports/working/queries.server.ts");
  const { countWorking } = await import("#app/domain/reports/working/counts.server.ts");
  const { listWorkingItems } = await import("#app/domain/reports/working/items.server.ts");
  const { exportWorking } = await import("#app/domain/reports/working/commands.server.ts");
  const { workingFilter } = await import("#app/domain/reports/working/filter.ts");
  const { foldChanged } = await import("#app/domain/reports/working/changed.server.ts");
  const { release } = await import("#app/domain/reports/releases.server.ts");
  const { closedPeriods } = await import("#app/domain/reports/periods.ts");
  const { today } = await import("#app/lib/london.ts");

  seedFacts();
  sqlite().pragma("synchronous = OFF");
  const now = Date.now();
  const random = createRandom(20_260_101);
  const place = createPlace(sqlite(), now);
  const authors = createMembers(sqlite(), random, place, Math.min(100_000, comments / 4), now);
  const readers = createReaders(sqlite(), place, now);
  const began = performance.now();
  await countAfter(sqlite(), () => createComments(sqlite(), random, place, authors, comments, now));
  sqlite().pragma("optimize");
  sqlite().pragma("wal_checkpoint(TRUNCATE)");
  const rows = sqlite().prepare("select count(*) from working_counts").pluck().get() as number;
  console.log(
    `\n${comments.toLocaleString("en-GB")} comments in ${seconds(began)}; ${rows.toLocaleString("en-GB")} rows of counts; ${Math.round(statSync(path).size / 1e6)} MB`,
  );

  const reviewer = getActor(readers.reviewer.memberId);
  const looks: Record<string, Record<string, string>> = {
    "opens it": {},
    "all time": { period: "all" },
    "one theme, could be better": { theme: "food-drink", passage: "couldBeBetter" },
    "four filters": { theme: "in:Staff", answered: "no", voice: "own", stage: "operations" },
  };
  for (const [name, query] of Object.entries(looks)) {
    const filter = workingFilter.parse(query);
    time(`${name}: numbers`, () => countWorking(getWorkingChoice(reviewer, filter)).total);
    time(`${name}: list`, () => listWorkingItems(getWorkingChoice(reviewer, filter)).items.length);
  }
  await atOnce(8, () => {
    const choice = getWorkingChoice(reviewer, workingFilter.parse({ period: "all" }));
    return countWorking(choice).total + listWorkingItems(choice).items.length;
  });
  touch(sqlite(), 100);
  const open = () => countWorking(getWorkingChoice(reviewer, workingFilter.parse({}))).total;
  time("opens it, with 100 new", open);
  const foldAt = performance.now();
  await foldChanged();
  console.log(`100 new folded in: ${seconds(foldAt)}`);
  const quarter = closedPeriods(today(new Date(now - 200 * DAY)), today(new Date(now)))
    .filter(({ kind }) => kind === "quarter")
    .at(-1);
  const releaseAt = performance.now();
  if (quarter) release(getWorkingChoice(reviewer, workingFilter.parse({})).place, quarter);
  console.log(`report of the trust's newest quarter: ${seconds(releaseAt)}`);
  await timeSteps(sqlite(), foldChanged);
  if (comments <= SMALL) await countShown(sqlite(), now);
  const exportAt = performance.now();
  const { comments: exported } = exportWorking(reviewer, workingFilter.parse({ period: "all" }));
  console.log(`export of ${exported.length.toLocaleString("en-GB")}: ${seconds(exportAt)}`);
  console.log(`memory: ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
  sqlite().close();
}

/** So many readers, each waiting for their page and asking for the next one: all share the one process. */
async function atOnce(readers: number, act: () => number): Promise<void> {
  const waits: number[] = [];
  const read = async () => {
    for (let n = 0; n < 30; n += 1) {
      const from = performance.now();
      await new Promise((resolve) => setImmediate(resolve));
      act();
      waits.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  waits.sort((a, b) => a - b);
  console.log(
    `all time, ${readers} at once: p99 ${(waits[Math.floor(waits.length * 0.99)] ?? 0).toFixed(0)} ms`,
  );
}

/** As many comments as if they had just come. */
function touch(database: Database.Database, comments: number): void {
  database.exec(`update feedback set is_answered = 1 - is_answered where id in
    (select id from feedback where state = 'published' order by published_at desc limit ${comments})`);
}

/**
 * How many rows of a report show a number, of those that have people: by the control of each report by itself, first with an
 * account behind every comment, then with none behind 6 of 10.
 */
async function countShown(database: Database.Database, now: number): Promise<void> {
  const { countPeople } = await import("#app/domain/reports/count.server.ts");
  const { listFacts } = await import("#app/domain/reports/facts.server.ts");
  const { closedPeriods } = await import("#app/domain/reports/periods.ts");
  const { controlReport } = await import("#app/domain/reports/report.ts");
  const { listScopes } = await import("#app/domain/reports/scopes.server.ts");
  const { today } = await import("#app/lib/london.ts");
  const periods = closedPeriods(today(new Date(now - 500 * DAY)), today(new Date(now)));
  for (const share of ["all with an account", "6 of 10 without"]) {
    for (const kind of ["quarter", "fourQuarters"] as const) {
      const period = periods.filter((one) => one.kind === kind).at(-1);
      const places = listScopes().filter(({ scope }) => scope !== "group");
      const shares = places.flatMap((place) => {
        if (!period) return [];
        const people = countPeople(place, period);
        const cells = controlReport(people, listFacts(place), []);
        const rows = Object.keys(cells).filter((key) => ROWS.test(key) && (people[key] ?? 0) > 0);
        return `${rows.filter((key) => typeof cells[key] === "number").length} of ${rows.length}`;
      });
      console.log(`rows that show a number, ${share}, ${kind}, county and trusts: ${shares.join(", ")}`);
    }
    database.exec(`update feedback set is_without_account = 1, author_id = null
      where state = 'published' and abs(random()) % 10 < 6`);
  }
}

/** What publishing, labelling and answering cost, each in its own transaction and on the disk, with the counts and without them. */
async function timeSteps(database: Database.Database, fold: () => Promise<void>): Promise<void> {
  const ids = database
    .prepare(
      "select id from feedback where state = 'published' and may_count = 1 order by random() limit 300",
    )
    .pluck()
    .all() as string[];
  const run = (sql: string) => {
    const statement = database.prepare(sql);
    return (id: string) => statement.run(id);
  };
  const steps = {
    publish: [
      run("update feedback set state = 'held', check_reason = 'x' where id = ?"),
      run("update feedback set state = 'published', check_reason = null where id = ?"),
    ],
    label: [
      run("delete from feedback_themes where feedback_id = ?"),
      run(`insert into feedback_themes (feedback_id, theme_id, passage)
        select f.id, t.id, 'couldBeBetter' from feedback f, (select id from themes limit 3) t where f.id = ?`),
    ],
    answer: [
      run("update feedback set is_answered = 1 - is_answered where id = ?"),
      run("update feedback set is_answered = 1 - is_answered where id = ?"),
    ],
  };
  const medianOf = (acts: ((id: string) => unknown)[]) => {
    const times = ids.map((id) => {
      const from = performance.now();
      database.transaction(() => acts.forEach((act) => void act(id)))();
      return performance.now() - from;
    });
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  };
  database.pragma("synchronous = FULL");
  const counted: number[] = [];
  for (const acts of Object.values(steps)) {
    counted.push(medianOf(acts));
    await fold();
  }
  const triggers = database
    .prepare("select name, sql from sqlite_schema where type = 'trigger' and name like '%noted'")
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) database.exec(`drop trigger "${name}"`);
  const uncounted = Object.values(steps).map(medianOf);
  for (const { sql } of triggers) database.exec(sql);
  for (const [index, name] of Object.keys(steps).entries())
    console.log(
      `${name}, twice in a transaction: ${counted[index]?.toFixed(2)} ms, without counts ${uncounted[index]?.toFixed(2)} ms`,
    );
}

function time(name: string, act: () => number): void {
  for (let n = 0; n < 20; n += 1) act();
  const times = Array.from({ length: LOOKS }, () => {
    const from = performance.now();
    act();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(LOOKS * share)] ?? 0).toFixed(2)} ms`;
  console.log(`${name}: p50 ${at(0.5)}, p99 ${at(0.99)} (${act()})`);
}

function seconds(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}
