import { z } from "zod";
import { datePart, line, optionalLine, optionalPassage } from "#app/lib/fields.ts";
import { dayFromParts, partsOfDay } from "#app/lib/london.ts";
import { version } from "../form.ts";

/** More rows in one form are no person's typing. */
export const MOST_ACTIONS = 50;
const MOST_DECISIONS = 50;
const LONGEST_DECISION = 500;

const itemWords = z.object({
  version,
  title: line("Enter what the item was about", 150, "The title must be 150 characters or less"),
  said: optionalPassage(10_000, "What was said must be 10,000 characters or less"),
  decisions: z
    .string()
    .default("")
    .transform(linesOf)
    .pipe(
      z
        .array(z.string().max(LONGEST_DECISION, "Each decision must be 500 characters or less"))
        .max(MOST_DECISIONS, "Enter 50 decisions or fewer"),
    ),
});

const WRONG_DATE = "Enter a real date, like 4 3 2027";

/** A check over several fields is made even when another field is wrong: people hear of everything at once. */
const always = { when: () => true };

const actionRow = z
  .object({
    words: line("Enter what is to be done", 300, "What is to be done must be 300 characters or less"),
    owner: optionalLine(150, "Who does it must be 150 characters or less"),
    "due-day": datePart(WRONG_DATE),
    "due-month": datePart(WRONG_DATE),
    "due-year": datePart(WRONG_DATE),
    "next-meeting": z.string().optional(),
  })
  .refine((row) => dueOn(row) !== undefined, { ...always, path: ["due-day"], message: WRONG_DATE })
  .refine((row) => !dueOn(row) || row["next-meeting"] === undefined, {
    ...always,
    path: ["due-day"],
    message: "Choose a date or the next meeting, not both",
  })
  .transform(({ words, owner, ...due }) => ({
    words,
    owner,
    dueOn: dueOn(due) ?? null,
    isDueNextMeeting: due["next-meeting"] !== undefined,
  }));

const ROW_FIELDS = ["words", "owner", "due-day", "due-month", "due-year", "next-meeting"] as const;

type RowField = (typeof ROW_FIELDS)[number];

/**
 * One item of the notes. Its actions come in numbered rows, `action-1-words` and so on; an empty row is no action, and
 * what is wrong with a row is said at its own field.
 */
export const itemForm = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const words = forward(itemWords.safeParse(fields), context);
  const actions = filledRows(fields).map(({ number, row }) =>
    forward(actionRow.safeParse(row), context, { name: `action-${number}-`, words: `Action ${number}: ` }),
  );
  if (!words || actions.includes(undefined)) return z.NEVER;
  return { ...words, actions: actions.filter((action) => action !== undefined) };
});

export type ItemInput = z.output<typeof itemForm>;

/** Why an item was not saved, in words for its writer. */
export const NOT_SAVED = {
  changed:
    "Someone has changed these notes since you opened this page. What you typed is still here. Check it, then save again.",
  published: "These notes have been published. Take them back to change them. What you typed is still here.",
  full: "These notes have as many items as they can hold. Put this with another item.",
} as const;

/** Why an item was not removed, in words for the one who meant to. */
export const NOT_REMOVED = {
  changed:
    "Someone has changed these notes since you opened this page. Check the item, then remove it again.",
  published: "These notes have been published. Take them back to change them.",
} as const;

type StoredItem = Omit<ItemInput, "version">;

/** The fields of the form for an item as it is stored, with two empty rows for new actions. */
export function fieldsOfItem(item: StoredItem): Record<string, string | string[]> {
  const rows = Math.min(item.actions.length + 2, MOST_ACTIONS);
  return Object.assign(
    {
      title: item.title,
      said: item.said,
      decisions: item.decisions.join("\n"),
      "action-rows": String(rows),
    },
    ...item.actions.map((action, index) => fieldsOfAction(action, index + 1)),
  );
}

function fieldsOfAction(
  action: StoredItem["actions"][number],
  number: number,
): Record<string, string | string[]> {
  const { day, month, year } = partsOfDay(action.dueOn ?? "");
  const values: Record<RowField, string | string[]> = {
    words: action.words,
    owner: action.owner,
    "due-day": day,
    "due-month": month,
    "due-year": year,
    "next-meeting": action.isDueNextMeeting ? ["yes"] : [],
  };
  return Object.fromEntries(ROW_FIELDS.map((field) => [actionField(number, field), values[field]]));
}

/** The name of a field in a numbered row of actions. */
function actionField(number: number, field: RowField): string {
  return `action-${number}-${field}`;
}

export const removeForm = z.object({ version });

/** One decision on each line; a bullet in front of it is only how people write lists. */
function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((decision) => decision.replace(/^\s*[-*•]\s+/, "").trim())
    .filter(Boolean);
}

type DueParts = { "due-day": string; "due-month": string; "due-year": string };

/** The day that was entered; null when none was, undefined when there is no such day. */
function dueOn(row: DueParts): string | null | undefined {
  const { "due-day": day, "due-month": month, "due-year": year } = row;
  return day || month || year ? dayFromParts(day, month, year) : null;
}

function filledRows(fields: Record<string, unknown>) {
  return Array.from({ length: MOST_ACTIONS }, (_, index) => index + 1)
    .map((number) => ({
      number,
      row: Object.fromEntries(ROW_FIELDS.map((field) => [field, fields[actionField(number, field)]])),
    }))
    .filter(({ row }) =>
      Object.values(row).some((value) => value !== undefined && String(value).trim() !== ""),
    );
}

type Parsed<T> = { success: true; data: T } | { success: false; error: z.ZodError };

/** Hands on what is wrong in a part of the form, under the name that the field has in the whole form. */
function forward<T>(
  parsed: Parsed<T>,
  context: z.RefinementCtx,
  before = { name: "", words: "" },
): T | undefined {
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const field = before.name + String(path[0]);
    context.addIssue({ code: "custom", path: [field], message: before.words + message });
  }
  return undefined;
}
