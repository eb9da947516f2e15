import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  feedback,
  outbox,
  recommendationFeedback,
  recommendationSteps,
  recommendations,
} from "#db/schema/index.ts";
import type { RecommendationState, RecommendationStep } from "#db/vocabulary.ts";
import type { EmailKind } from "../events/emails.ts";
import { tellFollower } from "../events/followers.server.ts";
import { putInOutbox, recordEvent } from "../events/record.server.ts";
import { listWhoSeesTo, type Place } from "../people/holders.server.ts";
import type { Actor } from "../policy.ts";
import { moveRow } from "../transition.server.ts";
import type { RecommendationRow } from "./queries.server.ts";
import { NEXT_STATES } from "./rules.ts";

type Changes = Partial<typeof recommendations.$inferInsert>;

/** Why a command was not carried out: somebody was faster, or it stands where this cannot be done. */
export type Moved = "changed";

/**
 * Moves it from the state that was read into another one, along the rules.
 *
 * @returns false when the rules do not lead there, or it has moved on
 */
export function move(
  tx: Transaction,
  row: RecommendationRow,
  to: RecommendationState,
  changes: Changes = {},
): boolean {
  const next: readonly RecommendationState[] = NEXT_STATES[row.state];
  if (!next.includes(to)) return false;
  return moveRow(tx, recommendations, {
    id: row.id,
    from: [row.state],
    to,
    changes: { ...changes, movedAt: now() },
    provided: sql`${recommendations.combinedIntoId} is ${row.combinedIntoId}`,
  });
}

/** Changes it where it stands. */
export function change(tx: Transaction, { id }: Pick<RecommendationRow, "id">, changes: Changes): void {
  tx.update(recommendations)
    .set({ ...changes, movedAt: now() })
    .where(eq(recommendations.id, id))
    .run();
}

type Entry = {
  by?: Place | undefined;
  to?: Place | undefined;
  words?: string;
  more?: string;
  responseId?: string;
  otherId?: string;
};

/** One more entry of the thread. */
export function addStep(
  tx: Transaction,
  { id }: Pick<RecommendationRow, "id">,
  step: RecommendationStep,
  { by, to, words = "", more = "", responseId, otherId }: Entry = {},
): void {
  tx.insert(recommendationSteps)
    .values({
      id: newId(),
      recommendationId: id,
      step,
      at: now(),
      groupId: by?.groupId ?? null,
      organisationId: by?.organisationId ?? null,
      toGroupId: to?.groupId ?? null,
      toOrganisationId: to?.organisationId ?? null,
      words,
      more,
      responseId: responseId ?? null,
      otherId: otherId ?? null,
    })
    .run();
}

/** The details of an event about it: which, and by which office. */
export function idsOf({ id }: Pick<RecommendationRow, "id">, by?: Place) {
  return {
    recommendationId: id,
    ...(by?.groupId ? { groupId: by.groupId } : {}),
    ...(by?.organisationId ? { organisationId: by.organisationId } : {}),
  };
}

/** What everybody whose feedback is behind it hears of. */
type Heard =
  | `recommendation.${"supported" | "sent" | "accepted" | "returned" | "redirected" | "takenBack"}`
  | `recommendation.${"answered" | "responsePublished" | "asked" | "confirmed" | "closed"}`;

/**
 * Records what happened with it, and tells everybody whose feedback is behind it: by their account, or at the address
 * beside their code. Each hears once, however many comments of theirs there are, and not again while an email about it
 * waits: all that it says is to look.
 */
export function recordForWriters(
  tx: Transaction,
  actor: Actor,
  name: Heard,
  row: Pick<RecommendationRow, "id">,
  by?: Place,
): void {
  const behind = writers().all({ id: row.id });
  const kind = name === "recommendation.asked" ? "recommendationHelpedAsked" : "recommendationMoved";
  const waiting = new Set(
    waitingFor()
      .all({ id: row.id, kind })
      .map(({ memberId }) => memberId),
  );
  const members = new Set(behind.flatMap(({ authorId }) => authorId ?? []));
  recordEvent(
    tx,
    actor,
    name,
    idsOf(row, by),
    [...members].filter((id) => !waiting.has(id)),
  );
  for (const { feedbackId, authorId } of behind) if (!authorId) tellFollower(tx, feedbackId);
}

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

/** Who has an email of a kind about it in the outbox that has not gone. */
const waitingFor = prepared(() =>
  db
    .select({ memberId: outbox.memberId })
    .from(outbox)
    .where(
      sql`${outbox.sentAt} is null and ${outbox.failedAt} is null and ${outbox.dueAt} > 0
        and ${outbox.kind} = ${sql.placeholder("kind")}
        and ${outbox.details} ->> 'recommendationId' = ${sql.placeholder("id")}`,
    ),
);

/** Writes to whoever sees to a place today, wherever that has passed to. */
export function tellPlace(
  tx: Transaction,
  kind: EmailKind,
  { id }: Pick<RecommendationRow, "id">,
  place: Place,
): void {
  for (const memberId of listWhoSeesTo(place)) putInOutbox(tx, kind, memberId, { recommendationId: id });
}
