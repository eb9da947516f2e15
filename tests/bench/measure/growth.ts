import type { Data } from "../data/made.ts";
import { atMost, figure, heading, table, whole } from "../report/table.ts";
import { alternate, cpuRatio } from "../run/alternate.ts";
import type { startLoad } from "../run/load.ts";
import { middleOf } from "../run/pairs.ts";
import { startPortal } from "../run/servers.ts";
import type { Stage } from "../run/stage.ts";
import { pagesOf, readingPage } from "./targets.ts";

const PAIRS = 5;
const RUNS = { rounds: 3, count: 200, warmUp: 700 };
const BAR = 1.2;

type Load = ReturnType<typeof startLoad>;

/** The same pages of the product at two sizes, in alternating runs of several pairs of servers. */
export async function measureGrowth(load: Load, stage: Stage, small: Data, large: Data): Promise<void> {
  const pairs: PageRatios[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) pairs.push(await measurePair(load, stage, small, large));
  const rows = pagesOf(small).map(({ name }, index) => {
    const { middle, all } = middleOf(pairs.map((ratios) => ratios[index]));
    return [name, figure(middle), `<= ${BAR}`, atMost(middle, BAR), ...all.map((ratio) => figure(ratio))];
  });
  console.log(
    heading(
      `What a page at ${whole(large.comments)} comments takes of one at ${whole(small.comments)} (CPU; the middle of ${PAIRS} pairs of servers, least first)`,
    ),
  );
  console.log(table(["page", "ratio", "bar", "", ...pairs.map((_, index) => `${index + 1}.`)], rows));
}

/** In the order of the pages. */
type PageRatios = (number | undefined)[];

async function measurePair(load: Load, stage: Stage, small: Data, large: Data): Promise<PageRatios> {
  const servers = [await startPortal(stage, small), await startPortal(stage, large)] as const;
  const ratios: PageRatios = [];
  const grown = pagesOf(large);
  for (const [index, page] of pagesOf(small).entries()) {
    const subjects = [
      { server: servers[0], plan: readingPage(servers[0], small, page) },
      { server: servers[1], plan: readingPage(servers[1], large, grown[index] ?? page) },
    ];
    const [few, many] = await alternate(load, subjects, RUNS);
    ratios.push(cpuRatio(many, few));
  }
  for (const { stop } of servers) await stop();
  return ratios;
}
