import type { Data } from "../data/made.ts";
import { atMost, figure, heading } from "../report/table.ts";
import { alternate, cpuRatio } from "../run/alternate.ts";
import type { startLoad } from "../run/load.ts";
import { middleOf } from "../run/pairs.ts";
import { startPortal } from "../run/servers.ts";
import type { Stage } from "../run/stage.ts";
import { reading } from "./targets.ts";

const PAIRS = 5;
const RUNS = { warmUp: 700, rounds: 6, count: 200 };
const BAR = 1.1;
const PATH = "/groups/weald";
const THREE = ["routes/site/_index", "routes/groups/groups", "routes/groups/groups.$slug"];

type Load = ReturnType<typeof startLoad>;

/** One page over the whole router and over three routes, through the same server. */
export async function measureRoutes(load: Load, stage: Stage, data: Data): Promise<void> {
  const ratios: (number | undefined)[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) ratios.push(await measurePair(load, stage, data));
  const { middle, all } = middleOf(ratios);
  console.log(heading("The whole router beside three routes (group page, CPU)"));
  console.log(
    `Ratio ${figure(middle)} (${PAIRS} pairs of servers: ${all.map((ratio) => figure(ratio)).join(", ")}), bar <= ${BAR}: ${atMost(middle, BAR)}.`,
  );
}

async function measurePair(load: Load, stage: Stage, data: Data): Promise<number | undefined> {
  const servers = [await startPortal(stage, data, ["all"]), await startPortal(stage, data, THREE)];
  const subjects = servers.map((server) => ({
    server,
    plan: reading(server, data.readers.member, [PATH]),
  }));
  const [all, few] = await alternate(load, subjects, RUNS);
  for (const { stop } of servers) await stop();
  return cpuRatio(all, few);
}
