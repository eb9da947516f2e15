import type { ZodType, z } from "zod";
import { datePart } from "./fields.ts";
import { dayFromParts, partsOfDay } from "./london.ts";

export const WRONG_DAY = "Enter a real date, like 4 3 2027";

type Parts<N extends string> = `${N}-day` | `${N}-month` | `${N}-year`;

/** The three boxes of a date, for the shape of a form. */
export function dayFields<N extends string>(name: N): Record<Parts<N>, ZodType<string>> {
  const parts = ["day", "month", "year"].map((part) => [`${name}-${part}`, datePart(WRONG_DAY)]);
  return Object.fromEntries(parts);
}

/** The day (`YYYY-MM-DD`) in the three boxes; null when all are empty, undefined when they are no day. */
export function readDay<N extends string>(
  form: Record<Parts<N>, string>,
  name: N,
): string | null | undefined {
  const [day, month, year] = [form[`${name}-day`], form[`${name}-month`], form[`${name}-year`]];
  if (!day && !month && !year) return null;
  return dayFromParts(day, month, year);
}

/** Says beside the first box what is wrong with a date, for `superRefine`. */
export function dayIssue(context: z.RefinementCtx, name: string, message = WRONG_DAY): void {
  context.addIssue({ code: "custom", path: [`${name}-day`], message });
}

/** What the boxes of a form show for a day that is stored. */
export function fieldsOfDay(name: string, date: string | null): Record<string, string> {
  const { day, month, year } = partsOfDay(date ?? "");
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
