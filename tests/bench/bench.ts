import { cpus, loadavg } from "node:os";
import { type Data, makeData } from "./data/made.ts";
import { measureDesk } from "./measure/desk.ts";
import { measureGrowth } from "./measure/growth.ts";
import { measureImports } from "./measure/imports.ts";
import { measureMemory } from "./measure/memory.ts";
import { measureOffices } from "./measure/offices.ts";
import { measurePages } from "./measure/pages.ts";
import { measureRoutes } from "./measure/routes.ts";
import { compareAnswers } from "./measure/sameness.ts";
import { measureStart } from "./measure/start.ts";
import { DRAFTS, measureSubmissions } from "./measure/submissions.ts";
import { isPart } from "./measure/targets.ts";
import { measureWeight } from "./measure/weight.ts";
import { whole } from "./report/table.ts";
import { startLoad } from "./run/load.ts";
import { startBare, startPortal } from "./run/servers.ts";
import { prepareStage, type Stage } from "./run/stage.ts";

/**
 * npm run bench                    the figures at 10,000 comments, in four minutes
 * npm run bench -- --many=100000   and at so many
 * npm run bench -- --million       and at 1,000,000
 * npm run bench -- --pages=desk    only the pages whose name has this word
 * npm run bench -- --keep=FOLDER   keeps the files there, and takes those of a run of the same sources that are less than a day old
 *
 * It informs and asserts nothing: it ends well whatever the figures are.
 */
const FEW = 10_000;
const MANY = manyOf(process.argv);

const began = performance.now();
const load = startLoad();
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}.`);
console.log(
  `${cpus().length} cores, shared by the servers, the load generator and whatever else runs (load average ${loadavg()[0]?.toFixed(1)}).`,
);
try {
  await run(await prepareStage());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
await load.stop();
console.log(`\nDone in ${whole((performance.now() - began) / 1000)} s.`);
process.exit(0);

/** How many comments the second file has; nothing where there is to be none. */
function manyOf(words: readonly string[]): number | undefined {
  if (words.includes("--million")) return 1_000_000;
  const many = words.find((word) => word.startsWith("--many="))?.slice("--many=".length);
  return many === undefined ? undefined : Number(many);
}

/** One file has one server: each measurement ends its own before the next begins. */
async function run(stage: Stage): Promise<void> {
  const data = made(stage, FEW);
  await measureStart(stage, data, true);
  await measureBesideBare(stage, data, { isWhole: true });
  if (!isPart) {
    await measureDesk(load, stage, data);
    await measureRoutes(load, stage, data);
    await measureSubmissions(load, stage, data);
  }
  if (MANY) await runMany(stage, data, MANY);
  if (isPart) return;
  measureImports();
  await measureMemory(load, stage, data);
}

/** The pages that were asked for, and how they grow; then what else grows. */
async function runMany(stage: Stage, small: Data, comments: number): Promise<void> {
  const data = made(stage, comments);
  if (!isPart) await measureStart(stage, data, false);
  await measureBesideBare(stage, data, { isWhole: false });
  await measureGrowth(load, stage, small, data);
  if (isPart) return;
  await measureOffices(load, stage, small, data);
  await measureSubmissions(load, stage, data);
}

/** The pages of the product beside the same pages without it. */
async function measureBesideBare(stage: Stage, data: Data, { isWhole }: { isWhole: boolean }): Promise<void> {
  const portal = await startPortal(stage, data);
  const bare = await startBare(stage, data);
  if (isWhole) await compareAnswers(portal, bare, data);
  await measurePages(load, portal, bare, data);
  await bare.stop();
  if (isWhole && !isPart) await measureWeight(portal, stage, data);
  await portal.stop();
}

function made(stage: Stage, comments: number) {
  const data = makeData(stage.folder, comments, DRAFTS);
  console.log(
    `\n${whole(comments)} comments, ${data.isKept ? "kept from a run before, " : ""}made in ${data.seconds.toFixed(1)} s.`,
  );
  return data;
}
