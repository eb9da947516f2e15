import { z } from "zod";
import { choice, line, passage } from "#app/lib/fields.ts";
import { readMinutes } from "#app/lib/typed-minutes.ts";

export const LONGEST_REASON = 500;

const WRONG_MINUTES = "Enter how many minutes it takes, like 10, or leave it empty";

const MOST_MINUTES = 480;

export const itemForm = z.object({
  title: line("Enter what it is about", 150, "What it is about must be 150 characters or less"),
  minutes: z
    .string()
    .trim()
    .default("")
    .transform((typed) =>
      typed === "" ? null : (readMinutes(typed) ?? (/^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN)),
    )
    .pipe(z.int(WRONG_MINUTES).min(1, WRONG_MINUTES).max(MOST_MINUTES, WRONG_MINUTES).nullable()),
});
export type ItemInput = z.output<typeof itemForm>;

const LONGEST_TITLE = 150;

/** The agenda as it is typed when a meeting is planned: an item on each line, and after it how long it takes. */
export const agendaForm = z.object({
  agenda: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split("\n")
        .map((typed) => readLine(typed.replace(/\p{Cc}+/gu, " ")))
        .filter(({ title }) => title !== ""),
    )
    .pipe(
      z
        .array(
          z.object({
            title: z.string().max(LONGEST_TITLE, "Each item of the agenda must be 150 characters or less"),
            minutes: z.number().min(1, WRONG_MINUTES).max(MOST_MINUTES, WRONG_MINUTES).nullable(),
          }),
        )
        .max(30, "Enter 30 items or fewer"),
    ),
});

/** "- Parking, 20 minutes", "Parking (half an hour)", "Parking 20 min". */
function readLine(typed: string): ItemInput {
  const text = typed.replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, "").trim();
  const [, title, length = ""] =
    /^(.*?\S)\s*(?:[,:(–—]|\s-)\s*([^,:(–—]+?)\)?$/.exec(text) ??
    /^(.*?\S)\s+(\d{1,3} ?min(?:ute)?s?\.?)$/i.exec(text) ??
    [];
  const minutes = readMinutes(length);
  return title && minutes !== undefined ? { title, minutes } : { title: text, minutes: null };
}

export const declineItemForm = z.object({
  answer: passage("Enter the reason", LONGEST_REASON, "The reason must be 500 characters or less"),
});

export const moveForm = z.object({ direction: choice(["up", "down"], "Choose up or down") });

/** Why an item was not taken, in words for whoever sent it. */
export const NOT_TAKEN = {
  closed: "This meeting has begun or is cancelled, so its agenda stays as it is.",
  full: "There are as many items as one meeting can have. Ask the facilitator.",
  settled: "This item was changed in the meantime. Look at the agenda again.",
} as const;
