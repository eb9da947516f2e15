import { and, eq, type SQL } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "#db/client.server.ts";
import { possibleMentions } from "#db/schema/index.ts";
import { hashText, readSpans, type Span, writeSpans } from "../spans.ts";
import type { TextOfGroup } from "../texts-of-groups.server.ts";

type Where = Pick<TextOfGroup, "place" | "rowId" | "part">;

/** What waits to be looked at in a text, as long as it is the text of then. */
export function findMentioned(tx: Transaction, at: TextOfGroup): Span[] {
  const kept = tx.select().from(possibleMentions).where(isOf(at)).get();
  return kept && kept.textHash === hashText(at.text) ? readSpans(kept.spans) : [];
}

/** Keeps where a text may mean somebody, in place of what was kept of it. By a random id: its moment says nothing. */
export function noteMentioned(
  tx: Transaction,
  groupId: string,
  { place, rowId, part }: Where,
  spans: readonly Span[],
  textHash: string,
): void {
  const found = { spans: writeSpans(spans), textHash, foundOn: today(now()) };
  tx.insert(possibleMentions)
    .values({ id: newRandomId(), groupId, place, rowId, part, ...found })
    .onConflictDoUpdate({
      target: [possibleMentions.place, possibleMentions.rowId, possibleMentions.part],
      set: found,
    })
    .run();
}

export function forgetMentioned(tx: Transaction, at: Where): void {
  tx.delete(possibleMentions).where(isOf(at)).run();
}

function isOf({ place, rowId, part }: Where): SQL | undefined {
  return and(
    eq(possibleMentions.place, place),
    eq(possibleMentions.rowId, rowId),
    eq(possibleMentions.part, part),
  );
}
