import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

export type Next = (error?: unknown) => void;

/** Sends a response, or calls `next`. What it throws goes to `onError`. */
export type Middleware = (req: IncomingMessage, res: ServerResponse, next: Next) => unknown;

export type OnError = (error: unknown, req: IncomingMessage, res: ServerResponse) => void;

/** Runs the middleware in order for each request; the last must always send a response. */
export function compose(middleware: readonly Middleware[], onError: OnError): RequestListener {
  return (req, res) => {
    const fail = (error: unknown) => onError(error, req, res);
    const run = (current: Middleware | undefined, next: Next) => {
      try {
        const result = current?.(req, res, next);
        if (result instanceof Promise) result.catch(fail);
      } catch (error) {
        fail(error);
      }
    };
    const nextFrom = (index: number): Next => {
      return (error) => (error === undefined ? run(middleware[index], nextFrom(index + 1)) : fail(error));
    };
    nextFrom(0)();
  };
}
