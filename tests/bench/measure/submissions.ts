import type { Data } from "../data/made.ts";
import { figure, heading, verdict, whole } from "../report/table.ts";
import { alternate } from "../run/alternate.ts";
import type { Plan, startLoad } from "../run/load.ts";
import { startInsert, startPortal } from "../run/servers.ts";
import type { Stage } from "../run/stage.ts";
import { CONNECTIONS, LONGEST_RUN } from "./targets.ts";

/** A submission runs much code: until its 2,000th each is quicker than the last. */
const RUNS = { warmUp: 2000, rounds: 10, count: 100 };
const BAR = 0.35;

/** About what a comment holds. */
const BYTES = 700;

/** As many drafts as the rounds send, and the warm-up before them. */
export const DRAFTS = RUNS.warmUp + RUNS.rounds * RUNS.count;

/** Drafts that are sent for good, beside bare inserts of as many bytes: both wait for the disk before they answer. */
export async function measureSubmissions(
  load: ReturnType<typeof startLoad>,
  stage: Stage,
  data: Data,
): Promise<void> {
  const portal = await startPortal(stage, data);
  const bare = await startInsert(stage);
  const drafts = [...data.draftIds];
  const sending = (count: number): Plan => ({
    port: portal.port,
    method: "POST",
    paths: drafts.splice(0, count).map((draft) => `/feedback/${draft}/check`),
    headers: {
      Cookie: data.readers.member.cookie,
      Origin: `http://localhost:${portal.port}`,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": "application/x-www-form-urlencoded",
    },
    count,
    connections: CONNECTIONS,
    atMostMilliseconds: LONGEST_RUN,
    status: 303,
  });
  const inserting = (count: number): Plan => ({
    port: bare.port,
    method: "POST",
    paths: ["/"],
    body: "x".repeat(BYTES),
    count,
    connections: CONNECTIONS,
    atMostMilliseconds: LONGEST_RUN,
    status: 303,
  });
  const subjects = [
    { server: portal, plan: sending },
    { server: bare, plan: inserting },
  ];
  const [sent, inserted] = await alternate(load, subjects, RUNS);
  await bare.stop();
  await portal.stop();
  if (!sent || !inserted) return;

  const part = sent.perSecond / inserted.perSecond;
  console.log(
    heading(
      `Durable submissions at ${whole(data.comments)} comments, beside a bare HTTP insert (synchronous=FULL)`,
    ),
  );
  console.log(
    `${whole(sent.perSecond)} a second beside ${whole(inserted.perSecond)}: ${figure(part * 100, 0)} %, bar >= ${BAR * 100} %: ${verdict(part >= BAR)}.`,
  );
  console.log(
    `CPU ms ${figure(sent.cpu)} and ${figure(inserted.cpu)}; p50 ${figure(sent.p50, 1)} and ${figure(inserted.p50, 1)} ms; p99 ${figure(sent.p99, 1)} and ${figure(inserted.p99, 1)} ms; failed ${sent.failed + inserted.failed}.`,
  );
}
