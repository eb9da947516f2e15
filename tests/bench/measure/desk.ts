import { CROWDED } from "../data/crowded.ts";
import type { Data } from "../data/made.ts";
import { atMost, figure, heading, kilobytes, table, whole } from "../report/table.ts";
import { alternate } from "../run/alternate.ts";
import { countStatements } from "../run/counting.ts";
import { fetchPage } from "../run/fetch.ts";
import type { startLoad } from "../run/load.ts";
import { startCounting, startPortal } from "../run/servers.ts";
import type { Stage } from "../run/stage.ts";
import { reading } from "./targets.ts";

const RAW_BAR = 60_000;
const RUNS = { rounds: 2, count: 150 };

/** The pages of a group with far more meetings and members than any has: what they weigh, ask and cost. */
export async function measureDesk(
  load: ReturnType<typeof startLoad>,
  stage: Stage,
  data: Data,
): Promise<void> {
  const statements = await countEach(stage, data);
  const portal = await startPortal(stage, data);
  const rows: string[][] = [];
  for (const [name, reader, path] of pagesOf(data)) {
    const session = data.crowd[reader];
    const { body, status } = await fetchPage(portal, path, session);
    const plan = reading(portal, session, [path]);
    const [figures] = await alternate(load, [{ server: portal, plan }], RUNS);
    rows.push([
      name,
      ...[kilobytes(body.length), atMost(status === 200 ? body.length : undefined, RAW_BAR)],
      String(statements.get(`${reader} ${path}`)),
      ...[figure(figures?.cpu), figure(figures?.p50, 1), figure(figures?.p99, 1)],
      String(figures?.failed ?? 0),
    ]);
  }
  await portal.stop();
  const { meetings, members } = CROWDED;
  console.log(
    heading(
      `A group with ${whole(meetings)} meetings and ${whole(members)} members (bar: HTML raw < ${kilobytes(RAW_BAR)})`,
    ),
  );
  console.log(table(["page", "HTML raw", "", "statements", "CPU ms", "p50 ms", "p99 ms", "failed"], rows));
}

async function countEach(stage: Stage, data: Data): Promise<Map<string, number>> {
  const counting = await startCounting(stage, data);
  const counts = new Map<string, number>();
  for (const [, reader, path] of pagesOf(data)) {
    counts.set(`${reader} ${path}`, await countStatements(counting, path, data.crowd[reader]));
  }
  await counting.stop();
  return counts;
}

function pagesOf({ crowd }: Data): [name: string, reader: "organiser" | "attendee", path: string][] {
  const { slug } = CROWDED;
  const [rooms, desk] = [`/groups/${slug}`, `/manage/groups/${slug}`];
  return [
    ["group", "attendee", rooms],
    ["meetings", "attendee", `${rooms}/meetings`],
    ["meetings, to write notes", "organiser", `${desk}/meetings`],
    ["meeting with answers", "attendee", `${rooms}/meetings/${crowd.coming}`],
    ["who is coming", "organiser", `${desk}/meetings/${crowd.coming}/answers`],
    ["what people need", "organiser", `${desk}/meetings/${crowd.coming}/needs`],
    ["papers", "organiser", `${desk}/meetings/${crowd.coming}/papers`],
    ["who came", "organiser", `${desk}/meetings/${crowd.held}/notes/attendance`],
    ["people, to the facilitator", "organiser", `${desk}/people`],
    ["people, to members", "attendee", `${rooms}/people`],
    ["actions of the group", "attendee", `${rooms}/actions`],
    ["my actions", "attendee", "/your-page/actions"],
    ["my actions, written for others", "organiser", "/your-page/actions"],
    ["handover", "organiser", `${desk}/handover`],
  ];
}
