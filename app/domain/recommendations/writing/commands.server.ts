import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendations } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { getGroup } from "../../groups/queries.server.ts";
import { inGroup, isSamePlace } from "../../people/holders.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { NO_CLOCK } from "../clocks.ts";
import { takeBelowApart } from "../combining/taking-apart.server.ts";
import type { GatherInput, RecommendationInput } from "../form.ts";
import { getToWrite, type NotGathered, putUnder } from "../gathering/commands.server.ts";
import { listDecisionsToSupport } from "../gathering/deciding.server.ts";
import { takeFeedbackAlong } from "../progress.server.ts";
import { keepShown } from "../public-words.server.ts";
import { publishChange } from "../publishing.server.ts";
import {
  authorizeFor,
  getRecommendation,
  ownerOf,
  type RecommendationRow,
  receiverOf,
} from "../queries.server.ts";
import { unusedReference } from "../reference.server.ts";
import { mayReword } from "../rules.ts";
import { addStep, idsOf, type Moved, moveRecommendation, updateRecommendation } from "../step.server.ts";
import { recordForWriters, tellPlace } from "../telling.server.ts";

/**
 * Begins a recommendation of a group, with what it rests on. Pressed twice, it is begun once.
 *
 * @throws Response 404 without such a group, 403 for those who do not run it
 */
export function draftRecommendation(
  actor: MemberActor,
  slug: string | undefined,
  input: RecommendationInput,
  sources: GatherInput = { feedback: [], decision: [] },
): Result<{ reference: string }, NotGathered> {
  const group = getGroup(slug);
  const by = authorizeFor(actor, "recommendation:write", inGroup(group.id));
  return inTransaction((tx) => {
    const begun = sameBegun().get({ groupId: group.id, ...input });
    const row = begun ?? insertDraft(tx, { groupId: group.id, ...input });
    if (!begun) {
      addStep(tx, row, "drafted", { by });
      recordEvent(tx, actor, "recommendation.drafted", idsOf(row, by));
    }
    const refused = putUnder(tx, actor, row, by, sources);
    return refused ? { ok: false, reason: refused } : { ok: true, reference: row.reference };
  });
}

const sameBegun = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(
      sql`${recommendations.groupId} = ${sql.placeholder("groupId")} and ${recommendations.state} = 'draft'
        and ${recommendations.title} = ${sql.placeholder("title")} and ${recommendations.asks} = ${sql.placeholder("asks")}
        and ${recommendations.why} = ${sql.placeholder("why")} and ${recommendations.doneWhen} = ${sql.placeholder("doneWhen")}
        and ${recommendations.firstSentOn} is null`,
    )
    .limit(1),
);

/** Writes the row of a new one. For a transaction that is open. */
export function insertDraft(
  tx: Transaction,
  values: RecommendationInput & { groupId: string } & Partial<typeof recommendations.$inferInsert>,
): RecommendationRow {
  return tx
    .insert(recommendations)
    .values({
      id: newId(),
      reference: unusedReference(),
      state: "draft",
      ownerGroupId: values.groupId,
      createdAt: now(),
      movedAt: now(),
      ...values,
    })
    .returning()
    .get();
}

/**
 * Changes its words. The group supported other ones, and a moderator passed other ones: both look again. Whoever has it, or
 * has it to accept, hears of it, since they read other ones too.
 *
 * @throws Response as `gatherFor`
 */
export function rewordRecommendation(
  actor: MemberActor,
  reference: string | undefined,
  input: RecommendationInput,
): Result<Nothing, Moved> {
  const { row, by } = getToReword(actor, reference);
  if (!mayReword(row)) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    if (row.state === "supported" && !moveRecommendation(tx, row, "draft"))
      return { ok: false, reason: "changed" };
    updateRecommendation(tx, row, { ...input, textPassedAt: null, textNote: null, ...keepShown(row) });
    addStep(tx, row, "reworded", { by });
    recordEvent(tx, actor, "recommendation.reworded", idsOf(row, by));
    const having = [ownerOf(row), receiverOf(row)].filter((place) => place !== undefined);
    for (const place of having)
      if (!isSamePlace(place, inGroup(row.groupId))) tellPlace(tx, "recommendationReworded", row, place);
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/**
 * Notes the decision of a meeting by which the group supports it: from now on it can be sent. Its writers hear that what
 * they said is in a recommendation.
 *
 * @throws Response as `gatherFor`
 */
export function supportRecommendation(
  actor: MemberActor,
  reference: string | undefined,
  { decision }: { decision: string },
): Result<Nothing, Moved | "noDecision"> {
  const { row, by } = getToWrite(actor, reference);
  if (!listDecisionsToSupport(row).some(({ id }) => id === decision))
    return { ok: false, reason: "noDecision" };
  // What was sent becomes supported again by being redirected, and by that alone.
  if (row.state !== "draft") return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    if (!moveRecommendation(tx, row, "supported", { supportedById: decision }))
      return { ok: false, reason: "changed" };
    addStep(tx, row, "supported", { by });
    takeFeedbackAlong(tx, row, "inRecommendation", by);
    recordForWriters(tx, actor, "recommendation.supported", row, by);
    return { ok: true };
  });
}

/**
 * Takes back what nobody has accepted yet, for good. The feedback is with its group as before.
 *
 * @throws Response as `gatherFor`
 */
export function takeBack(
  actor: MemberActor,
  reference: string | undefined,
  { text }: { text: string },
): Result<Nothing, Moved> {
  const { row, by } = getToWrite(actor, reference);
  if (!["draft", "supported", "sent"].includes(row.state)) return { ok: false, reason: "changed" };
  const wasTold = row.state !== "draft" || row.firstSentOn !== null;
  return inTransaction((tx) => {
    const ended = { ...NO_CLOCK, toGroupId: null, toOrganisationId: null, closedOn: today(now()) };
    if (!moveRecommendation(tx, row, "takenBack", ended)) return { ok: false, reason: "changed" };
    addStep(tx, row, "takenBack", { by, text, isInsideAlone: !mayBeReadByAll(row) });
    // What it was made above goes on by itself: nobody would decide about it any more.
    takeBelowApart(tx, row, by);
    if (wasTold) takeFeedbackAlong(tx, row, "withYourGroup", by);
    if (wasTold) recordForWriters(tx, actor, "recommendation.takenBack", row, by);
    else recordEvent(tx, actor, "recommendation.takenBack", idsOf(row, by), []);
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/** Has it been accepted once, so that everyone reads it, or will when a moderator passes its words? */
export function mayBeReadByAll({ acceptedAt }: Pick<RecommendationRow, "acceptedAt">): boolean {
  return acceptedAt !== null;
}

/**
 * Its words are those of the group that asks, wherever it lies.
 *
 * @throws Response as `gatherFor`
 */
export function getToReword(actor: MemberActor, reference: string | undefined) {
  const row = getRecommendation(actor, reference);
  return { row, by: authorizeFor(actor, "recommendation:write", inGroup(row.groupId)) };
}
