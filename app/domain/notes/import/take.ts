import { type ActionRow, actionRow } from "../../actions/row-form.ts";
import type { ImportedItem } from "./items.ts";
import { findSuggestions, type Suggestion } from "./suggestions.ts";

/** An item with what was ticked in place of the lines that said it. */
export type TakenItem = ImportedItem & { decisions: string[]; actions: ActionRow[] };

export type NamedInFile = { name: string; attendance: "came" | "apologies" };

/**
 * Makes of the items what somebody ticked: decisions, actions and people. What was not ticked stays in the text, and so does
 * a list of people of whom some were not.
 */
export function takeSuggestions(
  items: readonly ImportedItem[],
  ticked: readonly string[],
): { items: TakenItem[]; people: NamedInFile[] } {
  const all = findSuggestions(items);
  const isTaken = ({ key }: Suggestion) => ticked.includes(key);
  const people = all
    .filter(isTaken)
    .flatMap(({ label, text }) =>
      label === "came" || label === "apologies" ? [{ name: text, attendance: label }] : [],
    );
  return {
    people,
    items: items.flatMap((item, index) => {
      const own = all.filter(({ key }) => key.startsWith(`${index + 1}.`));
      const taken = own.filter(isTaken);
      const made = {
        title: item.title,
        said: withoutLines(item.said, goneWith(own, taken)),
        decisions: taken.flatMap(({ label, text }) => (label === "decision" ? [text] : [])),
        actions: taken.flatMap(({ label, text, owner, due }) =>
          label === "action" ? [actionRow.parse({ text, owner, due })] : [],
        ),
      };
      // Of an item that only said who came, nothing is left to be an item.
      const isEmptied =
        taken.length > 0 && made.said === "" && made.decisions.length + made.actions.length === 0;
      return isEmptied ? [] : [made];
    }),
  };
}

function goneWith(all: readonly Suggestion[], taken: readonly Suggestion[]): Set<number> {
  const shared = new Set(taken.flatMap(({ sharedLines }) => sharedLines));
  const kept = new Set(
    all.filter((one) => !taken.includes(one)).flatMap(({ sharedLines, lines }) => [...sharedLines, ...lines]),
  );
  return new Set([...taken.flatMap(({ lines }) => lines), ...shared].filter((line) => !kept.has(line)));
}

function withoutLines(said: string, gone: ReadonlySet<number>): string {
  return said
    .split("\n")
    .filter((_, line) => !gone.has(line))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
