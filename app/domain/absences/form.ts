import { z } from "zod";
import { now } from "#app/lib/clock.ts";
import { dayFields, dayIssue, readDay } from "#app/lib/day-fields.ts";
import { DAY } from "#app/lib/durations.ts";
import { choice, passage } from "#app/lib/fields.ts";
import { today } from "#app/lib/london.ts";
import { FAMILY_WISHES, wordsOf } from "#db/vocabulary.ts";
import { MOST_DAYS_PAUSED } from "./rules.ts";

export const pauseForm = z
  .object(dayFields("untilOn"))
  .superRefine((form, context) => {
    const day = readDay(form, "untilOn");
    if (day === null) dayIssue(context, "untilOn", "Enter the last day of your pause");
    else if (day === undefined) dayIssue(context, "untilOn");
    else if (day <= today(now())) dayIssue(context, "untilOn", "The last day must be later than today");
    else if (day > today(new Date(now().getTime() + MOST_DAYS_PAUSED * DAY)))
      dayIssue(context, "untilOn", "The last day must be within a year. You can pause again");
  })
  .transform((form) => ({ untilOn: readDay(form, "untilOn") ?? "" }));
export type PauseInput = z.output<typeof pauseForm>;

export const LONGEST_TOLD_BY = 200;

export const deathForm = z.object({
  toldBy: passage("Enter who told you", LONGEST_TOLD_BY, "Who told you must be 200 characters or less"),
  sure: z.literal("yes", "Tick the box to say that somebody told you"),
});

export const wishForm = z.object({
  wish: choice(wordsOf(FAMILY_WISHES), "Choose what the family would like"),
});

export const secondPersonForm = z.object({
  sure: z.literal("yes", "Tick the box to say that you have asked"),
});
