import { z } from "zod";
import { dayFields, fieldsOfDay, readDay, WRONG_DAY } from "#app/lib/day-fields.ts";
import { always, line, optionalLine } from "#app/lib/fields.ts";

/** More rows in one form are no person's typing. */
export const MOST_ACTIONS = 50;

/** So many rows wait for what else is to be done. */
export const EMPTY_ROWS = 2;

const rowId = z
  .string()
  .default("")
  .transform((id) => (/^[\da-f-]{36}$/.test(id) ? id : crypto.randomUUID()));

/** One row of a form: an action to be written down. */
export const actionRow = z
  .object({
    id: rowId,
    text: line("Enter what is to be done", 300, "What is to be done must be 300 characters or less"),
    owner: optionalLine(150, "Who does it must be 150 characters or less"),
    ...dayFields("due"),
    "next-meeting": z.string().optional(),
  })
  .refine((row) => readDay(row, "due") !== undefined, { ...always, path: ["due-day"], message: WRONG_DAY })
  .refine((row) => !readDay(row, "due") || row["next-meeting"] === undefined, {
    ...always,
    path: ["due-day"],
    message: "Choose a date or the next meeting, not both",
  })
  .transform(({ id, text, owner, ...due }) => ({
    id,
    text,
    owner,
    dueOn: readDay(due, "due") ?? null,
    isDueNextMeeting: due["next-meeting"] !== undefined,
  }));

/** What a person fills in of a row; its id comes along. */
const ROW_FIELDS = ["text", "owner", "due-day", "due-month", "due-year", "next-meeting"] as const;

type RowField = (typeof ROW_FIELDS)[number];

export type ActionRow = z.output<typeof actionRow>;

/** The form of a new item: nothing in it but the ids of its rows. */
export function emptyRows(): Record<string, string> {
  const rows = Array.from({ length: EMPTY_ROWS }, (_, index) => [
    `action-${index + 1}-id`,
    crypto.randomUUID(),
  ]);
  return Object.fromEntries(rows);
}

/** The fields of a row for an action as it is stored. */
export function fieldsOfAction(action: ActionRow, number: number): Record<string, string | string[]> {
  const values: Partial<Record<RowField, string | string[]>> = {
    text: action.text,
    owner: action.owner,
    ...fieldsOfDay("due", action.dueOn),
    "next-meeting": action.isDueNextMeeting ? ["yes"] : [],
  };
  const fields = ROW_FIELDS.map((field) => [actionField(number, field), values[field]]);
  return Object.fromEntries([[`action-${number}-id`, action.id], ...fields]);
}

/** The name of a field in a numbered row of actions. */
function actionField(number: number, field: RowField): string {
  return `action-${number}-${field}`;
}

/** The rows in which something stands, each with its number. */
export function filledRows(fields: Record<string, unknown>) {
  return Array.from({ length: MOST_ACTIONS }, (_, index) => index + 1)
    .map((number) => ({
      number,
      row: Object.fromEntries(
        ["id" as const, ...ROW_FIELDS].map((field) => [field, fields[`action-${number}-${field}`]]),
      ),
    }))
    .filter(({ row: { id: _, ...row } }) =>
      Object.values(row).some((value) => value !== undefined && String(value).trim() !== ""),
    );
}
