import { z } from "zod";
import { choice } from "#app/lib/fields.ts";
import type { Recurrence } from "#app/lib/recurrence.ts";

export const REPEATS = {
  no: "It does not repeat",
  week: "Every week",
  fortnight: "Every 2 weeks",
  month: "Every month, on the same weekday (like the second Tuesday)",
  quarter: "Every 3 months, on the same weekday",
} as const;

const FEWEST = 2;
const MOST = 12;

const WRONG_COUNT = `Enter how many meetings there are in all, from ${FEWEST} to ${MOST}`;

/** Whether a meeting that is planned repeats. Each becomes a meeting of its own. */
export const repeatForm = z
  .object({
    repeats: choice(["no", "week", "fortnight", "month", "quarter"], "Choose whether it repeats").default(
      "no",
    ),
    count: z.string().trim().default(""),
  })
  .refine(({ repeats, count }) => repeats === "no" || isCount(count), {
    path: ["count"],
    message: WRONG_COUNT,
  })
  .transform(({ repeats, count }) => ({
    recurrence: repeats === "no" ? null : { ...RULES[repeats], count: Number(count) },
  }));

const RULES = {
  week: { unit: "week", every: 1 },
  fortnight: { unit: "week", every: 2 },
  month: { unit: "month", every: 1 },
  quarter: { unit: "month", every: 3 },
} as const satisfies Record<string, Omit<Recurrence, "count">>;

/** The version of the meeting that the form showed, and how far a change of it goes. */
export const changeForm = z.object({
  formVersion: z.coerce.number("Go back and look at the meeting again").int().min(0),
  scope: choice(["one", "rest"], "Choose which meetings to change").default("one"),
  /** What the page said that this undoes; nothing where it said nothing. */
  lostSeen: z.string().max(5000).default(""),
});
export type ChangeInput = z.output<typeof changeForm>;

function isCount(written: string): boolean {
  return /^\d{1,2}$/.test(written) && Number(written) >= FEWEST && Number(written) <= MOST;
}
