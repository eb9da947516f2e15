import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

export type Next = (error?: unknown) => void;

/** One step on the way to an answer: it answers, or has the next one go on. What it throws is for `onError`. */
export type Step = (req: IncomingMessage, res: ServerResponse, next: Next) => unknown;

export type OnError = (error: unknown, req: IncomingMessage, res: ServerResponse) => void;

/** Takes each request through the steps in their order; the last of them always answers. */
export function inOrder(steps: readonly Step[], onError: OnError): RequestListener {
  return (req, res) => {
    const fail = (error: unknown) => onError(error, req, res);
    const take = (step: Step | undefined, next: Next) => {
      try {
        const taken = step?.(req, res, next);
        if (taken instanceof Promise) taken.catch(fail);
      } catch (error) {
        fail(error);
      }
    };
    const from = (index: number): Next => {
      return (error) => (error === undefined ? take(steps[index], from(index + 1)) : fail(error));
    };
    from(0)();
  };
}
