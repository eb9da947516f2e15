import type { Data } from "../data/made.ts";
import { atMost, figure, heading, whole } from "../report/table.ts";
import { startPortal } from "../run/servers.ts";
import type { Stage } from "../run/stage.ts";

const STARTS = 5;
const BAR = 1000;

/** From the start of the process to the end of the first page. */
export async function measureStart(stage: Stage, data: Data, hasBar: boolean): Promise<void> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const portal = await startPortal(stage, data);
    times.push(portal.startMilliseconds);
    await portal.stop();
  }
  const sorted = times.sort((a, b) => a - b);
  const middle = sorted[Math.floor(STARTS / 2)];
  console.log(heading(`Start to first answer at ${whole(data.comments)} comments`));
  const range = `${figure(middle, 0)} ms (${STARTS} starts, ${figure(sorted[0], 0)} to ${figure(sorted.at(-1), 0)} ms)`;
  console.log(
    hasBar ? `${range}, bar < ${whole(BAR)} ms: ${atMost(middle, BAR)}.` : `${range}; no bar at this size.`,
  );
}
