import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as soon } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { inOrder, type Step } from "../../server/http/middleware.ts";

/** Runs the steps for one request, and says which errors came to the end. */
async function run(steps: Step[]): Promise<unknown[]> {
  const errors: unknown[] = [];
  inOrder(steps, (error) => errors.push(error))(
    {} as IncomingMessage,
    {} as never as ServerResponse<IncomingMessage> & { req: IncomingMessage },
  );
  await soon();
  return errors;
}

test("steps are taken in their order, at once or after a while, until one answers", async () => {
  const taken: string[] = [];
  const step = (name: string, isSlow = false): Step => {
    return async (_req, _res, next) => {
      taken.push(name);
      if (isSlow) await Promise.resolve();
      if (name !== "answers") next();
    };
  };
  expect(await run([step("first"), step("second", true), step("answers"), step("never")])).toEqual([]);
  expect(taken).toEqual(["first", "second", "answers"]);
});

test.each<[string, Step]>([
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
  ["says so", (_req, _res, next) => next(new Error("here"))],
])("a step that %s ends the way, once", async (_how, step) => {
  const after = vi.fn();
  const errors = await run([(_req, _res, next) => next(), step, after]);
  await vi.waitFor(() => expect(errors).toEqual([expect.objectContaining({ message: "here" })]));
  expect(after).not.toHaveBeenCalled();
});
