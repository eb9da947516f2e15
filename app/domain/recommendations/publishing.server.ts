import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "#db/client.server.ts";
import { publishedChanges } from "#db/schema/index.ts";
import { readHolders } from "../people/holders.server.ts";
import { describeAskedOutside } from "./asking/said-by-groups.server.ts";
import { type Clock, clockFor, standingPromise } from "./clocks.ts";
import { countOnce } from "./counting.server.ts";
import { isPublic, wordsFor } from "./public-words.server.ts";
import { getRecommendationById, ownerOf, placeOf, type RecommendationRow } from "./queries.server.ts";
import { listPublishedResponses } from "./responding/open.server.ts";
import { outcomeOf } from "./rules.ts";
import { findTakenBack } from "./thread/taken-back.server.ts";
import { describeAskedBy } from "./thread/together.server.ts";

/**
 * Writes what everyone reads of a recommendation: the only thing that writes to the public copy. Commands call it last,
 * when what they did may be published. What is not public, was taken apart, or is read below another has no row.
 */
export function publishChange(tx: Transaction, id: string): void {
  const row = getRecommendationById(id);
  const takenBack = findTakenBack(row);
  if (!isPublic(row) || (row.state === "takenBack" && !takenBack) || row.combinedIntoId) {
    tx.delete(publishedChanges).where(eq(publishedChanges.recommendationId, id)).run();
    return;
  }
  const before = tx.select().from(publishedChanges).where(eq(publishedChanges.recommendationId, id)).get();
  const values = { ...describe(countOnce(tx, row)), ...describeTakenBack(takenBack) };
  if (before && isSame(before, values)) return;
  // What was answered and reads otherwise now, without another answer since, was put right: the reader is told when.
  const isAnsweredAgain = before !== undefined && countAnswersSince(row, before.changedAt) > 0;
  const isCorrected = before?.answeredOn != null && before.text !== values.text && !isAnsweredAgain;
  const moments = {
    changedAt: now(),
    correctedOn: isCorrected ? today(now()) : (before?.correctedOn ?? null),
  };
  tx.insert(publishedChanges)
    .values({ recommendationId: id, ...values, ...moments })
    .onConflictDoUpdate({ target: publishedChanges.recommendationId, set: { ...values, ...moments } })
    .run();
}

function countAnswersSince(row: RecommendationRow, since: Date): number {
  return listPublishedResponses(row).filter(({ publishedAt }) => publishedAt && publishedAt > since).length;
}

function describe(row: RecommendationRow) {
  const holders = readHolders();
  const responses = listPublishedResponses(row);
  const last = responses.at(-1);
  const promisedOn = standingPromise(row);
  // Its words, its place and its day are of the same response.
  const claim = responses.findLast(({ kind }) => kind === (promisedOn ? "changePlanned" : "changeMade"));
  const place = last && row.state !== "sent" ? ownerOf(row) : placeOf(row);
  return {
    reference: row.reference,
    outcome: outcomeOf({ ...row, promisedOn, lastKind: last?.kind ?? null }),
    title: wordsFor(row, false).title,
    groupId: row.groupId,
    askedBy: describeAskedBy(row),
    askedOn: row.firstSentOn ?? today(row.createdAt),
    organisationId: place.organisationId,
    heldBy: holders.nameOf(place),
    text: claim?.change ?? last?.text ?? "",
    place: claim?.place ?? null,
    madeOn: promisedOn ? null : row.madeOn,
    promisedOn,
    answeredOn: last?.publishedAt ? today(last.publishedAt) : null,
    ...lateAfter(clockFor(row, false), promisedOn),
    confirmedOn: row.confirmedOn,
    fromPeople: row.countedPeople || null,
    ...describeAskedOutside(row),
    ...(row.countedAsked
      ? { askedPeople: row.countedAsked, saidYes: row.countedYes }
      : { askedPeople: null, saidYes: null }),
  };
}

/** Nobody answers it any more: it lies with nobody, and what is read of it is who took it back, when and why. */
function describeTakenBack(takenBack: ReturnType<typeof findTakenBack>) {
  if (!takenBack) return { takenBackOn: null };
  return { takenBackOn: takenBack.on, organisationId: null, heldBy: takenBack.by, text: takenBack.why };
}

/** When it is late: after the day of what is promised, or the day by which an answer is due, whichever comes first. */
function lateAfter({ dueOn, pausedOn, pausedDays }: Clock, promisedOn: string | null) {
  const isPromiseFirst = promisedOn !== null && (dueOn === null || promisedOn < dueOn);
  return { dueOn: isPromiseFirst ? promisedOn : dueOn, pausedOn, pausedDays };
}

type Published = typeof publishedChanges.$inferSelect;

function isSame(before: Published, values: Partial<Published>): boolean {
  return (Object.keys(values) as (keyof Published)[]).every((key) => before[key] === values[key]);
}
