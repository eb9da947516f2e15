import { z } from "zod";
import { now } from "#app/lib/clock.ts";
import { line, optionalLine } from "#app/lib/fields.ts";
import { formatDay, today } from "#app/lib/london.ts";
import { readWrittenDay } from "#app/lib/written-day.ts";

/** More rows in one form are no person's typing. */
export const MOST_ACTIONS = 50;

export const WRONG_DUE = "Enter a date, like 12 November, or the words next meeting";

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
    due: z
      .string()
      .default("")
      .transform((written, context) => {
        const due = readDue(written);
        if (due) return due;
        context.addIssue({ code: "custom", message: WRONG_DUE });
        return z.NEVER;
      }),
  })
  .transform(({ due, ...row }) => ({ ...row, ...due }));

export type ActionRow = z.output<typeof actionRow>;

/** By when something is to be done, as people write it. @returns undefined when it is neither a day nor the next meeting */
export function readDue(written: string): { dueOn: string | null; isDueNextMeeting: boolean } | undefined {
  const text = written
    .trim()
    .replace(/^by\s+/i, "")
    .replace(/^the\s+/i, "");
  if (text === "") return { dueOn: null, isDueNextMeeting: false };
  if (/^next( meeting)?$/i.test(text)) return { dueOn: null, isDueNextMeeting: true };
  const dueOn = readWrittenDay(text, today(now()));
  return dueOn === undefined ? undefined : { dueOn, isDueNextMeeting: false };
}

/** What a person fills in of a row; its id comes along. */
const ROW_FIELDS = ["text", "owner", "due"] as const;

/** The fields of a row for an action as it is stored. */
export function fieldsOfAction({ id, text, owner, dueOn, isDueNextMeeting }: ActionRow) {
  return { id, text, owner, due: isDueNextMeeting ? "next meeting" : dueOn ? formatDay(dueOn) : "" };
}

/** The rows of a form in which something stands, each with its number. @param prefix what their fields begin with */
export function filledRows(fields: Record<string, unknown>, prefix: string) {
  return Array.from({ length: MOST_ACTIONS }, (_, index) => index + 1)
    .map((number) => ({
      number,
      row: Object.fromEntries(
        ["id" as const, ...ROW_FIELDS].map((field) => [field, fields[`${prefix}${number}-${field}`]]),
      ),
    }))
    .filter(({ row: { id: _, ...row } }) =>
      Object.values(row).some((value) => value !== undefined && String(value).trim() !== ""),
    );
}
