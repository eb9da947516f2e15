import { createHash } from "node:crypto";
import type { Rating, RefusalReason, TimeBand } from "#db/vocabulary.ts";
import { LONGEST_PASSAGE } from "../feedback/form.ts";
import { bandOf, passageOf, readDay, readRating } from "./cells.ts";
import type { CsvRow } from "./csv-file.ts";
import { isNonAnswer } from "./non-answers.ts";
import type { Plan } from "./plan.ts";

export type Refusal = { line: number; reason: RefusalReason };

/** What becomes one comment: the answers of one person, or a single row where nobody says whose it is. */
export type NewFeedback = {
  rating: Rating | null;
  timeBand: TimeBand;
  wentWell: string;
  couldBeBetter: string;
  /** Of the rows it was made of: to know them again. */
  hashes: string[];
};

export const ROWS_IN_A_TURN = 250;

/**
 * Reads rows one after the other into comments. Rows of one person on one day become one comment, so that reports, which
 * count people, do not count that person twice.
 */
export class RowReader {
  readonly refusals: Refusal[] = [];
  readonly #comments = new Map<string, NewFeedback>();
  readonly #seen = new Map<string, number>();
  readonly #plan: Plan;
  readonly #now: Date;
  readonly #isKnown: (hash: string) => boolean;

  /** @param isKnown whether a row with this hash has been imported into the group before */
  constructor(plan: Plan, now: Date, isKnown: (hash: string) => boolean) {
    this.#plan = plan;
    this.#now = now;
    this.#isKnown = isKnown;
  }

  get comments(): NewFeedback[] {
    return [...this.#comments.values()];
  }

  take({ line, cells }: CsvRow): void {
    const reason = cells ? this.#add(cells) : "wrongColumns";
    if (reason) this.refusals.push({ line, reason });
  }

  #add(cells: readonly string[]): RefusalReason | undefined {
    const cell = (column: number | null) => (column === null ? "" : (cells[column]?.trim() ?? ""));
    const { answer, rating: ratingColumn, question, date, respondent } = this.#plan;
    const text = cell(answer);
    if (isNonAnswer(text)) return "nonAnswer";

    const rating = readRating(cell(ratingColumn));
    if (rating === undefined) return "unknownRating";
    const timeBand = this.#bandOf(date === null ? null : cell(date));
    if (!timeBand) return "unknownDate";
    const hash = this.#hashOf(cells);
    if (this.#isKnown(hash)) return "alreadyImported";

    const code = cell(respondent);
    const key = code ? JSON.stringify([code, cell(date)]) : hash;
    const comment = this.#comments.get(key) ?? {
      rating,
      timeBand,
      wentWell: "",
      couldBeBetter: "",
      hashes: [],
    };
    const passage = passageOf(cell(question), rating);
    const longer = comment[passage] ? `${comment[passage]}\n\n${text}` : text;
    if (longer.length > LONGEST_PASSAGE) return "tooLong";
    comment[passage] = longer;
    comment.rating ??= rating;
    comment.hashes.push(hash);
    this.#comments.set(key, comment);
    return undefined;
  }

  #bandOf(date: string | null): TimeBand | undefined {
    if (date === null) return this.#plan.timeBand ?? undefined;
    const day = readDay(date);
    return day ? bandOf(day, this.#now) : undefined;
  }

  /**
   * Of the whole row, whichever columns are read: a file that is read another way the second time is still the same.
   * Rows that are the same in one file are told apart by which of them it is.
   */
  #hashOf(cells: readonly string[]): string {
    const content = JSON.stringify(cells.map((cell) => cell.trim()));
    const count = (this.#seen.get(content) ?? 0) + 1;
    this.#seen.set(content, count);
    return createHash("sha256").update(`${count} ${content}`).digest("base64url");
  }
}
