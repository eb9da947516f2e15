import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as soon } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { compose, type Middleware } from "../../server/http/middleware.ts";

/** Runs the middleware for one request. Returns the errors that reached `onError`. */
async function run(middleware: Middleware[]): Promise<unknown[]> {
  const errors: unknown[] = [];
  compose(middleware, (error) => errors.push(error))(
    {} as IncomingMessage,
    {} as never as ServerResponse<IncomingMessage> & { req: IncomingMessage },
  );
  await soon();
  return errors;
}

test("middleware runs in order, at once or after a while, until one responds", async () => {
  const ran: string[] = [];
  const named = (name: string, isSlow = false): Middleware => {
    return async (_req, _res, next) => {
      ran.push(name);
      if (isSlow) await Promise.resolve();
      if (name !== "responds") next();
    };
  };
  expect(await run([named("first"), named("second", true), named("responds"), named("never")])).toEqual([]);
  expect(ran).toEqual(["first", "second", "responds"]);
});

test.each<[string, Middleware]>([
  [
    "throws",
    () => {
      throw new Error("here");
    },
  ],
  [
    "throws after a while",
    async () => {
      await soon();
      throw new Error("here");
    },
  ],
  ["passes an error on", (_req, _res, next) => next(new Error("here"))],
])("a middleware that %s ends the chain, once", async (_how, failing) => {
  const after = vi.fn();
  const errors = await run([(_req, _res, next) => next(), failing, after]);
  await vi.waitFor(() => expect(errors).toEqual([expect.objectContaining({ message: "here" })]));
  expect(after).not.toHaveBeenCalled();
});
