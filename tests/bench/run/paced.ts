import { once } from "node:events";
import http from "node:http";
import { parentPort, Worker } from "node:worker_threads";
import { ask } from "./ask.ts";

/** One kind of request, and how many of each second's are of it. */
export type Share = {
  name: string;
  perSecond: number;
  method?: "GET" | "POST";
  /** Asked in turn; those of a POST once each. */
  paths: string[];
  headers: Record<string, string>;
  /** The answers that are right. */
  statuses: number[];
};

/** So many seconds of requests at a pace that no slow answer holds back. */
export type Pace = { port: number; seconds: number; shares: Share[] };

/** What came of one share: answers that were right, in milliseconds since their time was due, and the other ones by status. */
export type Came = { name: string; latencies: number[]; failed: Record<number, number> };

/** A thread of its own: that keeps the pace while the other reads figures. */
export function startPaced(): { run(pace: Pace): Promise<Came[]>; stop(): Promise<unknown> } {
  const worker = new Worker(new URL(import.meta.url));
  return {
    async run(pace) {
      worker.postMessage(pace);
      const [came] = await once(worker, "message");
      return came;
    },
    stop: () => worker.terminate(),
  };
}

/** Across what is run one after the other: a draft is sent once. */
const asked = new Map<string, number>();

parentPort?.on("message", async (pace: Pace) => parentPort?.postMessage(await keepPace(pace)));

/**
 * Each request has its time, and its wait counts from then: a server that stands still for a second keeps all of that second's
 * waiting, and not only those who happened to be asking.
 */
async function keepPace({ port, seconds, shares }: Pace): Promise<Came[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
  const began = performance.now();
  const came = await Promise.all(
    shares.map(async (share) => {
      const result: Came = { name: share.name, latencies: [], failed: {} };
      const under: Promise<void>[] = [];
      for (let number = 0; number < seconds * share.perSecond; number += 1) {
        const due = began + ((number + 0.5) * 1000) / share.perSecond;
        const left = due - performance.now();
        if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
        under.push(askOne(share, result, due));
      }
      await Promise.all(under);
      return result;
    }),
  );
  agent.destroy();
  return came;

  async function askOne(share: Share, result: Came, due: number): Promise<void> {
    const number = asked.get(share.name) ?? 0;
    asked.set(share.name, number + 1);
    const status = await ask(port, {
      ...share,
      path: share.paths[number % share.paths.length] ?? "/",
      agent,
    });
    if (share.statuses.includes(status)) result.latencies.push(performance.now() - due);
    else result.failed[status] = (result.failed[status] ?? 0) + 1;
  }
}
