import type { Data } from "../data/made.ts";
import { atMost, figure, heading, table, whole } from "../report/table.ts";
import { alternate, cpuRatio, type Figures, type Subject } from "../run/alternate.ts";
import type { startLoad } from "../run/load.ts";
import type { Running } from "../run/servers.ts";
import { CONNECTIONS, LONGEST_RUN, pagesOf, reading, type Target } from "./targets.ts";

const ROUNDS = 6;
const COUNT = 250;
const WARM_UP = 700;
const BAR = 2.4;
const GROWTH_BAR = 1.2;

type Load = ReturnType<typeof startLoad>;
export type PageFigures = Map<string, Figures>;

/** Each page of the product beside the bare one, in alternating runs. */
export async function measurePages(
  load: Load,
  portal: Running,
  bare: Running,
  data: Data,
): Promise<PageFigures> {
  const found: PageFigures = new Map();
  const rows: string[][] = [];
  for (const page of pagesOf(data)) {
    const [full, least] = await measure(load, [portal, bare], data, page);
    if (!full || !least) continue;
    found.set(page.name, full);
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
  const title = `Pages at ${whole(data.pieces)} pieces, ${ROUNDS} alternating rounds of ${COUNT}, ${CONNECTIONS} connections`;
  console.log(heading(title));
  console.log(table([...head, "p50 ms", "p99 ms", "bare p50", "bare p99", "failed"], rows));
  return found;
}

/** The same pages of the product at two sizes, in alternating runs of their own. */
export async function measureGrowth(
  load: Load,
  small: { portal: Running; data: Data },
  large: { portal: Running; data: Data },
): Promise<void> {
  const rows: string[][] = [];
  const after = pagesOf(large.data);
  for (const [index, page] of pagesOf(small.data).entries()) {
    const grown = after[index] ?? page;
    const subjects = [subjectOf(small.portal, small.data, page), subjectOf(large.portal, large.data, grown)];
    const [before, now] = await warmAndMeasure(load, subjects);
    const ratio = cpuRatio(now, before);
    rows.push([
      page.name,
      ...[
        figure(before?.cpu),
        figure(now?.cpu),
        figure(ratio),
        `<= ${GROWTH_BAR}`,
        atMost(ratio, GROWTH_BAR),
      ],
      ...[figure(before?.p99, 1), figure(now?.p99, 1)],
    ]);
  }
  const [few, many] = [whole(small.data.pieces), whole(large.data.pieces)];
  console.log(heading(`The same pages at ${few} and at ${many} pieces`));
  console.log(table(["page", `CPU ms, ${few}`, many, "ratio", "bar", "", `p99 ms, ${few}`, many], rows));
}

async function measure(load: Load, servers: Running[], data: Data, page: Target): Promise<Figures[]> {
  return warmAndMeasure(
    load,
    servers.map((server) => subjectOf(server, data, page)),
  );
}

/** A server that has just begun, or has rested, is slower until V8 has compiled what it runs. */
async function warmAndMeasure(load: Load, subjects: Subject[]): Promise<Figures[]> {
  for (const { plan } of subjects)
    await load.run({ ...plan(), count: WARM_UP, atMostMilliseconds: 2 * LONGEST_RUN });
  return alternate(load, subjects, ROUNDS);
}

function subjectOf(server: Running, data: Data, page: Target): Subject {
  return { server, plan: () => reading(server, data.readers[page.reader], [page.path], COUNT) };
}
