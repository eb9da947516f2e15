import type { Data } from "../data/made.ts";
import { atMost, figure, heading, whole } from "../report/table.ts";
import type { startLoad } from "../run/load.ts";
import { residentBytes } from "../run/process.ts";
import { startPortal } from "../run/servers.ts";
import type { Stage } from "../run/stage.ts";
import { pagesOf, reading } from "./targets.ts";

const FEW = 10_000;
const MANY = 30_000;
const MOST_BYTES = 400_000_000;
const MOST_GROWTH = 1.15;

/** How long the first and the second stretch may take; a busy machine may not come to their end. */
const FEW_MILLISECONDS = 25_000;
const MANY_MILLISECONDS = 40_000;

/** What the process holds in memory after so many pages, and after three times as many. */
export async function measureMemory(
  load: ReturnType<typeof startLoad>,
  stage: Stage,
  data: Data,
): Promise<void> {
  const portal = await startPortal(stage, data);
  const paths = pagesOf(data)
    .filter(({ reader }) => reader === "member")
    .map(({ path }) => path);
  const plan = reading(portal, data.readers.member, paths);
  const serve = (count: number, atMostMilliseconds: number) =>
    load.run({ ...plan(count), atMostMilliseconds });

  const first = await serve(FEW, FEW_MILLISECONDS);
  const before = residentBytes(portal.pid);
  const second = await serve(MANY - FEW, MANY_MILLISECONDS);
  const after = residentBytes(portal.pid);
  await portal.stop();
  const growth = before && after ? after / before : undefined;
  console.log(
    heading("Memory of the server (resident; MB = 1,000,000 bytes), the pages of a member in turn"),
  );
  const counts = [first.answered, first.answered + second.answered];
  console.log(
    `After ${counts.map(whole).join(" and ")} requests: ${megabytes(before)} and ${megabytes(after)}; failed ${first.failed + second.failed}.`,
  );
  console.log(`Bar < ${megabytes(MOST_BYTES)} after the first: ${atMost(before, MOST_BYTES)}.`);
  console.log(`Growth ${figure(growth)}, bar <= ${MOST_GROWTH}: ${atMost(growth, MOST_GROWTH)}.`);
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? "not measured" : `${figure(bytes / 1_000_000, 0)} MB`;
}
