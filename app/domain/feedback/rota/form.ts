import { z } from "zod";
import { dayFields, dayIssue, readDay } from "#app/lib/day-fields.ts";
import { always, choice, idField } from "#app/lib/fields.ts";
import { SHIFT_LEVELS, wordsOf } from "#db/vocabulary.ts";

const FIRST_DAY = "Enter the first day, like 27 3 2027";
const LAST_DAY = "Enter the last day, like 2 4 2027";

/** A shift on the rota: whose, at which level, and its first and last day. */
export const shiftForm = z
  .object({
    memberId: idField("Select who answers for the list"),
    level: choice(wordsOf(SHIFT_LEVELS), "Select first or second"),
    ...dayFields("startsOn"),
    ...dayFields("endsOn"),
  })
  .superRefine((form, context) => {
    if (!readDay(form, "startsOn")) dayIssue(context, "startsOn", FIRST_DAY);
    if (!readDay(form, "endsOn")) dayIssue(context, "endsOn", LAST_DAY);
  }, always)
  .transform((form) => ({
    memberId: form.memberId,
    level: form.level,
    startsOn: readDay(form, "startsOn") ?? "",
    endsOn: readDay(form, "endsOn") ?? "",
  }))
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ["endsOn-day"],
    message: "The last day must be the first day or after it",
  });

export type ShiftInput = z.output<typeof shiftForm>;
