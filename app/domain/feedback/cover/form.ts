import { z } from "zod";
import { choice, datePart, idField } from "#app/lib/fields.ts";
import { dayFromParts } from "#app/lib/london.ts";
import { COVER_PLACES, wordsOf } from "#db/vocabulary.ts";

const FIRST_DAY = "Enter the first day, like 27 3 2027";
const LAST_DAY = "Enter the last day, like 2 4 2027";

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
  .transform((form, context) => {
    const startsOn = dayFromParts(form["startsOn-day"], form["startsOn-month"], form["startsOn-year"]);
    const endsOn = dayFromParts(form["endsOn-day"], form["endsOn-month"], form["endsOn-year"]);
    const refuse = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    if (!startsOn) return refuse("startsOn-day", FIRST_DAY);
    if (!endsOn) return refuse("endsOn-day", LAST_DAY);
    if (endsOn < startsOn) return refuse("endsOn-day", "The last day must be the first day or after it");
    return { memberId: form.memberId, place: form.place, startsOn, endsOn };
  });

export type CoverInput = z.output<typeof coverForm>;
