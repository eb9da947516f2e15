import { z } from "zod";
import { choice, optionalChoice, ticks } from "#app/lib/fields.ts";
import { AUDIENCES, TIME_BANDS, wordsOf } from "#db/vocabulary.ts";
import { CONSENT_USES } from "../feedback/form.ts";
import { fold } from "../text/fold.ts";

/** What a column of the file can be read as, beside the answers themselves. Each may be missing. */
export const COLUMNS = {
  rating: {
    label: "The rating",
    hint: "Numbers, or the words of the Friends and Family Test",
    guess: /categorical|rating|score|recommend/,
  },
  question: {
    label: "The question",
    hint: "Where each row has its own. Answers to a question about improving go to “What could be better”",
    guess: /\bquestion(?: text| asked)?$/,
  },
  date: {
    label: "The date",
    hint: "We keep only roughly when it was",
    guess: /\bdate|month|timestamp|completed (?:at|on)|submitted/,
  },
  respondent: {
    label: "Who answered",
    hint: "A number or code for each person, not a name. Answers of one person on one day become one comment. We do not keep the code",
    guess: /respondent|participant|(?:person|patient|response|submission|survey) (?:id|number|code|ref)|^id$/,
  },
} as const;

export type ColumnUse = keyof typeof COLUMNS;

const USES = Object.keys(COLUMNS) as ColumnUse[];

/** Headings of columns with people's words: as surveys name them, or the question itself. */
const ANSWERS =
  /\b(?:answers?|free text|comments?|feedback|verbatim)$|tell us|\bwhy\b|improv|better|differently|went well/;

/** More columns of words in one file are no survey's. */
const MOST_ANSWERS = 10;

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
    answers: z.preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z
        .array(
          z
            .string()
            .regex(/^\d{1,3}$/, "Select columns from the list")
            .transform(Number),
        )
        .min(1, "Select the columns with the answers")
        .max(MOST_ANSWERS, `Select ${MOST_ANSWERS} columns or fewer`),
    ),
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
  .refine((plan) => !hasTwice([...plan.answers, ...USES.map((use) => plan[use])]), {
    path: ["answers"],
    message: "Select each column only once",
  });

export type Plan = z.output<typeof planForm>;

/** What each column of a file with these headings probably is. A heading is taken once, by the first that fits. */
export function guessColumns(
  headings: readonly string[],
): Record<ColumnUse, number | null> & { answers: number[] } {
  const folded = headings.map((heading) => fold(heading));
  const taken = new Set<number>();
  const guess = (use: ColumnUse) => {
    const at = folded.findIndex(
      // A question that speaks of the rating or of a date is still a question.
      (heading, index) => !taken.has(index) && COLUMNS[use].guess.test(heading) && !ASKED.test(heading),
    );
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
  const answers = folded.flatMap((heading, index) =>
    !taken.has(index) && ANSWERS.test(heading) ? index : [],
  );
  return { answers: answers.slice(0, MOST_ANSWERS), rating, question, date, respondent };
}

const ASKED = /tell us|\bwhy\b|comment|reason|explain/;

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
  const answers = columns.answers.map(String);
  if (!plan) return { ...written, answers };
  return {
    ...written,
    answers,
    timeBand: plan.timeBand ?? "",
    place: plan.place,
    audience: plan.audience,
  };
}

export const NOT_PLANNED = {
  place: { field: "place", message: "Select where it was from the list" },
  column: { field: "answers", message: "Select columns from the list" },
} as const;
