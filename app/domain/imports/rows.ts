import { createHash } from "node:crypto";
import type { Rating, RefusalReason, TimeBand } from "#db/vocabulary.ts";
import { LONGEST_PASSAGE } from "../feedback/form.ts";
import { bandOf, passageAskedFor, passageByRating } from "./cells.ts";
import type { CsvRow } from "./csv-file.ts";
import { isNonAnswer } from "./non-answers.ts";
import type { Plan } from "./plan.ts";
import type { ColumnReading } from "./reading/columns.ts";
import { readDay } from "./reading/days.ts";
import { readRating } from "./reading/ratings.ts";
import { readRespondent } from "./respondents.ts";
import { tidyAnswer } from "./tidy.ts";

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

/** What whoever imports a file should know before they do. */
export type Cues = {
  /** Rows that name nobody, or a placeholder: each is taken for a person. */
  withoutPerson: number;
  /** Rows whose person gave another rating on the same day: they are kept apart. */
  contradictions: number;
  /** Rows whose words are imported without their rating. */
  offScale: number;
};

/** Looking for words that may identify someone, or that call for help, takes most of the time. */
export const COMMENTS_IN_A_TURN = 10;

export const ROWS_IN_A_TURN = 250;

type Setting = {
  plan: Plan;
  columns: ColumnReading;
  headings: readonly string[];
  now: Date;
  /** Whether a row with this hash has been imported into the group before. */
  isKnown: (hash: string) => boolean;
};

/**
 * Reads rows one after the other into comments. Rows of one person on one day become one comment, so that reports, which
 * count people, do not count that person twice.
 */
export class RowReader {
  readonly refusals: Refusal[] = [];
  readonly cues: Cues = { withoutPerson: 0, contradictions: 0, offScale: 0 };
  readonly #comments: NewFeedback[] = [];
  readonly #ofPeople = new Map<string, NewFeedback[]>();
  readonly #seen = new Map<string, number>();
  readonly #setting: Setting;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  get comments(): readonly NewFeedback[] {
    return this.#comments;
  }

  take({ line, cells }: CsvRow): void {
    const reason = cells ? this.#add(cells) : "wrongColumns";
    if (reason) this.refusals.push({ line, reason });
  }

  #add(cells: readonly string[]): RefusalReason | undefined {
    const { plan, columns, isKnown } = this.#setting;
    const cell = (column: number | null) => (column === null ? "" : (cells[column]?.trim() ?? ""));
    const said = plan.answers
      .map((column) => ({ column, text: tidyAnswer(cell(column)) }))
      .filter(({ text }) => !isNonAnswer(text));
    if (said.length === 0) return "nonAnswer";

    const rating = readRating(cell(plan.rating), columns.scale);
    if (rating === undefined && columns.offScale === "leaveOut") return "unknownRating";
    const timeBand = this.#bandOf(plan.date === null ? null : cell(plan.date));
    if (!timeBand) return "unknownDate";
    const hash = this.#hashOf(cells);
    if (isKnown(hash)) return "alreadyImported";

    const person = this.#personOf(cell(plan.respondent));
    const key = person && JSON.stringify([person, cell(plan.date)]);
    const found = this.#commentOf(key, rating ?? null);
    const comment = found ?? { rating: null, timeBand, wentWell: "", couldBeBetter: "", hashes: [] };
    const passages = { wentWell: comment.wentWell, couldBeBetter: comment.couldBeBetter };
    for (const { column, text } of said) {
      const passage = this.#passageOf(cell(plan.question), column, rating ?? null);
      passages[passage] = passages[passage] ? `${passages[passage]}\n\n${text}` : text;
    }
    if (Object.values(passages).some((text) => text.length > LONGEST_PASSAGE)) return "tooLong";

    Object.assign(comment, passages);
    comment.rating ??= rating ?? null;
    comment.hashes.push(hash);
    if (!found) this.#keep(key, comment);
    if (!person) this.cues.withoutPerson += 1;
    if (rating === undefined) this.cues.offScale += 1;
    return undefined;
  }

  #personOf(cell: string): string | undefined {
    const code = readRespondent(cell);
    return code && !this.#setting.columns.placeholders.has(code) ? code : undefined;
  }

  /** The comment that a person's row goes on. Who rates the same day in two ways is hardly one person, and no comment has two. */
  #commentOf(key: string | undefined, rating: Rating | null): NewFeedback | undefined {
    const before = key === undefined ? [] : (this.#ofPeople.get(key) ?? []);
    return before.find((one) => one.rating === rating || one.rating === null || rating === null);
  }

  #keep(key: string | undefined, comment: NewFeedback): void {
    this.#comments.push(comment);
    if (key === undefined) return;
    const before = this.#ofPeople.get(key);
    if (before) this.cues.contradictions += 1;
    this.#ofPeople.set(key, [...(before ?? []), comment]);
  }

  /** By the question of the row, or of the column; what neither asks for, by the rating. */
  #passageOf(question: string, column: number, rating: Rating | null): "wentWell" | "couldBeBetter" {
    const asked = passageAskedFor(question) ?? passageAskedFor(this.#setting.headings[column] ?? "");
    return asked ?? passageByRating(rating);
  }

  #bandOf(date: string | null): TimeBand | undefined {
    const { plan, columns, now } = this.#setting;
    if (date === null) return plan.timeBand ?? undefined;
    const day = readDay(date, columns.dayOrder);
    return day ? bandOf(day, now) : undefined;
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
