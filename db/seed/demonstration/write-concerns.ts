import { hoursToLook } from "#app/domain/feedback/concerns/deadlines.ts";
import { findConcerns } from "#app/domain/feedback/concerns/find-concerns.ts";
import { newId } from "#app/lib/ids.ts";
import { addWorkingHours } from "#app/lib/working-time.ts";
import type { CheckingState } from "#db/vocabulary.ts";
import type { Transaction } from "../../client.server.ts";
import { feedbackConcerns } from "../../schema/index.ts";

type Written = { id: string; state: CheckingState; sentAt: Date; wentWell: string; couldBeBetter: string };

/** What still waits for a moderator is on the same-day list for what its words raise, as sending it would have left it. */
export function writeConcerns(tx: Transaction, { id, state, sentAt, ...words }: Written): void {
  if (state !== "submitted" && state !== "held") return;
  const found = [words.wentWell, words.couldBeBetter].flatMap(findConcerns);
  const kinds = new Map(found.map(({ kind, listVersion }) => [kind, listVersion]));
  for (const [kind, listVersion] of kinds) {
    const dueAt = addWorkingHours(sentAt, hoursToLook(kind));
    tx.insert(feedbackConcerns)
      .values({ id: newId(), feedbackId: id, kind, listVersion, raisedAt: sentAt, dueAt })
      .run();
  }
}
