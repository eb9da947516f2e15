import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { makeData } from "./data/made.ts";
import { figure, heading, whole } from "./report/table.ts";
import { startLoad } from "./run/load.ts";
import { cpuMilliseconds, residentBytes } from "./run/process.ts";
import { type Running, startPortal } from "./run/servers.ts";
import { prepareStage } from "./run/stage.ts";

/**
 * npm run bench:alliances             one service for each of England's 21 Cancer Alliances, on this machine
 * npm run bench:alliances -- --many=5
 *
 * Each is a process with a file of its own of 10,000 comments, as they would stand behind one proxy. It informs and asserts
 * nothing.
 */
const MANY = Math.min(50, Number(process.argv.find((word) => word.startsWith("--many="))?.slice(7) ?? 21));
const COMMENTS = 10_000;
const ROUNDS = 3;
const REQUESTS = 100;
const CONNECTIONS = 2;
const IDLE_SECONDS = 10;

// Each service, and whatever loads it, ends with this process by a listener of its own.
process.setMaxListeners(4 * MANY);
const stage = await prepareStage();
const data = makeData(stage.folder, COMMENTS, 10);
const began = performance.now();
const portals: Running[] = [];
for (let number = 0; number < MANY; number += 1) portals.push(await startPortal(stage, copyOf(number)));
const seconds = (performance.now() - began) / 1000;

const idle = { cpu: cpuOfAll(), memory: memoryOfAll() };
await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000));
const idleCores = (cpuOfAll() - idle.cpu) / (IDLE_SECONDS * 1000);

const load = startLoad();
const loads = portals.map(() => startLoad());
const alone = await ask(load, portals[0]);
const together = (
  await Promise.all(
    portals.map(async (portal, number) => {
      const answers = [];
      for (let round = 0; round < ROUNDS; round += 1) answers.push(await ask(loads[number] ?? load, portal));
      return answers;
    }),
  )
).flat();
for (const each of [load, ...loads]) await each.stop();
const latencies = together.flatMap((each) => each.latencies).sort((a, b) => a - b);
const longest = Math.max(...together.map(({ milliseconds }) => milliseconds)) / 1000;

console.log(heading(`${MANY} services on one machine, ${whole(COMMENTS)} comments each`));
console.log(`Started one after the other in ${figure(seconds, 1)} s.`);
console.log(
  `Idle: ${megabytes(idle.memory)} resident in all, ${megabytes(idle.memory / MANY)} each; ${figure(idleCores)} cores.`,
);
console.log(
  `One alone: p50 ${figure(alone.latencies[Math.floor(alone.latencies.length / 2)], 1)} ms a group's page.`,
);
console.log(
  `All at once, ${CONNECTIONS} connections each: ${whole((ROUNDS * REQUESTS * MANY) / (longest * ROUNDS))} pages a second, p50 ${figure(latencies[Math.floor(latencies.length / 2)], 1)} ms, p99 ${figure(latencies[Math.floor(latencies.length * 0.99)], 1)} ms, failed ${together.reduce((all, { failed }) => all + failed, 0)}.`,
);
console.log(
  `After it: ${megabytes(memoryOfAll())} resident in all, ${megabytes(memoryOfAll() / MANY)} each.`,
);
for (const portal of portals) await portal.stop();
process.exit(0);

/** A file of its own: one file has one server. */
function copyOf(number: number): typeof data {
  const folder = join(stage.folder, `alliance-${number}`);
  mkdirSync(folder);
  const databasePath = join(folder, "portal.db");
  copyFileSync(data.databasePath, databasePath);
  return { ...data, databasePath };
}

function ask(by: ReturnType<typeof startLoad>, portal: Running | undefined) {
  return by.run({
    port: portal?.port ?? 0,
    paths: ["/groups/weald"],
    headers: { Cookie: data.readers.member.cookie },
    count: REQUESTS,
    connections: CONNECTIONS,
    atMostMilliseconds: 60_000,
    status: 200,
  });
}

function cpuOfAll(): number {
  return portals.reduce((all, { pid }) => all + (cpuMilliseconds(pid) ?? Number.NaN), 0);
}

function memoryOfAll(): number {
  return portals.reduce((all, { pid }) => all + (residentBytes(pid) ?? Number.NaN), 0);
}

function megabytes(bytes: number): string {
  return `${figure(bytes / 1e6, 0)} MB`;
}
