import { z } from "zod";
import { choice, optionalChoice, ticks } from "#app/lib/fields.ts";
import { AUDIENCES, TIME_BANDS, wordsOf } from "#db/vocabulary.ts";
import { CONSENT_USES } from "../feedback/form.ts";
import { fold } from "../text/fold.ts";

/** What a column of the file can be read as. Only the answer itself must be there. */
export const COLUMNS = {
  answer: {
    label: "The answer",
    hint: "The words that people wrote",
    guess: /\b(answers?|free text|comments?|feedback)$/,
  },
  rating: {
    label: "The rating",
    hint: "1 is very good, 5 is very poor, 6 is do not know; or the words of the scale",
    guess: /categorical|rating|score|recommend/,
  },
  question: {
    label: "The question",
    hint: "Answers to a question about improving go to “What could be better”",
    guess: /question/,
  },
  date: {
    label: "The date",
    hint: "Such as 31/05/2025. We keep only roughly when it was",
    guess: /date|month/,
  },
  respondent: {
    label: "Who answered",
    hint: "A number or code. Answers of one person become one comment. We do not keep the code",
    guess: /respondent|person id|patient id/,
  },
} as const;

export type ColumnUse = keyof typeof COLUMNS;

const USES = Object.keys(COLUMNS) as ColumnUse[];

/** The uses to which a facilitator can say that people have agreed. Nobody can be contacted: nobody has an account. */
export const IMPORT_USES = {
  mayCount: CONSENT_USES.mayCount,
  maySummarise: CONSENT_USES.maySummarise,
  mayQuote: "Quote it, without a name",
} as const;

const optionalColumn = z
  .string()
  .regex(/^\d{0,3}$/, "Select a column from the list")
  .default("")
  .transform((value) => (value === "" ? null : Number(value)));

/** Which columns are read as what, and what is said of all the comments together. */
export const planForm = z
  .object({
    answer: z
      .string("Select the column with the answers")
      .regex(/^\d{1,3}$/, "Select the column with the answers")
      .transform(Number),
    rating: optionalColumn,
    question: optionalColumn,
    date: optionalColumn,
    respondent: optionalColumn,
    timeBand: optionalChoice(wordsOf(TIME_BANDS), "Select when it was from the list"),
    place: z.string("Select where it was").min(1, "Select where it was").max(130, "Select where it was"),
    audience: choice(wordsOf(AUDIENCES), "Select who may see it"),
    uses: ticks(Object.keys(IMPORT_USES) as [keyof typeof IMPORT_USES], "Select uses from the list"),
  })
  .refine(({ date, timeBand }) => date !== null || timeBand !== null, {
    path: ["timeBand"],
    message: "Select when it was, or the column with the date",
  })
  .refine((plan) => !hasTwice(USES.map((use) => plan[use])), {
    path: ["answer"],
    message: "Select each column only once",
  });

export type Plan = z.output<typeof planForm>;

/** What each column of a file with these headings probably is. A heading is taken once, by the first that fits. */
export function guessColumns(headings: readonly string[]): Record<ColumnUse, number | null> {
  const folded = headings.map((heading) => fold(heading));
  const taken = new Set<number>();
  const guess = (use: ColumnUse) => {
    const at = folded.findIndex((heading, index) => !taken.has(index) && COLUMNS[use].guess.test(heading));
    if (at < 0) return null;
    taken.add(at);
    return at;
  };
  // The rating first: of "FFT categorical answer" and "FFT answer" only the second is the answer.
  const [rating, respondent, question, date] = [
    guess("rating"),
    guess("respondent"),
    guess("question"),
    guess("date"),
  ];
  return { answer: guess("answer"), rating, question, date, respondent };
}

function hasTwice(columns: readonly (number | null)[]): boolean {
  const chosen = columns.filter((one) => one !== null);
  return new Set(chosen).size < chosen.length;
}

/**
 * The fields of the form: what was said before of such a file, or else what its headings let one guess. What people
 * agreed to is said again for each file.
 */
export function fieldsOfPlan(plan: Plan | null, headings: readonly string[]) {
  const columns = plan ?? guessColumns(headings);
  const written = Object.fromEntries(
    USES.map((use) => [use, columns[use] === null ? "" : String(columns[use])]),
  );
  if (!plan) return written;
  return {
    ...written,
    timeBand: plan.timeBand ?? "",
    place: plan.place,
    audience: plan.audience,
  };
}

export const NOT_PLANNED = {
  place: { field: "place", message: "Select where it was from the list" },
  column: { field: "answer", message: "Select columns from the list" },
} as const;
