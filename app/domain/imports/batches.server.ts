import { and, asc, count, eq, sql } from "drizzle-orm";
import { formatDate } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { feedback, groups, imports } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { publishFeedback } from "../feedback/checks/commands.server.ts";
import { isByAnother } from "../feedback/visibility.server.ts";
import { type Actor, can } from "../policy.ts";
import type { BatchInput } from "./form.ts";
import { describePlan } from "./plan-words.server.ts";
import { withPlan } from "./queries.server.ts";

/** What a moderator reads at once, before one press. */
const PIECES_TOGETHER = 25;

const waitsInBatch = sql`${feedback.state} = 'submitted' and ${feedback.isCheckedInBatch} = 1`;

const batches = db
  .select({
    id: imports.id,
    fileName: imports.fileName,
    finishedAt: imports.finishedAt,
    groupName: groups.name,
    count: count(),
  })
  .from(feedback)
  .innerJoin(imports, eq(imports.id, feedback.importId))
  .innerJoin(groups, eq(groups.id, imports.groupId))
  .where(and(waitsInBatch, isByAnother))
  .groupBy(feedback.importId)
  .prepare();

const waiting = db
  .select({
    reference: feedback.reference,
    rating: feedback.rating,
    wentWell: feedback.wentWell,
    couldBeBetter: feedback.couldBeBetter,
  })
  .from(feedback)
  .where(and(eq(feedback.importId, sql.placeholder("importId")), waitsInBatch))
  .orderBy(asc(feedback.sentAt), asc(feedback.id))
  .limit(PIECES_TOGETHER)
  .prepare();

/** The imports of which pieces wait to be checked together, for those who check and did not bring them in. */
export function listBatches(actor: Actor) {
  if (!can(actor, "feedback:check")) return [];
  return batches.all({ actor: actor.id ?? "" }).map(({ finishedAt, ...batch }) => ({
    ...batch,
    importedOn: finishedAt ? formatDate(finishedAt) : "",
  }));
}

/**
 * What waits of an import, as much as can be read at once, with what is true of all of it.
 *
 * @throws Response 403 for those who do not check or brought it in themselves, 404 when there is no such import
 */
export function getBatch(actor: Actor, id: string | undefined) {
  authorize(actor, "feedback:check");
  const row = db
    .select({ found: imports, groupName: groups.name })
    .from(imports)
    .innerJoin(groups, eq(groups.id, imports.groupId))
    .where(eq(imports.id, id ?? ""))
    .get();
  if (!row) throw notFound();
  const { found, groupName } = row;
  authorize(actor, "feedback:check", { enteredById: found.memberId });
  const left = db
    .select({ count: count() })
    .from(feedback)
    .where(and(eq(feedback.importId, found.id), waitsInBatch))
    .get();
  const { plan } = withPlan(found);
  return {
    id: found.id,
    fileName: found.fileName,
    groupName,
    facts: plan ? describePlan(plan) : [],
    left: left?.count ?? 0,
    pieces: waiting.all({ importId: found.id }),
  };
}

/**
 * Publishes what a moderator has just read of an import, but for what they want to look at by itself: that joins the
 * queue. Each piece is decided about alone, as if it had its own page; what has moved on meanwhile stays as it is.
 *
 * @throws Response 403 or 404 as for `getBatch`
 */
export function publishBatch(actor: Actor, id: string | undefined, { shown, aside }: BatchInput): void {
  const { pieces } = getBatch(actor, id);
  for (const { reference } of pieces.filter(({ reference }) => shown.includes(reference))) {
    if (aside.includes(reference)) putAside(actor, reference);
    else publishFeedback(actor, reference, { seen: "submitted", changedAt: null });
  }
}

function putAside(actor: Actor, reference: string): void {
  inTransaction((tx) => {
    const [piece] = tx
      .update(feedback)
      .set({ isCheckedInBatch: false })
      .where(and(eq(feedback.reference, reference), waitsInBatch))
      .returning({ id: feedback.id, groupId: feedback.groupId })
      .all();
    if (piece) recordEvent(tx, actor, "feedback.setAside", { feedbackId: piece.id, groupId: piece.groupId });
  });
}
