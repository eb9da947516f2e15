import { z } from "zod";
import { line, optionalPassage, ticks } from "#app/lib/fields.ts";
import {
  actionRow,
  EMPTY_ROWS,
  emptyRows,
  fieldsOfAction,
  filledRows,
  MOST_ACTIONS,
} from "../../actions/row-form.ts";
import { openingId, version } from "../form.ts";

const MOST_DECISIONS = 50;
const LONGEST_DECISION = 500;

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

const itemWords = z.object({
  version,
  page: openingId,
  flags: ticks(["notDiscussed", "recurring"], "Choose from the list"),
  title: line("Enter what the item was about", 150, "The title must be 150 characters or less"),
  said: optionalPassage(LONGEST_SAID, "What was said must be 10,000 characters or less"),
  decisions: linesOfDecisions,
});

/**
 * One item of the notes. Its actions come in numbered rows, `action-1-text` and so on; an empty row is no action, and
 * what is wrong with a row is said at its own field.
 */
export const itemForm = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const words = forwardIssues(itemWords.safeParse(fields), context);
  const actions = filledRows(fields).map(({ number, row }) =>
    forwardIssues(actionRow.safeParse(row), context, {
      name: `action-${number}-`,
      text: `Action ${number}: `,
    }),
  );
  if (!words || actions.includes(undefined)) return z.NEVER;
  const { flags, ...rest } = words;
  return {
    ...rest,
    isNotDiscussed: flags.includes("notDiscussed"),
    isRecurring: flags.includes("recurring"),
    actions: actions.filter((action) => action !== undefined),
  };
});

/** The same form while it is being typed: what is missing or not yet whole does not matter, and nothing is refused. */
export const autosaveForm = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const { title, ...others } = fields;
  const rows = filledRows(fields).flatMap(({ number, row }) =>
    Object.entries({ ...row, text: row.text || "…" }).map(([field, value]) => [
      `action-${number}-${field}`,
      value,
    ]),
  );
  const typed = { ...others, title: String(title ?? "").trim() || "…", ...Object.fromEntries(rows) };
  const parsed = itemForm.safeParse(typed);
  const input = parsed.success ? parsed.data : withoutDates(typed, context);
  if (!input) return z.NEVER;
  const emptied = (text: string) => (text === "…" ? "" : text);
  return {
    ...input,
    title: emptied(input.title),
    actions: input.actions.map((action) => ({ ...action, text: emptied(action.text) })),
  };
});

/** Half a date is the one thing that people type on their way to what may be saved. */
function withoutDates(fields: Record<string, unknown>, context: z.RefinementCtx) {
  const dateless = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !/^action-\d+-(due-|next-)/.test(name)),
  );
  return forwardIssues(itemForm.safeParse(dateless), context);
}

export type ItemInput = z.output<typeof itemForm>;

/** Why an item was not saved, in words for its writer. */
export const NOT_SAVED = {
  changed:
    "Someone else has saved this item since you opened it. What you typed is still here. Compare the two, then save again.",
  locked: "These notes are no longer a draft, so this was not saved. What you typed is still here.",
  full: "These notes have as many items as they can hold. Put this with another item.",
} as const;

/** Why an item was not removed, in words for the one who meant to. */
export const NOT_REMOVED = {
  changed: "Someone has changed this item since you opened this page. Check it, then remove it again.",
  locked: "These notes are no longer a draft, so nothing can be removed.",
  hasActions:
    "This item has actions from an earlier meeting that are still open. Say what came of them first.",
} as const;

type StoredItem = Omit<ItemInput, "version" | "page">;

/** The fields of the form for an item as it is stored, with empty rows for new actions. */
export function fieldsOfItem(item: StoredItem): Record<string, string | string[]> {
  const rows = Math.min(item.actions.length + EMPTY_ROWS, MOST_ACTIONS);
  const fresh = Object.values(emptyRows()).slice(0, rows - item.actions.length);
  return Object.assign(
    {
      title: item.title,
      said: item.said,
      decisions: item.decisions.join("\n"),
      flags: [item.isNotDiscussed && "notDiscussed", item.isRecurring && "recurring"].filter(
        (flag) => flag !== false,
      ),
      "action-rows": String(rows),
    },
    ...item.actions.map((action, index) => fieldsOfAction(action, index + 1)),
    ...fresh.map((id, index) => ({ [`action-${item.actions.length + index + 1}-id`]: id })),
  );
}

type Fields = Record<string, string | string[]>;

/** What is stored and what was typed, part by part, to be laid side by side. */
export function partsOfFields(stored: Fields, typed: Fields) {
  const one = (fields: Fields, name: string) => [fields[name] ?? ""].flat()[0] ?? "";
  const actionsOf = (fields: Fields) =>
    filledRows(fields)
      .map(({ row: { id: _, ...row } }) => Object.values(row).flat().filter(Boolean).join(" "))
      .join("\n");
  return [
    { name: "title", left: one(stored, "title"), right: one(typed, "title") },
    { name: "what was said", left: one(stored, "said"), right: one(typed, "said") },
    { name: "decisions", left: one(stored, "decisions"), right: one(typed, "decisions") },
    { name: "actions", left: actionsOf(stored), right: actionsOf(typed) },
  ];
}

export const removeForm = z.object({ version });

/** One decision on each line; a bullet in front of it is only how people write lists. */
function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((decision) => decision.replace(/^\s*[-*•]\s+/, "").trim())
    .filter(Boolean);
}

type Parsed<T> = { success: true; data: T } | { success: false; error: z.ZodError };

/** Hands on what is wrong in a part of the form, under the name that the field has in the whole form. */
function forwardIssues<T>(
  parsed: Parsed<T>,
  context: z.RefinementCtx,
  before = { name: "", text: "" },
): T | undefined {
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const field = before.name + String(path[0]);
    context.addIssue({ code: "custom", path: [field], message: before.text + message });
  }
  return undefined;
}
