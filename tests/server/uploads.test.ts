import { expect, test, vi } from "vitest";
import { fakeBuild, HOST, ORIGIN, Shown, startServer } from "./fixture.ts";

// The router warns of each path that matches nothing, which is the point of some tests here.
vi.spyOn(console, "warn").mockReturnValue();

const MEGABYTE = 1024 * 1024;

const count = async ({ request }: { request: Request }) => {
  const [[name = "", value] = []] = [...(await request.formData())];
  return new Response(String(name.length + String(value).length));
};

const build = () =>
  fakeBuild({
    "/words": { default: Shown, action: count },
    "/files": { action: count, handle: { largestBody: 2 * MEGABYTE } },
  });

const sent = (path: string, body: string) => ({ path, options: { method: "POST", body } });

test("only a route that declares a larger body takes one, and no larger than it says", async () => {
  await using server = await startServer({ build: build() });
  const answers = [];
  for (const { path, options } of [
    sent("/words", "x".repeat(MEGABYTE)),
    sent("/files", "x".repeat(MEGABYTE)),
    sent("/files", "x".repeat(2 * MEGABYTE + 1)),
  ])
    answers.push(await server.ask(path, options));
  expect(answers.map(({ status }) => status)).toEqual([413, 200, 413]);
  expect(answers[1]?.body).toBe(String(MEGABYTE));
});

test("who may not reach the route is turned away before a byte of the file is read", async () => {
  await using server = await startServer({
    build: build(),
    application: { gate: () => ({ redirect: "/log-in", setCookie: [] }) },
  });
  // The body is announced and never comes: an answer shows that nobody waited for it.
  const head = `POST /files HTTP/1.1\r\nHost: ${HOST}\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
  const answer = await server.raw(`${head}Content-Length: ${MEGABYTE}\r\n\r\nx`);
  expect(answer.status).toBe(302);
  expect(answer.headers.connection).toBe("close");
});

test("a sender is looked up and counted once, with a file or without", async () => {
  const lookUp = vi.fn(async () => ({ context: {}, setCookie: ["a=1"] }));
  const admit = vi.fn(async () => ({ ok: true as const }));
  await using server = await startServer({ build: build(), application: { lookUp, admit } });
  await server.ask("/files", { method: "POST", body: "x".repeat(MEGABYTE) });
  await server.ask("/words", { method: "POST", body: "x" });
  expect([lookUp.mock.calls.length, admit.mock.calls.length]).toEqual([2, 2]);
});

test("a fifth file at once is asked to come later, and has its turn when another is done", async () => {
  await using server = await startServer({ build: build() });
  const head = `POST /files HTTP/1.1\r\nHost: ${HOST}\r\nOrigin: ${ORIGIN}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 4\r\n\r\n`;
  const goOn: (() => void)[] = [];
  const slow = Array.from({ length: 4 }, () => {
    const wait = new Promise<void>((resolve) => goOn.push(resolve));
    return server.rawSlowly(head, wait, "xxxx");
  });
  await vi.waitFor(async () =>
    expect((await server.ask("/files", { method: "POST", body: "a" })).status).toBe(503),
  );
  expect((await server.ask("/words", { method: "POST", body: "a" })).status).toBe(200);

  for (const go of goOn) go();
  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await server.ask("/files", { method: "POST", body: "a" })).status).toBe(200);
});
