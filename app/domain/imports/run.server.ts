import { asc, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId, newRandomId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { feedback, importedRows, importFiles, importRefusals, imports } from "#db/schema/index.ts";
import { recordEvent } from "../events/record.server.ts";
import { raiseConcerns } from "../feedback/concerns/commands.server.ts";
import { findConcerns } from "../feedback/concerns/find-concerns.ts";
import { findPersonalDetails } from "../feedback/personal-details.ts";
import { randomReference } from "../feedback/reference.server.ts";
import { getActor } from "../people/queries.server.ts";
import { type Actor, OPERATOR } from "../policy.ts";
import { findPlace, type Place } from "./places.server.ts";
import type { Plan } from "./plan.ts";
import { type Import, isKnownIn, readFile, withPlan } from "./queries.server.ts";
import { type NewPiece, ROWS_IN_A_TURN, RowReader } from "./rows.ts";
import { inSlices } from "./slices.ts";
import { moveImport } from "./state-change.server.ts";

/** Looking for words that may identify someone takes most of the time. */
const PIECES_IN_A_TURN = 10;

/** Where the site that was chosen has closed since. */
const NO_PLACE: Place = { organisationId: null, siteId: null };

const running = db
  .select()
  .from(imports)
  .where(sql`${imports.state} = 'running'`)
  .orderBy(asc(imports.createdAt))
  .prepare();

const takenReference = db
  .select({ id: feedback.id })
  .from(feedback)
  .where(eq(feedback.reference, sql.placeholder("reference")))
  .prepare();

const newPiece = db
  .insert(feedback)
  .values({
    id: sql.placeholder("id"),
    reference: sql.placeholder("reference"),
    draftId: sql.placeholder("draftId"),
    groupId: sql.placeholder("groupId"),
    voice: "own",
    organisationId: sql.placeholder("organisationId"),
    siteId: sql.placeholder("siteId"),
    timeBand: sql.placeholder("timeBand"),
    rating: sql.placeholder("rating"),
    wentWell: sql.placeholder("wentWell"),
    couldBeBetter: sql.placeholder("couldBeBetter"),
    audience: sql.placeholder("audience"),
    mayCount: sql.placeholder("mayCount"),
    maySummarise: sql.placeholder("maySummarise"),
    mayQuote: sql.placeholder("mayQuote"),
    // Nobody has an account that could be written to.
    mayContact: false,
    source: "fft",
    importId: sql.placeholder("importId"),
    isCheckedInBatch: sql.placeholder("isCheckedInBatch"),
    state: "submitted",
    sentAt: sql.placeholder("sentAt"),
  })
  .prepare();

const newRow = db
  .insert(importedRows)
  .values({
    groupId: sql.placeholder("groupId"),
    hash: sql.placeholder("hash"),
    feedbackId: sql.placeholder("feedbackId"),
  })
  .prepare();

const newRefusal = db
  .insert(importRefusals)
  .values({
    importId: sql.placeholder("importId"),
    line: sql.placeholder("line"),
    reason: sql.placeholder("reason"),
  })
  .prepare();

/** Does the imports that were started, one after the other. One that is cut off begins anew the next time. */
export async function runImports(isStopping: () => boolean = () => false): Promise<void> {
  for (const row of running.all()) {
    if (isStopping()) return;
    const found = withPlan(row);
    if (found.plan) await runImport(found, found.plan, isStopping);
  }
}

/**
 * Everything that takes time is done first, in slices, with the progress written down; then one short transaction
 * writes all of it or nothing (docs/decisions/0019).
 */
async function runImport(found: Import, plan: Plan, isStopping: () => boolean): Promise<void> {
  const { rows } = await readFile(found);
  const reader = new RowReader(plan, now(), isKnownIn(found.groupId));
  const goOn = (rowsRead: number) => {
    db.update(imports).set({ rowsRead }).where(eq(imports.id, found.id)).run();
    return !isStopping();
  };
  if (!(await inSlices(rows, ROWS_IN_A_TURN, (row) => reader.take(row), goOn))) return;

  const prepared: ReturnType<typeof toFeedback>[] = [];
  const references = new Set<string>();
  const shared = { groupId: found.groupId, importId: found.id, ...(findPlace(plan.place) ?? NO_PLACE) };
  const finish = (piece: NewPiece) => prepared.push(toFeedback(piece, shared, plan, references));
  if (!(await inSlices(reader.pieces, PIECES_IN_A_TURN, finish, () => !isStopping()))) return;

  inTransaction((tx) => {
    const done = { rowsRead: rows.length, piecesMade: prepared.length, finishedAt: now() };
    if (!moveImport(tx, found.id, "done", done)) return;
    const starter: Actor = found.memberId ? getActor(found.memberId) : OPERATOR;
    for (const { row, hashes } of prepared) {
      newPiece.run(row);
      // What is older than a month is past helping on the same day: it stands in the queue by itself.
      if (!row.isCheckedInBatch && row.timeBand === "lastMonth") raiseConcerns(tx, starter, row);
      for (const hash of hashes) newRow.run({ groupId: found.groupId, hash, feedbackId: row.id });
    }
    for (const { line, reason } of reader.refusals) newRefusal.run({ importId: found.id, line, reason });
    tx.delete(importFiles).where(eq(importFiles.importId, found.id)).run();
    recordEvent(tx, starter, "feedback.imported", { importId: found.id, groupId: found.groupId });
  });
}

/** A piece as it is stored: of nobody's account, waiting to be checked with its batch, or by itself where it must be. */
function toFeedback(
  piece: NewPiece,
  shared: Place & { groupId: string; importId: string },
  plan: Plan,
  references: Set<string>,
) {
  const { rating, timeBand, wentWell, couldBeBetter, hashes } = piece;
  const row = {
    ...{ rating, timeBand, wentWell, couldBeBetter },
    ...shared,
    authorId: null,
    id: newRandomId(),
    reference: unusedReference(references),
    draftId: newId(),
    audience: plan.audience,
    mayCount: plan.uses.includes("mayCount"),
    maySummarise: plan.uses.includes("maySummarise"),
    mayQuote: plan.uses.includes("mayQuote"),
    isCheckedInBatch: !needsOwnCheck(wentWell) && !needsOwnCheck(couldBeBetter),
    sentAt: now(),
  };
  return { row, hashes };
}

/** Words that may identify someone, or call for help, are looked at one by one, however many other pieces there are. */
function needsOwnCheck(words: string): boolean {
  return findPersonalDetails(words).length > 0 || findConcerns(words).length > 0;
}

function unusedReference(references: Set<string>): string {
  const reference = randomReference(now());
  if (references.has(reference) || takenReference.get({ reference })) return unusedReference(references);
  references.add(reference);
  return reference;
}
