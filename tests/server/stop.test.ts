import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { ask } from "./fixture.ts";

let child: ChildProcess;
afterEach(() => void child.kill("SIGKILL"));

test("SIGTERM with 50 requests in flight: all 50 are answered, nothing is reset, the exit is 0", async () => {
  const { port, words, exit } = await startChild();
  const inFlight = Array.from({ length: 50 }, () => ask(port, "/slow"));
  await vi.waitFor(() => expect(words.filter((word) => word === "asked")).toHaveLength(50), 10_000);

  child.kill("SIGTERM");
  await vi.waitFor(async () => expect((await ask(port, "/readyz")).status).toBe(503), { interval: 10 });
  const answers = await Promise.all(inFlight);
  expect(answers.filter(({ status, body }) => status === 200 && body.includes("finished"))).toHaveLength(50);
  expect(answers.map(({ headers }) => headers.connection)).toEqual(Array(50).fill("close"));

  expect(await exit).toEqual([0, null]);
  expect(words.at(-1)).toBe("stopped");
  await expect(ask(port, "/")).rejects.toThrow("ECONNREFUSED");
});

test("what nobody catches is logged, drained and ends with 1", async () => {
  const { port, words, errors, exit } = await startChild();
  const slow = ask(port, "/slow");
  await vi.waitFor(() => expect(words).toContain("asked"), 10_000);
  expect((await ask(port, "/crash")).status).toBe(200);

  expect((await slow).body).toContain("finished");
  expect(await exit).toEqual([1, null]);
  expect(words.at(-1)).toBe("stopped");
  expect(errors.join("")).toContain("uncaughtException");
});

async function startChild() {
  const file = join(import.meta.dirname, "stopping-server.ts");
  child = spawn(process.execPath, [file, "0"], { stdio: ["ignore", "pipe", "pipe"] });
  const words: string[] = [];
  const errors: string[] = [];
  child.stdout?.on("data", (chunk) => words.push(...String(chunk).trim().split("\n")));
  child.stderr?.on("data", (chunk) => errors.push(String(chunk)));
  const exit = once(child, "exit");
  await vi.waitFor(() => expect(words).not.toEqual([]), 15_000);
  return { port: Number(words[0]), words, errors, exit };
}
