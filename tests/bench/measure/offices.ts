import type { Data } from "../data/made.ts";
import { figure, heading, table, whole } from "../report/table.ts";
import { alternate, cpuRatio } from "../run/alternate.ts";
import type { startLoad } from "../run/load.ts";
import { startPortal } from "../run/servers.ts";
import type { Stage } from "../run/stage.ts";
import { reading } from "./targets.ts";

const RUNS = { rounds: 2, count: 8 };
const GROWTH_BAR = 1.2;

/** Pages beyond these that count or filter: a few requests each, to see which of them grow with the data. */
export async function measureOffices(
  load: ReturnType<typeof startLoad>,
  stage: Stage,
  small: Data,
  large: Data,
): Promise<void> {
  const sides = [
    { portal: await startPortal(stage, small), data: small },
    { portal: await startPortal(stage, large), data: large },
  ];
  const rows: string[][] = [];
  for (const [name, reader, path] of pagesThatCount(small)) {
    const subjects = sides.map(({ portal, data }) => {
      const asked = reading(portal, data.readers[reader], [path]);
      const plan = (count: number) => ({ ...asked(count), connections: 1, atMostMilliseconds: 8000 });
      return { server: portal, plan };
    });
    const [before, after] = await alternate(load, subjects, RUNS);
    const ratio = before && after ? after.p50 / before.p50 : undefined;
    const marked = ratio !== undefined && ratio > GROWTH_BAR && (cpuRatio(after, before) ?? 2) > GROWTH_BAR;
    const failed = (before?.failed ?? 0) + (after?.failed ?? 0);
    rows.push([
      name,
      figure(before?.p50, 1),
      figure(after?.p50, 1),
      figure(ratio, 1),
      marked ? "grows" : "",
      String(failed),
    ]);
  }
  for (const { portal } of sides) await portal.stop();
  const [few, many] = [whole(small.comments), whole(large.comments)];
  console.log(heading("Beyond the four pages, one request at a time (no bar; what grows wants a look)"));
  console.log(table(["page", `p50 ms, ${few}`, many, "ratio", "", "failed"], rows));
}

type Reader = keyof Data["readers"];

function pagesThatCount({ rarestTheme }: Data): [name: string, reader: Reader, path: string][] {
  return [
    ["group feedback of a rare theme", "member", `/groups/weald/feedback?theme=${rarestTheme}`],
    ["your page", "member", "/your-page"],
    ["work to do, facilitator", "facilitator", "/manage"],
    ["work to do, reviewer", "reviewer", "/manage"],
    ["work to do, moderator", "moderator", "/manage"],
    ["feedback about one's organisation", "reviewer", "/manage/feedback"],
    ["feedback to check", "moderator", "/manage/checks"],
    ["people in the group", "facilitator", "/manage/groups/weald/people"],
  ];
}
