import { now } from "#app/lib/clock.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import type { RefusalReason } from "#db/vocabulary.ts";
import { lookAt } from "../feedback/look-by-itself.ts";
import { passageAskedFor } from "./cells.ts";
import type { CsvFile } from "./csv-file.ts";
import type { Plan } from "./plan.ts";
import { type Import, isKnownIn, listRefusals, readFile } from "./queries.server.ts";
import { readColumns } from "./reading/columns.ts";
import { describeReading } from "./reading/describe.ts";
import { COMMENTS_IN_A_TURN, ROWS_IN_A_TURN, RowReader } from "./rows.ts";
import { inSlices } from "./slices.ts";
import { countComments } from "./use.server.ts";

/** So many comments are shown as they would become. */
const COMMENTS_SHOWN = 5;

/** What the page of an import shows, by where it stands; undefined while nobody has said what is in the file. */
export async function describeImport(found: Import) {
  const { state, fileName, rowCount, rowsRead, commentsMade, commentsKept, plan } = found;
  const known = { fileName, rows: rowCount };
  if (state === "ready") return plan ? { state, ...known, ...(await previewImport(found, plan)) } : undefined;
  if (state === "running") return { state, ...known, rowsRead };
  if (state === "undoing") return { state, ...known, commentsLeft: countComments(found.id).unused };
  const { counts, first } = listRefusals(found);
  return { state, ...known, commentsMade, commentsKept, refused: counts, firstRefused: first };
}

/**
 * What would become of the file: how it was read, how many comments, the first of them, what to look at, and how many rows
 * are refused for which reason.
 */
export async function previewImport(found: Import, plan: Plan) {
  const file = await readFile(found);
  const reader = readerOf(found, plan, file);
  await inSlices(file.rows, ROWS_IN_A_TURN, (row) => reader.take(row));
  const comments = reader.comments;
  const looked = { details: 0, concerns: 0 };
  await inSlices(comments, COMMENTS_IN_A_TURN, ({ wentWell, couldBeBetter }) => {
    const { details, concerns } = lookAt(`${wentWell}\n\n${couldBeBetter}`);
    if (details.length > 0) looked.details += 1;
    if (concerns.length > 0) looked.concerns += 1;
  });
  return {
    comments: comments.length,
    usableRows: file.rows.length - reader.refusals.length,
    cues: { ...reader.cues, ...looked },
    unused: unusedColumns(file.headings, plan),
    hasPeople: plan.respondent !== null,
    answers: plan.answers.map((column) => ({
      question: file.headings[column] ?? "",
      passage: passageAskedFor(file.headings[column] ?? "") ?? null,
    })),
    reading: describeReading(file, plan, found.choices, now()),
    first: comments.slice(0, COMMENTS_SHOWN).map(({ rating, timeBand, wentWell, couldBeBetter }) => ({
      rating,
      timeBand,
      wentWell: excerpt(wentWell),
      couldBeBetter: excerpt(couldBeBetter),
    })),
    refused: Object.entries(Object.groupBy(reader.refusals, ({ reason }) => reason)).map(
      ([reason, refusals]) => ({ reason: reason as RefusalReason, rows: refusals.length }),
    ),
  };
}

/** What is in the file and goes nowhere. */
function unusedColumns(headings: readonly string[], plan: Plan): string[] {
  const used = new Set([...plan.answers, plan.rating, plan.question, plan.date, plan.respondent]);
  return headings.filter((heading, column) => heading !== "" && !used.has(column));
}

/** Reads the rows of an import's file as it was said, and what it says of its columns otherwise. */
export function readerOf({ groupId, choices }: Import, plan: Plan, file: CsvFile): RowReader {
  const { headings } = file;
  const columns = readColumns(file, plan, choices, now());
  return new RowReader({ plan, columns, headings, now: now(), isKnown: isKnownIn(groupId) });
}
