import type { Data } from "../data/made.ts";
import { atMost, figure, heading, table, whole } from "../report/table.ts";
import { alternate, cpuRatio } from "../run/alternate.ts";
import type { startLoad } from "../run/load.ts";
import type { Running } from "../run/servers.ts";
import { CONNECTIONS, pagesOf, readingPage } from "./targets.ts";

const RUNS = { warmUp: 700, rounds: 6, count: 250 };
const BAR = 1.5;

type Load = ReturnType<typeof startLoad>;

/** Each page of the product beside the bare one, in alternating runs. */
export async function measurePages(load: Load, portal: Running, bare: Running, data: Data): Promise<void> {
  const rows: string[][] = [];
  for (const page of pagesOf(data)) {
    const subjects = [portal, bare].map((server) => ({ server, plan: readingPage(server, data, page) }));
    const [full, least] = await alternate(load, subjects, RUNS);
    if (!full || !least) continue;
    const ratio = cpuRatio(full, least);
    rows.push([
      page.name,
      ...[figure(full.cpu), figure(least.cpu), figure(ratio), `<= ${BAR}`, atMost(ratio, BAR)],
      ...[whole(full.perSecond), whole(least.perSecond)],
      ...[full.p50, full.p99, least.p50, least.p99].map((value) => figure(value, 1)),
      String(full.failed + least.failed),
    ]);
  }
  const head = ["page", "CPU ms", "bare", "ratio", "bar", "", "req/s", "bare"];
  const title = `Pages at ${whole(data.comments)} comments, ${RUNS.rounds} alternating rounds of ${RUNS.count}, ${CONNECTIONS} connections`;
  console.log(heading(title));
  console.log(table([...head, "p50 ms", "p99 ms", "bare p50", "bare p99", "failed"], rows));
}
