import type { CsvRow } from "../csv-file.ts";
import type { Plan } from "../plan.ts";
import { readRespondent } from "../respondents.ts";
import { type DayEvidence, type DayOrder, guessDayOrder } from "./days.ts";
import type { Choices, OFF_SCALE } from "./form.ts";
import { guessScale, type Scale, type ScaleEvidence } from "./ratings.ts";

/** How the columns of a file are read, as it is guessed from the whole of each, or chosen. */
export type ColumnReading = {
  dayOrder: DayOrder;
  dayEvidence: DayEvidence;
  scale: Scale;
  scaleEvidence: ScaleEvidence;
  offScale: keyof typeof OFF_SCALE;
  /** Codes that so many rows of a day have that they are nobody's. */
  placeholders: ReadonlySet<string>;
};

/** A person answers a few questions a day; a code with more rows stands for many people. */
const MOST_ROWS_OF_ONE = 10;

export function readColumns(
  { rows, headings }: { rows: readonly CsvRow[]; headings: readonly string[] },
  plan: Pick<Plan, "date" | "rating" | "respondent">,
  choices: Pick<Choices, "dayOrder" | "scale" | "offScale">,
  now: Date,
): ColumnReading {
  const cellsOf = (column: number | null) =>
    column === null ? [] : rows.flatMap(({ cells }) => cells?.[column] ?? []);
  const ratings = guessScale(cellsOf(plan.rating), plan.rating === null ? "" : headings[plan.rating]);
  const days = guessDayOrder(cellsOf(plan.date), now);
  return {
    dayOrder: choices.dayOrder ?? days.order,
    dayEvidence: choices.dayOrder ? "clear" : days.evidence,
    scale: choices.scale ?? ratings.scale,
    scaleEvidence: choices.scale ? "none" : ratings.evidence,
    offScale: choices.offScale ?? "keep",
    placeholders: findPlaceholders(rows, plan),
  };
}

function findPlaceholders(
  rows: readonly CsvRow[],
  { date, respondent }: Pick<Plan, "date" | "respondent">,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const found = new Set<string>();
  if (respondent === null) return found;
  for (const { cells } of rows) {
    const code = readRespondent(cells?.[respondent] ?? "");
    if (!code) continue;
    const key = JSON.stringify([code, date === null ? "" : cells?.[date]?.trim()]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > MOST_ROWS_OF_ONE) found.add(code);
  }
  return found;
}
