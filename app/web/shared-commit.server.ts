import { AsyncLocalStorage } from "node:async_hooks";
import { inTransaction, sqlite } from "#db/client.server.ts";

type Outcome<T> = { value: T } | { refusal: unknown };
type Waiting = { change: () => unknown; settle: (outcome: Outcome<unknown>) => void };

let waiting: Waiting[] = [];

/**
 * Does a change together with those of other requests that came at the same moment, so that all of them wait for the
 * disk once. Each is still all or nothing by itself, and nobody hears that theirs is done before it is on the disk.
 * For what many people do at once: a group that goes home after its meeting (docs/decisions/0005).
 *
 * @param change synchronous, as every command is
 * @returns what the change returned
 * @throws whatever the change threw; or why nothing of what came at that moment could be kept
 */
export function inSharedCommit<T>(change: () => T): Promise<T> {
  // The event that it records carries the number of its own request.
  const inItsRequest = AsyncLocalStorage.snapshot();
  return new Promise((resolve, reject) => {
    if (waiting.length === 0) setImmediate(commitWaiting);
    waiting.push({
      change: () => inItsRequest(change),
      settle: (outcome) => ("value" in outcome ? resolve(outcome.value as T) : reject(outcome.refusal)),
    });
  });
}

function commitWaiting(): void {
  const batch = waiting;
  waiting = [];
  for (const [settle, outcome] of commitBatch(batch)) settle(outcome);
}

function commitBatch(batch: readonly Waiting[]): [Waiting["settle"], Outcome<unknown>][] {
  try {
    return inTransaction(() => batch.map(({ change, settle }) => [settle, attemptChange(change)]));
  } catch (error) {
    return batch.map(({ settle }) => [settle, { refusal: error }]);
  }
}

/** Inside the transaction of all, one by itself is a savepoint: what it wrote is undone when it throws. */
function attemptChange(change: () => unknown): Outcome<unknown> {
  try {
    return { value: inTransaction(change) };
  } catch (error) {
    // A full disk undoes the transaction itself, and then the others are lost too.
    if (!sqlite().inTransaction) throw error;
    return { refusal: error };
  }
}
