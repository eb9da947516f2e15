import { setTimeout as sleep } from "node:timers/promises";
import type { Person } from "./http-client.ts";

export { sleep };

/** What became of drafts that were sent: each stands in one list. */
export type Sendings = {
  /** The server said that it has them. */
  acknowledged: string[];
  /** The connection broke while an answer was awaited: they may be there or not. */
  cutOff: string[];
  /** There was no server to connect to. */
  unreached: string[];
  /** The server answered, but with something else. */
  refused: string[];
};

const EVERY_MS = 8;

/** Presses "Send feedback" for each draft, one soon after the other and several at a time, as a crowd would. */
export async function sendAll(
  person: Person,
  drafts: readonly string[],
  onAcknowledged: (draft: string) => void = () => {},
): Promise<Sendings> {
  const sendings: Sendings = { acknowledged: [], cutOff: [], unreached: [], refused: [] };
  await Promise.all(
    drafts.map(async (draft, index) => {
      await sleep(index * EVERY_MS);
      try {
        const { status, location } = await person.post(`/feedback/${draft}/check`);
        const isSent = status === 303 && location === `/feedback/${draft}/sent`;
        if (isSent) onAcknowledged(draft);
        sendings[isSent ? "acknowledged" : "refused"].push(draft);
      } catch (error) {
        const isUnreached = (error as NodeJS.ErrnoException).code === "ECONNREFUSED";
        sendings[isUnreached ? "unreached" : "cutOff"].push(draft);
      }
    }),
  );
  return sendings;
}
