import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  feedback,
  recommendationFeedback,
  recommendationFollowers,
  recommendationReminders,
  recommendationSteps,
  recommendations,
} from "#db/schema/index.ts";
import type { ReminderLevel } from "#db/vocabulary.ts";
import { listMemberIds } from "../events/audiences.server.ts";
import type { EmailKind } from "../events/catalogue.ts";
import { tellFollower } from "../events/followers.server.ts";
import { putInOutbox, recordEvent } from "../events/record.server.ts";
import { isSamePlace, listHolderIds, type Place, readHolders } from "../people/holders.server.ts";
import type { Actor } from "../policy.ts";
import type { RecommendationRow } from "./queries.server.ts";
import { idsOf } from "./step.server.ts";

/** What everybody whose feedback is behind it, and everybody who follows it, hears of. */
type Heard =
  | `recommendation.${"supported" | "sent" | "accepted" | "returned" | "redirected" | "takenBack" | "takenApart"}`
  | `recommendation.${"responsePublished" | "asked" | "confirmed" | "closed"}`;

/**
 * Records what happened with it, and tells everybody whose feedback is behind it, by their account or at the address
 * beside their code, and everybody who follows it. Each hears once, however many comments of theirs there are. What is told is
 * the last entry of its thread, which the command has just made.
 *
 * @param toldApart places whose own email tells of the same: who sees to one does not hear once more as one of the group
 */
export function recordForWriters(
  tx: Transaction,
  actor: Actor,
  name: Heard,
  row: Pick<RecommendationRow, "id">,
  by?: Place,
  toldApart: readonly Place[] = [],
): void {
  const behind = writers().all({ id: row.id });
  // Only who is behind it is asked if it helped.
  const isAsked = name === "recommendation.asked";
  const followers = isAsked ? [] : followersOf().all({ id: row.id });
  const members = new Set([
    ...behind.flatMap(({ authorId }) => authorId ?? []),
    ...followers.map(({ memberId }) => memberId),
  ]);
  const stepId = lastStep().get({ id: row.id })?.id;
  recordEvent(tx, actor, name, { ...idsOf(row, by), ...(stepId && { stepId }) }, [...members]);
  for (const { feedbackId, authorId } of behind) if (!authorId) tellFollower(tx, feedbackId);
  const told = new Set([...members, ...toldApart.flatMap(listSeeingTo)]);
  if (!isAsked) tellGroup(tx, actor, { id: row.id, stepId }, told);
}

/** Everybody in the group that asks hears of it too, once: but who did it, and who hears of it as a writer or follower. */
function tellGroup(
  tx: Transaction,
  actor: Actor,
  { id, stepId }: { id: string; stepId: string | undefined },
  told: ReadonlySet<string>,
): void {
  const groupId = groupThatAsks().get({ id })?.groupId ?? "";
  const without = new Set([actor.id, ...told]);
  const details = { recommendationId: id, groupId, ...(stepId && { stepId }) };
  for (const memberId of listMemberIds(groupId))
    if (!without.has(memberId)) putInOutbox(tx, "groupRecommendationMoved", memberId, details);
}

const groupThatAsks = prepared(() =>
  db
    .select({ groupId: recommendations.groupId })
    .from(recommendations)
    .where(eq(recommendations.id, sql.placeholder("id"))),
);

/** Following one that is read below another is following both. */
const followersOf = prepared(() =>
  db
    .select({ memberId: recommendationFollowers.memberId })
    .from(recommendationFollowers)
    .where(
      sql`${recommendationFollowers.recommendationId} in (
        select ${sql.placeholder("id")} union all
        select below.id from recommendations as below where below.combined_into_id = ${sql.placeholder("id")})`,
    ),
);

const writers = prepared(() =>
  db
    .selectDistinct({ feedbackId: feedback.id, authorId: feedback.authorId })
    .from(recommendationFeedback)
    .innerJoin(feedback, eq(feedback.id, recommendationFeedback.feedbackId))
    .where(
      sql`${recommendationFeedback.recommendationId} in (
        select ${sql.placeholder("id")} union all
        select below.id from recommendations as below where below.combined_into_id = ${sql.placeholder("id")})`,
    ),
);

const lastStep = prepared(() =>
  db
    .select({ id: recommendationSteps.id })
    .from(recommendationSteps)
    .where(sql`${recommendationSteps.recommendationId} = ${sql.placeholder("id")}`)
    .orderBy(sql`${recommendationSteps.at} desc, ${recommendationSteps.id} desc`)
    .limit(1),
);

/** Who sees to a place today, wherever that has passed to. */
function listSeeingTo(place: Place): string[] {
  const holder = readHolders().holderOf(place);
  return holder ? listHolderIds(holder) : [];
}

/** Writes to whoever sees to a place today, wherever that has passed to. */
export function tellPlace(
  tx: Transaction,
  kind: EmailKind,
  { id }: Pick<RecommendationRow, "id">,
  place: Place,
): void {
  const holder = readHolders().holderOf(place);
  for (const memberId of holder ? listHolderIds(holder) : []) {
    putInOutbox(tx, kind, memberId, { recommendationId: id });
    if (!holder || isSamePlace(holder, place)) continue;
    // Either way: the email above is written, and this is remembered once.
    markAsTold(tx, getClock(tx, id), "passedOn", memberId);
  }
}

/** Remembers that somebody was told about the clock that runs. @returns false when they had been before */
export function markAsTold(
  tx: Transaction,
  { id, sinceOn, createdAt }: Pick<RecommendationRow, "id" | "sinceOn" | "createdAt">,
  level: ReminderLevel,
  memberId: string,
): boolean {
  const told = { recommendationId: id, sinceOn: sinceOn ?? today(createdAt), level, memberId };
  const row = { ...told, remindedOn: today(now()) };
  return tx.insert(recommendationReminders).values(row).onConflictDoNothing().run().changes === 1;
}

/** As it stands in the transaction that is open. */
function getClock(tx: Transaction, id: string) {
  const { sinceOn, createdAt } = recommendations;
  const row = tx.select({ sinceOn, createdAt }).from(recommendations).where(eq(recommendations.id, id)).get();
  if (!row) throw new Error("There is no such recommendation in this transaction");
  return { id, ...row };
}
