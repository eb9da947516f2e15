import { z } from "zod";
import { optionalChoice } from "#app/lib/fields.ts";
import { DAY_ORDERS, type DayOrder } from "./days.ts";
import { ENCODINGS, type Encoding } from "./encodings.ts";
import { SCALES, type Scale } from "./ratings.ts";
import { SEPARATOR_WORDS, type Separator } from "./separators.ts";

/** What becomes of words beside which a rating stands that is not on the scale. */
export const OFF_SCALE = {
  keep: "Import the words, without a rating",
  leaveOut: "Leave the row out",
} as const;

/** How somebody says that a file is to be read. What they left alone is guessed. */
export type Choices = {
  encoding: Encoding | null;
  separator: Separator | null;
  headingLine: number | null;
  dayOrder: DayOrder | null;
  scale: Scale | null;
  offScale: keyof typeof OFF_SCALE | null;
};

export const NO_CHOICES: Choices = {
  encoding: null,
  separator: null,
  headingLine: null,
  dayOrder: null,
  scale: null,
  offScale: null,
};

const wrong = "Choose from the list";
const words = <T extends object>(of: T) => Object.keys(of) as [keyof T & string, ...(keyof T & string)[]];

export const readingForm = z.object({
  encoding: optionalChoice(words(ENCODINGS), wrong),
  separator: optionalChoice(SEPARATOR_WORDS, wrong),
  headingLine: z
    .string()
    .regex(/^\d{0,5}$/, wrong)
    .default("")
    .transform((line) => (line === "" ? null : Number(line))),
  dayOrder: optionalChoice(words(DAY_ORDERS), wrong),
  scale: optionalChoice(words(SCALES), wrong),
  offScale: optionalChoice(words(OFF_SCALE), wrong),
});
