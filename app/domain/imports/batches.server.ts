import { and, asc, count, eq, sql } from "drizzle-orm";
import { formatDate } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, groups, imports } from "#db/schema/index.ts";
import type { Rating } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { publishFeedback } from "../feedback/checks/commands.server.ts";
import { lookAt, needsOwnCheck } from "../feedback/look-by-itself.ts";
import { isByAnother } from "../feedback/visibility.server.ts";
import { type Actor, can } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { markFoundWords } from "../text/found-words.ts";
import type { BatchInput } from "./form.ts";
import { describePlan } from "./plan-words.server.ts";
import { withPlan } from "./queries.server.ts";

/** What a moderator reads at once, before one press. */
const COMMENTS_TOGETHER = 25;

const waitsInBatch = sql`${feedback.state} = 'submitted' and ${feedback.isCheckedInBatch} = 1`;

/** The imports of which comments wait to be checked together, for those who check and did not bring them in. */
export function listBatches(actor: Actor) {
  if (!can(actor, "feedback:check")) return [];
  return batches()
    .all({ actor: actor.id ?? "" })
    .map(({ finishedAt, ...batch }) => ({
      ...batch,
      importedOn: finishedAt ? formatDate(finishedAt) : "",
    }));
}

const batches = prepared(() =>
  db
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
    .groupBy(feedback.importId),
);

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
    comments: waiting().all({ importId: found.id }).map(lookAgain),
  };
}

/**
 * The lists may have grown since the file came in: what they find today is marked, and cannot be published with the others.
 */
function lookAgain(comment: {
  reference: string;
  rating: Rating | null;
  wentWell: string;
  couldBeBetter: string;
}) {
  const { wentWell, couldBeBetter } = comment;
  const runsOf = (text: string) => {
    const { details, concerns } = lookAt(text);
    return markFoundWords(text, [...details, ...concerns]);
  };
  return {
    ...comment,
    isForItself: needsOwnCheck([wentWell, couldBeBetter]),
    runs: { wentWell: runsOf(wentWell), couldBeBetter: runsOf(couldBeBetter) },
  };
}

const waiting = prepared(() =>
  db
    .select({
      reference: feedback.reference,
      rating: feedback.rating,
      wentWell: feedback.wentWell,
      couldBeBetter: feedback.couldBeBetter,
    })
    .from(feedback)
    .where(and(eq(feedback.importId, sql.placeholder("importId")), waitsInBatch))
    .orderBy(asc(feedback.sentAt), asc(feedback.id))
    .limit(COMMENTS_TOGETHER),
);

/**
 * Publishes what a moderator has just read of an import and chose. The rest of what they were shown joins the queue. Each
 * comment is decided about alone, as if it had its own page; what has moved on meanwhile stays as it is.
 *
 * @returns not ok where nothing was chosen: whoever forgot to would put all of them aside
 * @throws Response 403 or 404 as for `getBatch`
 */
export function publishBatch(
  actor: Actor,
  id: string | undefined,
  { shown, publish, none }: BatchInput,
): Result<Nothing, "nothingChosen"> {
  const comments = getBatch(actor, id).comments.filter(({ reference }) => shown.includes(reference));
  if (publish.length === 0 && !none && comments.some(({ isForItself }) => !isForItself))
    return { ok: false, reason: "nothingChosen" };
  for (const { reference, isForItself } of comments) {
    if (isForItself || none || !publish.includes(reference)) {
      putAside(actor, reference);
      continue;
    }
    // Either way: what has moved on meanwhile stays as it is.
    publishFeedback(actor, reference, { state: "submitted", changedAt: null });
  }
  return { ok: true };
}

function putAside(actor: Actor, reference: string): void {
  inTransaction((tx) => {
    const [comment] = tx
      .update(feedback)
      .set({ isCheckedInBatch: false })
      .where(and(eq(feedback.reference, reference), waitsInBatch))
      .returning({ id: feedback.id, groupId: feedback.groupId })
      .all();
    if (comment)
      recordEvent(tx, actor, "feedback.setAside", { feedbackId: comment.id, groupId: comment.groupId });
  });
}
