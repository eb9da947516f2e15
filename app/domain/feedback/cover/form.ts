import { z } from "zod";
import { choice, datePart, idField } from "#app/lib/fields.ts";
import { dayFromParts } from "#app/lib/london.ts";
import { COVER_PLACES, wordsOf } from "#db/vocabulary.ts";

const FIRST_DAY = "Enter the first day, like 27 3 2027";
const LAST_DAY = "Enter the last day, like 2 4 2027";

/** A check over several fields is made even when another field is wrong: people hear of everything at once. */
const always = { when: () => true };

/** A turn on the rota: whose, which place, and its first and last day. */
export const coverForm = z
  .object({
    memberId: idField("Select who answers for the list"),
    place: choice(wordsOf(COVER_PLACES), "Select first or second"),
    "startsOn-day": datePart(FIRST_DAY),
    "startsOn-month": datePart(FIRST_DAY),
    "startsOn-year": datePart(FIRST_DAY),
    "endsOn-day": datePart(LAST_DAY),
    "endsOn-month": datePart(LAST_DAY),
    "endsOn-year": datePart(LAST_DAY),
  })
  .refine((form) => firstDayOf(form), { ...always, path: ["startsOn-day"], message: FIRST_DAY })
  .refine((form) => lastDayOf(form), { ...always, path: ["endsOn-day"], message: LAST_DAY })
  .transform((form) => ({
    memberId: form.memberId,
    place: form.place,
    startsOn: firstDayOf(form) ?? "",
    endsOn: lastDayOf(form) ?? "",
  }))
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ["endsOn-day"],
    message: "The last day must be the first day or after it",
  });

export type CoverInput = z.output<typeof coverForm>;

type Days = Partial<Record<`${"startsOn" | "endsOn"}-${"day" | "month" | "year"}`, string>>;

function firstDayOf(form: Days): string | undefined {
  return dayFromParts(form["startsOn-day"] ?? "", form["startsOn-month"] ?? "", form["startsOn-year"] ?? "");
}

function lastDayOf(form: Days): string | undefined {
  return dayFromParts(form["endsOn-day"] ?? "", form["endsOn-month"] ?? "", form["endsOn-year"] ?? "");
}
