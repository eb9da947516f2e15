import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationResponses, recommendations } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { inGroup, listWhoSeesTo, type Place } from "../people/holders.server.ts";
import { type Actor, can, canSomewhere, type MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { listEntryTextsToCheck } from "./entry-texts/queries.server.ts";
import type { HoldInput } from "./form.ts";
import { isPublic, keepShown, NONE_SHOWN } from "./public-words.server.ts";
import { publishChange } from "./publishing.server.ts";
import { getRecommendation, type RecommendationRow } from "./queries.server.ts";
import { addStep, idsOf, type Moved, updateRecommendation } from "./step.server.ts";

const MOST_LISTED = 50;

/** One that a moderator looks at. @throws Response 403 for all but moderators, 404 when it was never sent */
export function getToCheck(actor: Actor, reference: string | undefined): RecommendationRow {
  const row = getRecommendation(actor, reference);
  authorize(actor, "recommendation:check");
  if (!row.firstSentOn) throw notFound();
  return row;
}

/** A moderator passes nothing that an office of their own wrote. @throws Response 403 when it did */
export function authorizeToCheckWordsOf(actor: Actor, { groupId, organisationId }: Place): void {
  authorize(actor, "recommendation:check");
  if (can(actor, "recommendation:decide", { groupId, organisationId })) throw forbidden();
}

/** How many words and responses wait for a moderator. */
export function countToCheckInRecommendations(actor: Actor): number {
  if (!canSomewhere(actor, "recommendation:check")) return 0;
  const { texts, entries, responses } = listToCheck(actor);
  return texts.length + entries.length + responses.length;
}

/** A moderator has read its words: everyone may, once it is accepted. @throws Response 403 for all but moderators */
export function passText(actor: MemberActor, reference: string | undefined): Result<Nothing, Moved> {
  const row = getToCheck(actor, reference);
  authorizeToCheckWordsOf(actor, inGroup(row.groupId));
  if (row.textPassedAt) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    updateRecommendation(tx, row, { textPassedAt: now(), textNote: null, ...NONE_SHOWN });
    addStep(tx, row, "textPassed");
    recordEvent(tx, actor, "recommendation.textPassed", idsOf(row));
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/**
 * Asks the group for other words, with why. What everyone reads stays until the other words are passed, and with it what
 * is late, unless the moderator hides it: then nobody outside reads any of it.
 *
 * @throws as `passText`
 */
export function holdText(
  actor: MemberActor,
  reference: string | undefined,
  { text, hide }: HoldInput,
): Result<Nothing, Moved> {
  const row = getToCheck(actor, reference);
  authorizeToCheckWordsOf(actor, inGroup(row.groupId));
  const isHidden = hide.includes("hide");
  // What was held and left on show can still be hidden.
  if (row.textNote && !(isHidden && isPublic(row))) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const shown = isHidden ? NONE_SHOWN : keepShown(row);
    updateRecommendation(tx, row, { textPassedAt: null, textNote: text, ...shown });
    addStep(tx, row, "textHeld", { text });
    recordEvent(tx, actor, "recommendation.textHeld", idsOf(row), listWhoSeesTo(inGroup(row.groupId)));
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/** What waits for a moderator: words that were sent, reasons that offices gave, and responses; the oldest first. */
export function listToCheck(actor: Actor) {
  authorize(actor, "recommendation:check");
  return {
    texts: textsToCheck().all(),
    entries: listEntryTextsToCheck(),
    responses: responsesToCheck().all(),
  };
}

const textsToCheck = prepared(() =>
  db
    .select({
      reference: recommendations.reference,
      title: recommendations.title,
      since: recommendations.firstSentOn,
    })
    .from(recommendations)
    .where(
      sql`${recommendations.firstSentOn} > '' and ${recommendations.firstSentOn} is not null and ${recommendations.textPassedAt} is null
        and ${recommendations.textNote} is null and ${recommendations.state} <> 'takenBack'`,
    )
    .orderBy(recommendations.firstSentOn, recommendations.id)
    .limit(MOST_LISTED),
);

const responsesToCheck = prepared(() =>
  db
    .select({
      reference: recommendations.reference,
      title: recommendations.title,
      at: recommendationResponses.createdAt,
    })
    .from(recommendationResponses)
    .innerJoin(recommendations, sql`${recommendations.id} = ${recommendationResponses.recommendationId}`)
    .where(sql`${recommendationResponses.state} = 'waiting' and ${recommendationResponses.createdAt} > 0`)
    .orderBy(recommendationResponses.createdAt, recommendationResponses.id)
    .limit(MOST_LISTED),
);
