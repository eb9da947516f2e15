import { actionRow } from "../../actions/row-form.ts";
import type { ImportedItem } from "./items.ts";
import { isOnlyWho, type Label, labelOf, readLabelled, readToDo, withoutMark } from "./lines.ts";
import { namesInLine } from "./names-in-line.ts";
import { findActionTables } from "./tables.ts";

/** Something that a line of an imported text seems to say, for a person to tick. */
export type Suggestion = {
  /** Stands for it in a form: which item, and which of its suggestions. */
  key: string;
  label: Label;
  text: string;
  owner: string;
  due: string;
  /** The lines that go once it is taken, and those that go once all are taken that stand on them. */
  lines: readonly number[];
  sharedLines: readonly number[];
};

type Found = Omit<Suggestion, "key">;

const LONGEST_DECISION = 500;
const LONGEST_NAME = 150;
const MOST_OF_ITEM = 50;

/** What the items seem to say. The same items have the same suggestions, so that a form need only say which are taken. */
export function findSuggestions(items: readonly ImportedItem[]): Suggestion[] {
  return items.flatMap((item, index) =>
    findInItem(item)
      .slice(0, MOST_OF_ITEM)
      .map((found, place) => ({ ...found, key: `${index + 1}.${place + 1}` })),
  );
}

function findInItem({ title, said }: ImportedItem): Found[] {
  const lines = said.split("\n");
  const tables = findActionTables(lines);
  const inTables = new Set(tables.flatMap(({ from, to }) => range(from, to)));
  const found: Found[] = tables.flatMap(({ from, actions }) =>
    actions.flatMap(({ line, text, owner, due }) => toAction({ text, owner, due }, [line], [from])),
  );
  // Under a heading such as "Actions" every entry of a list is one.
  let under: { label: Label; line: number | null } | undefined = startOf(labelOf(title), null);
  for (const [line, text] of lines.entries()) {
    if (inTables.has(line) || text.includes("[struck out:")) continue;
    const labelled = readLabelled(text);
    if (labelled) {
      under = labelled.text === "" ? startOf(labelled.label, line) : undefined;
      if (labelled.text) found.push(...suggest(labelled.label, labelled.text, line, []));
    } else if (under && isEntryOf(under.label, text)) {
      found.push(...suggest(under.label, withoutMark(text), line, under.line === null ? [] : [under.line]));
    } else if (text.trim() !== "") under = under?.line === null ? under : undefined;
  }
  return found;
}

function startOf(label: Label | undefined, line: number | null) {
  return label && { label, line };
}

/** Of what is under a label, the entries of a list; and names also where each has a line. */
function isEntryOf(label: Label, text: string): boolean {
  if (text.trim() === "") return false;
  if (withoutMark(text) !== text.trim()) return true;
  return (label === "came" || label === "apologies") && namesInLine(text).isWhole;
}

function suggest(label: Label, text: string, line: number, sharedLines: readonly number[]): Found[] {
  if (label === "action") return isOnlyWho(text) ? [] : toAction(readToDo(text), [line], sharedLines);
  if (label === "decision")
    return text.length <= LONGEST_DECISION
      ? [{ label, text: withCapital(text), owner: "", due: "", lines: [line], sharedLines }]
      : [];
  const { names, isWhole } = namesInLine(text);
  const shared = isWhole ? [line, ...sharedLines] : [];
  return names
    .filter((name) => name.length <= LONGEST_NAME)
    .map((name) => ({ label, text: name, owner: "", due: "", lines: [], sharedLines: shared }));
}

/** Only what the notes would take. */
function toAction(
  action: { text: string; owner: string; due: string },
  lines: readonly number[],
  sharedLines: readonly number[],
): Found[] {
  return actionRow.safeParse(action).success ? [{ label: "action", ...action, lines, sharedLines }] : [];
}

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
