import { once } from "node:events";
import http from "node:http";
import { parentPort, Worker } from "node:worker_threads";
import { ask } from "./ask.ts";

/** What to ask of a server on this machine: so many requests, so many at a time, and for so long at most. */
export type Plan = {
  port: number;
  method?: "GET" | "POST";
  /** Asked in turn. */
  paths: string[];
  headers?: Record<string, string>;
  body?: string;
  count: number;
  connections: number;
  atMostMilliseconds: number;
  status: number;
};

export type Load = {
  /** How many got the answer that was planned for. */
  answered: number;
  /** How many got another one, or none. */
  failed: number;
  milliseconds: number;
  /** Of each answer, in milliseconds, the shortest first. */
  latencies: number[];
};

/** A thread that sends requests over connections that it keeps; the servers have processes of their own. */
export function startLoad(): { run(plan: Plan): Promise<Load>; stop(): Promise<unknown> } {
  const worker = new Worker(new URL(import.meta.url));
  return {
    async run(plan) {
      worker.postMessage(plan);
      const [load] = await once(worker, "message");
      return load;
    },
    stop: () => worker.terminate(),
  };
}

parentPort?.on("message", async (plan: Plan) => parentPort?.postMessage(await send(plan)));

async function send(plan: Plan): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: plan.connections });
  const latencies: number[] = [];
  const began = performance.now();
  let next = 0;
  let failed = 0;
  const sender = async () => {
    while (next < plan.count && performance.now() - began < plan.atMostMilliseconds) {
      const path = plan.paths[next % plan.paths.length] ?? "/";
      next += 1;
      const asked = performance.now();
      const status = await ask(plan.port, { ...plan, path, agent });
      if (status === plan.status) latencies.push(performance.now() - asked);
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: plan.connections }, sender));
  const milliseconds = performance.now() - began;
  agent.destroy();
  return { answered: latencies.length, failed, milliseconds, latencies: latencies.sort((a, b) => a - b) };
}
