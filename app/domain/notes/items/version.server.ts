import { createHash } from "node:crypto";
import type { ActionRow } from "../../actions/row-form.ts";

type Words = {
  title: string;
  said: string;
  isNotDiscussed: boolean;
  isRecurring: boolean;
  decisions: readonly string[];
  actions: readonly ActionRow[];
};

/** Stands for the words of an item: two pages that show the same have the same, however often either was saved. */
export function versionOfItem({
  title,
  said,
  isNotDiscussed,
  isRecurring,
  decisions,
  actions,
}: Words): string {
  const toDo = actions.map(({ text, owner, dueOn, isDueNextMeeting }) => [
    text,
    owner,
    dueOn,
    isDueNextMeeting,
  ]);
  const words = JSON.stringify([title, said, isNotDiscussed, isRecurring, decisions, toDo]);
  return createHash("sha256").update(words).digest("hex").slice(0, 16);
}
