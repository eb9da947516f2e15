import { z } from "zod";
import { line, openingId } from "#app/lib/fields.ts";
import { actionRow, filledRows, MOST_ACTIONS } from "../../actions/row-form.ts";
import { type ItemInput, itemWords, LONGEST_TITLE, linesOfDecisions } from "./form.ts";
import { takeOutSigns } from "./signs.ts";

const MOST_ITEMS_IN_FORM = 100;

/** The notes of a whole meeting are one form: 100 items, and a hundred fields for the actions of each. */
export const MOST_FIELDS = 10_000;

type Typed = Record<string, unknown>;

/** What the button does once everything on the page is saved; an item of which it does it. */
const ACTS = ["action", "decision", "up", "down", "remove"] as const;
export type Ask =
  | { act: "save" | "add" | "send" | "feedback"; itemId: null }
  | { act: (typeof ACTS)[number]; itemId: string };

/**
 * The whole page on which notes are written. Of each item there are numbered fields, `item-1-title` and so on, and of its
 * actions numbered rows within them; an empty row is no action. What is wrong is said at its own field. Lines that begin
 * with a sign become what it stands for.
 */
export const sheetForm = z.record(z.string(), z.unknown()).transform((typed, context) => {
  const page = openingId.safeParse(typed.page);
  const ask = askOf(String(typed.go ?? ""));
  const newTitle = optionalTitle.safeParse(typed["new-title"]);
  const items = numbersOf(typed).map((number) => readItem(withSigns(typed, number), number, context));
  if (!page.success) context.addIssue({ code: "custom", path: ["page"], message: "Open this page again" });
  if (!newTitle.success)
    context.addIssue({
      code: "custom",
      path: ["new-title"],
      message: "The title must be 150 characters or less",
    });
  else if (ask.act === "add" && newTitle.data === "")
    context.addIssue({ code: "custom", path: ["new-title"], message: "Enter what the new item is about" });
  if (!page.success || !newTitle.success || items.includes(undefined)) return z.NEVER;
  return { page: page.data, ask, newTitle: newTitle.data, items: items.filter((item) => item !== undefined) };
});

export type SheetInput = z.output<typeof sheetForm>;

const optionalTitle = line("", LONGEST_TITLE, "")
  .or(z.literal(""))
  .or(z.undefined().transform(() => ""));

/** The same while it is being typed: what is missing or not yet whole does not matter, and signs stay where they are. */
export const autosaveForm = z.record(z.string(), z.unknown()).transform((typed, context) => {
  const page = openingId.safeParse(typed.page);
  const items = numbersOf(typed).map((number) => readItemAsFar(typed, number, context));
  if (page.success && !items.includes(undefined))
    return { page: page.data, items: items.filter((item) => item !== undefined) };
  context.addIssue({ code: "custom", path: ["page"], message: "Open this page again" });
  return z.NEVER;
});

function askOf(go: string): Ask {
  const [, act, itemId = ""] = /^(\w+)-([\da-f-]{36})$/.exec(go) ?? [];
  const ofItem = ACTS.find((one) => one === act);
  if (ofItem) return { act: ofItem, itemId };
  return { act: go === "add" || go === "send" || go === "feedback" ? go : "save", itemId: null };
}

function numbersOf(typed: Typed): number[] {
  return Array.from({ length: MOST_ITEMS_IN_FORM }, (_, index) => index + 1).filter(
    (number) => typed[`item-${number}`] !== undefined,
  );
}

/**
 * The fields with what the signs in a text made of it: decisions after those that are there, actions in rows after them.
 * Where there is no room for all of it, the signs stay in the text: nothing that was typed may get lost.
 */
function withSigns(typed: Typed, number: number): Typed {
  const name = `item-${number}-`;
  const found = takeOutSigns(String(typed[`${name}said`] ?? ""));
  if (typeof typed[`${name}said`] !== "string" || found.decisions.length + found.actions.length === 0)
    return typed;
  const free = Array.from({ length: MOST_ACTIONS }, (_, index) => index + 1).slice(
    filledRows(typed, `${name}action-`).at(-1)?.number ?? 0,
  );
  const decisions = [typed[`${name}decisions`] ?? "", ...found.decisions].filter(Boolean).join("\n");
  if (found.actions.length > free.length || !linesOfDecisions.safeParse(decisions).success) return typed;
  const rows = found.actions.flatMap((action, index) =>
    Object.entries(action).map(([field, value]) => [`${name}action-${free[index]}-${field}`, value]),
  );
  return {
    ...typed,
    [`${name}said`]: found.said,
    [`${name}decisions`]: decisions,
    ...Object.fromEntries(rows),
  };
}

function readItem(typed: Typed, number: number, context: z.RefinementCtx): ItemInput | undefined {
  const name = `item-${number}-`;
  const key = /^([\da-f-]{36}) ([\da-f]{16})$/.exec(String(typed[`item-${number}`]));
  if (!key) context.addIssue({ code: "custom", path: ["page"], message: "Open this page again" });
  const fields = ["title", "said", "decisions", "flags"].map((field) => [field, typed[name + field]]);
  const parsed = itemWords.safeParse(Object.fromEntries(fields));
  const words = forwardIssues(parsed, context, name, `Item ${number}: `);
  const actions = filledRows(typed, `${name}action-`).map(({ number: row, row: action }) =>
    forwardIssues(
      actionRow.safeParse(action),
      context,
      `${name}action-${row}-`,
      `Item ${number}, action ${row}: `,
    ),
  );
  if (!key || !words || actions.includes(undefined)) return undefined;
  const { flags, ...rest } = words;
  return {
    ...rest,
    id: key[1] ?? "",
    formVersion: key[2] ?? "",
    isNotDiscussed: flags.includes("notDiscussed"),
    isRecurring: flags.includes("recurring"),
    actions: actions.filter((action) => action !== undefined),
  };
}

/** Half a date is the one thing that people type on their way to what may be saved; a title or an action may be missing. */
function readItemAsFar(typed: Typed, number: number, context: z.RefinementCtx): ItemInput | undefined {
  const name = `item-${number}-`;
  const missing = Object.fromEntries(
    filledRows(typed, `${name}action-`).flatMap(({ number: row, row: { text, due } }) => [
      [`${name}action-${row}-text`, String(text ?? "").trim() || "…"],
      ...(actionRow.safeParse({ text: "…", due }).success ? [] : [[`${name}action-${row}-due`, ""]]),
    ]),
  );
  const title = String(typed[`${name}title`] ?? "").trim() || "…";
  const item = readItem({ ...typed, ...missing, [`${name}title`]: title }, number, context);
  const emptied = (text: string) => (text === "…" ? "" : text);
  return (
    item && {
      ...item,
      title: emptied(item.title),
      actions: item.actions.map((action) => ({ ...action, text: emptied(action.text) })),
    }
  );
}

type Parsed<T> = { success: true; data: T } | { success: false; error: z.ZodError };

/** Hands on what is wrong in a part of the form, under the name that the field has in the whole form. */
function forwardIssues<T>(
  parsed: Parsed<T>,
  context: z.RefinementCtx,
  name: string,
  text: string,
): T | undefined {
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    context.addIssue({ code: "custom", path: [name + String(path[0])], message: text + message });
  return undefined;
}
