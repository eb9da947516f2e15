import { z } from "zod";
import { now } from "#app/lib/clock.ts";
import { datePart } from "#app/lib/fields.ts";
import { dayFromParts, today } from "#app/lib/london.ts";

const WRONG_DATE = "Enter a real date, like 4 3 2027";

const always = { when: () => true };

const parts = (name: "from" | "to") =>
  ({
    [`${name}-day`]: datePart(WRONG_DATE),
    [`${name}-month`]: datePart(WRONG_DATE),
    [`${name}-year`]: datePart(WRONG_DATE),
  }) as Record<`${typeof name}-${"day" | "month" | "year"}`, ReturnType<typeof datePart>>;

/** From which day to which a deputy runs the group, both days included. */
export const deputyForm = z
  .object({ ...parts("from"), ...parts("to") })
  .transform((form) => ({
    startsOn: dayFromParts(form["from-day"], form["from-month"], form["from-year"]) ?? "",
    endsOn: dayFromParts(form["to-day"], form["to-month"], form["to-year"]) ?? "",
  }))
  .refine(({ startsOn }) => startsOn !== "", { ...always, path: ["from-day"], message: WRONG_DATE })
  .refine(({ endsOn }) => endsOn !== "", { ...always, path: ["to-day"], message: WRONG_DATE })
  .refine(({ startsOn }) => startsOn === "" || startsOn >= today(now()), {
    ...always,
    path: ["from-day"],
    message: "The first day must be today or later",
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn, {
    ...always,
    path: ["to-day"],
    message: "The last day must not be before the first",
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn <= aYearAfter(startsOn), {
    ...always,
    path: ["to-day"],
    message: "A deputy covers for a year at most. For longer, an administrator changes who holds the office",
  });

export type DeputyInput = z.output<typeof deputyForm>;

/** Why nobody was named, in words for the facilitator. */
export const NOT_NAMED = {
  archived: "This group has ended.",
  holdsOffice: "This person runs the group already on some of these days.",
  isDeputy: "A deputy cannot name another deputy.",
} as const;

function aYearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
