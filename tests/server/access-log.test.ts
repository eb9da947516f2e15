import { expect, test } from "vitest";
import { startServer } from "./fixture.ts";

const HOUR = 60 * 60 * 1000;

test("a line that may not tell holds the hour alone, and neither network nor number", async () => {
  await using server = await startServer({ application: { isTold: ({ path }) => path !== "/quiet" } });
  await server.ask("/quiet");
  await server.ask("/loud");
  const lines = server.lines.map((line) => JSON.parse(line));
  const quiet = lines.find(({ path }) => path === "/quiet");
  const loud = lines.find(({ path }) => path === "/loud");
  expect(Object.keys(quiet).toSorted()).toEqual([
    "hostname",
    "level",
    "method",
    "path",
    "pid",
    "status",
    "time",
  ]);
  expect(quiet.time % HOUR).toBe(0);
  expect(server.lines.find((line) => line.includes("/quiet"))?.match(/"time"/g)).toHaveLength(1);
  expect(loud).toMatchObject({
    requestId: expect.any(String),
    from: expect.any(String),
    ms: expect.any(Number),
  });
});
