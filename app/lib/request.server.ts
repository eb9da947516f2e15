import { AsyncLocalStorage } from "node:async_hooks";

const requests = new AsyncLocalStorage<string>();

/** Does something for one request: whatever is remembered meanwhile carries its number (docs/decisions/0016-the-log.md). */
export function inRequest<T>(requestId: string, work: () => T): T {
  return requests.run(requestId, work);
}

/** The number of the request that is being answered; null for jobs and the command line. */
export function currentRequestId(): string | null {
  return requests.getStore() ?? null;
}
