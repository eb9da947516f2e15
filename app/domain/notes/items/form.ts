import { z } from "zod";
import { line, optionalPassage, ticks } from "#app/lib/fields.ts";
import { type ActionRow, fieldsOfAction } from "../../actions/row-form.ts";

const MOST_DECISIONS = 50;
const LONGEST_DECISION = 500;
export const LONGEST_TITLE = 150;

export const LONGEST_SAID = 10_000;

/** One decision on each line. */
export const linesOfDecisions = z
  .string()
  .default("")
  .transform(linesOf)
  .pipe(
    z
      .array(z.string().max(LONGEST_DECISION, "Each decision must be 500 characters or less"))
      .max(MOST_DECISIONS, "Enter 50 decisions or fewer"),
  );

export const itemWords = z.object({
  flags: ticks(["notDiscussed", "recurring"], "Choose from the list"),
  title: line("Enter what the item was about", LONGEST_TITLE, "The title must be 150 characters or less"),
  said: optionalPassage(LONGEST_SAID, "What was said must be 10,000 characters or less"),
  decisions: linesOfDecisions,
});

type Words = {
  title: string;
  said: string;
  decisions: string[];
  isNotDiscussed: boolean;
  isRecurring: boolean;
  actions: ActionRow[];
};

/** An item as its part of the page had it: `formVersion` stands for the words that this page showed. */
export type ItemInput = Words & { id: string; formVersion: string };

/** Why an item was not saved, in words for its writer. */
export const NOT_SAVED = {
  changed:
    "Someone else has changed or removed this item since you opened it. Compare the two texts below, then save again.",
  locked: "These notes are no longer a draft, so this was not saved. What you typed is still here.",
  full: "These notes have as many items as they can hold. Put this with another item.",
  hasActions:
    "This item has actions from an earlier meeting that are still open. Say what came of them first.",
} as const;

/** The fields of an item as it is stored, with an empty row where somebody asked for one. */
export function fieldsOfItem(item: Words, number: number, hasEmptyRow: boolean) {
  const name = `item-${number}-`;
  const empty = { id: crypto.randomUUID(), text: "", owner: "", due: "" };
  const rows = [...item.actions.map(fieldsOfAction), ...(hasEmptyRow ? [empty] : [])];
  return Object.assign(
    {
      [`${name}title`]: item.title,
      [`${name}said`]: item.said,
      [`${name}decisions`]: item.decisions.join("\n"),
      [`${name}flags`]: [item.isNotDiscussed && "notDiscussed", item.isRecurring && "recurring"].filter(
        (flag) => flag !== false,
      ),
    },
    ...rows.flatMap((row, index) =>
      Object.entries(row).map(([field, value]) => ({ [`${name}action-${index + 1}-${field}`]: value })),
    ),
  ) as Record<string, string | string[]>;
}

/** One decision on each line; a bullet in front of it is only how people write lists. */
function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((decision) => decision.replace(/^\s*[-*•]\s+/, "").trim())
    .filter(Boolean);
}
