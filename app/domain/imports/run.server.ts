import { setImmediate as nextTurn } from "node:timers/promises";
import { asc, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId, newRandomId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { placeholders } from "#db/placeholders.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, importedRows, importFiles, importRefusals, imports } from "#db/schema/index.ts";
import { recordEvent } from "../events/record.server.ts";
import { raiseConcerns } from "../feedback/concerns/commands.server.ts";
import { needsOwnCheck } from "../feedback/look-by-itself.ts";
import { unusedReference } from "../feedback/sending.server.ts";
import { NO_TEXTS } from "../feedback/texts.ts";
import { getActor } from "../people/queries.server.ts";
import { type Actor, OPERATOR } from "../policy.ts";
import { findPlace, type Place } from "./places.server.ts";
import type { Plan } from "./plan.ts";
import { readerOf } from "./preview.server.ts";
import { type Import, readFile, withPlan } from "./queries.server.ts";
import { COMMENTS_IN_A_TURN, type NewFeedback, ROWS_IN_A_TURN } from "./rows.ts";
import { inSlices } from "./slices.ts";
import { moveImport } from "./state-change.server.ts";
import { undoSome } from "./undoing.server.ts";

/** Where the site that was chosen has closed since. */
const NO_PLACE: Place = { organisationId: null, siteId: null };

/** Does the imports that were started, and undoes those that are taken back, one after the other. One that is cut off begins again the next time. */
export async function runImports(isStopping: () => boolean = () => false): Promise<void> {
  for (const row of importsGoingOn().all()) {
    if (isStopping()) return;
    if (row.state === "undoing") await undoRest(row.id, isStopping);
    const found = withPlan(row);
    if (row.state === "running" && found.plan) await runImport(found, found.plan, isStopping);
  }
}

const importsGoingOn = prepared(() =>
  db
    .select()
    .from(imports)
    .where(sql`${imports.state} in ('running', 'undoing')`)
    .orderBy(asc(imports.createdAt)),
);

async function undoRest(id: string, isStopping: () => boolean): Promise<void> {
  while (!isStopping() && !inTransaction((tx) => undoSome(tx, id))) await nextTurn();
}

/**
 * Everything that takes time is done first, in slices, with the progress written down; then one short transaction
 * writes all of it or nothing (docs/decisions/0019).
 */
async function runImport(found: Import, plan: Plan, isStopping: () => boolean): Promise<void> {
  const file = await readFile(found);
  const { rows } = file;
  const reader = readerOf(found, plan, file);
  const reportProgress = (rowsRead: number) => {
    db.update(imports).set({ rowsRead }).where(eq(imports.id, found.id)).run();
    return !isStopping();
  };
  if (!(await inSlices(rows, ROWS_IN_A_TURN, (row) => reader.take(row), reportProgress))) return;

  const ready: ReturnType<typeof toFeedback>[] = [];
  const references = new Set<string>();
  const from = { groupId: found.groupId, importId: found.id, enteredById: found.memberId };
  const shared = { ...from, ...(findPlace(plan.place) ?? NO_PLACE) };
  const finish = (comment: NewFeedback) => ready.push(toFeedback(comment, shared, plan, references));
  if (!(await inSlices(reader.comments, COMMENTS_IN_A_TURN, finish, () => !isStopping()))) return;

  inTransaction((tx) => {
    const done = { rowsRead: rows.length, commentsMade: ready.length, finishedAt: now() };
    if (!moveImport(tx, found.id, "done", done)) return;
    const starter: Actor = found.memberId ? getActor(found.memberId) : OPERATOR;
    for (const { row, hashes } of ready) {
      newFeedback().run(row);
      // What is older than a month is past helping on the same day: it stands in the queue by itself, marked.
      if (!row.isCheckedInBatch && row.timeBand === "lastMonth")
        raiseConcerns(tx, starter, { ...NO_TEXTS, ...row });
      for (const hash of hashes) newRow().run({ groupId: found.groupId, hash, feedbackId: row.id });
    }
    for (const { line, reason } of reader.refusals) newRefusal().run({ importId: found.id, line, reason });
    tx.delete(importFiles).where(eq(importFiles.importId, found.id)).run();
    recordEvent(tx, starter, "feedback.imported", { importId: found.id, groupId: found.groupId });
  });
}

// Prepared, because drizzle writes an insert of so many columns for longer than SQLite takes to do it.
const newFeedback = prepared(() =>
  db
    .insert(feedback)
    .values(
      placeholders(
        ...([
          "id",
          "reference",
          "draftId",
          "groupId",
          "voice",
          "organisationId",
          "siteId",
          "timeBand",
        ] as const),
        ...([
          "rating",
          "wentWell",
          "couldBeBetter",
          "audience",
          "mayCount",
          "maySummarise",
          "mayQuote",
        ] as const),
        ...([
          "mayContact",
          "source",
          "importId",
          "enteredById",
          "isCheckedInBatch",
          "state",
          "sentAt",
        ] as const),
      ),
    ),
);

const newRow = prepared(() => db.insert(importedRows).values(placeholders("groupId", "hash", "feedbackId")));

const newRefusal = prepared(() =>
  db.insert(importRefusals).values(placeholders("importId", "line", "reason")),
);

/** A comment as it is stored: of nobody's account, waiting to be checked with its batch, or by itself where it must be. */
function toFeedback(
  comment: NewFeedback,
  shared: Place & { groupId: string; importId: string; enteredById: string | null },
  plan: Plan,
  references: Set<string>,
) {
  const { rating, timeBand, wentWell, couldBeBetter, hashes } = comment;
  const row = {
    rating,
    timeBand,
    wentWell,
    couldBeBetter,
    ...shared,
    // Nobody has an account that could be written to.
    ...({ authorId: null, mayContact: false } as const),
    ...({ voice: "own", source: "fft", state: "submitted" } as const),
    id: newRandomId(),
    reference: newReference(references),
    draftId: newId(),
    audience: plan.audience,
    mayCount: plan.uses.includes("mayCount"),
    maySummarise: plan.uses.includes("maySummarise"),
    mayQuote: plan.uses.includes("mayQuote"),
    isCheckedInBatch: !needsOwnCheck([wentWell, couldBeBetter]),
    sentAt: now(),
  };
  return { row, hashes };
}

/** Nor one that another comment of this import has got. */
function newReference(references: Set<string>): string {
  const reference = unusedReference();
  if (references.has(reference)) return newReference(references);
  references.add(reference);
  return reference;
}
