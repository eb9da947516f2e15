import { and, eq, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { recommendationPartners, recommendationResponses } from "#db/schema/index.ts";
import type { Progress, ResponseKind } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { listOrganisationChoices } from "../../organisations/queries.server.ts";
import { inOrganisation, type Place, readHolders } from "../../people/holders.server.ts";
import type { Actor, MemberActor } from "../../policy.ts";
import { CLAIMS, type ResponseInput } from "../../responses/form.ts";
import { NEXT_RESPONSE_STATES } from "../../responses/rules.ts";
import type { Nothing, Result } from "../../result.ts";
import { mustMove, transition } from "../../transition.server.ts";
import { confirmIfDone } from "../asking/confirming.server.ts";
import { NO_CLOCK, resumeClock } from "../clocks.ts";
import { listBelow } from "../combining/queries.server.ts";
import { takeFeedbackAlong } from "../progress.server.ts";
import { publishChange } from "../publishing.server.ts";
import { authorizeFor, getRecommendation, ownerOf, type RecommendationRow } from "../queries.server.ts";
import { stateAfter } from "../rules.ts";
import { addStep, change, idsOf, type Moved, move, recordForWriters, tellPlace } from "../step.server.ts";
import { findOpenResponse, listPartnersToAgree, type RecommendationResponse } from "./open.server.ts";

/** Why a response was not taken: one is on its way, or it stands where none can be given. */
export type NotResponded = Moved | "onItsWay" | "noPartner";

const PROGRESS_BY_KIND = {
  explained: "answered",
  notChanging: "answered",
  changePlanned: "changePlanned",
  changeMade: "changeMade",
} as const satisfies Record<ResponseKind, Progress>;

/**
 * Responds for the office whose it is. What claims a change is read by a moderator first, and what speaks for other
 * organisations too goes once each of them has agreed: until then the clock goes on, and another response takes its place.
 *
 * @param partnerIds the other organisations that say the same
 * @throws Response 404 when the actor may not read it, 403 when it is not theirs
 */
export function respondToRecommendation(
  actor: MemberActor,
  reference: string | undefined,
  input: ResponseInput,
  partnerIds: readonly string[] = [],
): Result<Nothing, NotResponded> {
  const row = getRecommendation(actor, reference);
  const owner = ownerOf(row);
  const by = authorizeFor(actor, "recommendation:respond", owner);
  if ((row.state !== "accepted" && row.state !== "answered") || row.combinedIntoId)
    return { ok: false, reason: "changed" };
  const open = findOpenResponse(row);
  if (open?.state === "waiting") return { ok: false, reason: "onItsWay" };
  const partners = [...new Set(partnerIds)].filter((id) => id !== owner.organisationId);
  const known = listOrganisationChoices().map(({ id }) => id);
  if (!partners.every((id) => known.includes(id))) return { ok: false, reason: "noPartner" };

  return inTransaction((tx) => {
    if (open) tx.delete(recommendationResponses).where(eq(recommendationResponses.id, open.id)).run();
    const response = tx
      .insert(recommendationResponses)
      .values({
        id: newId(),
        recommendationId: row.id,
        ...owner,
        authorId: actor.id,
        ...input,
        state: "draft",
        createdAt: now(),
      })
      .returning()
      .get();
    for (const organisationId of partners)
      tx.insert(recommendationPartners).values({ responseId: response.id, organisationId }).run();
    addStep(tx, row, "responded", { by: owner, responseId: response.id });
    recordEvent(tx, actor, "recommendation.responded", idsOf(row, by));
    for (const organisationId of partners)
      tellPlace(tx, "recommendationToAgree", row, inOrganisation(organisationId));
    if (partners.length === 0) handIn(tx, actor, row, response, by);
    return { ok: true };
  });
}

/** Everyone that it speaks for says it. With that the clock has ended; what claims nothing is published at once. */
function handIn(
  tx: Transaction,
  actor: MemberActor,
  row: RecommendationRow,
  response: RecommendationResponse,
  by: Place,
): void {
  const clock = row.pausedOn ? resumeClock(row, today(now())) : row;
  mustMove(
    moveResponse(tx, response.id, "waiting", { answersDueOn: clock.dueOn }),
    "it was made or read as a draft",
  );
  change(tx, row, { dueOn: null, pausedOn: null, pausedDays: clock.pausedDays });
  if (!CLAIMS.includes(response.kind)) publishResponse(tx, actor, row, response, by);
}

/**
 * A recommendation with a response that waits for the actor's organisation to agree.
 *
 * @throws Response 404 when there is none
 */
export function getToAgreeTo(actor: Actor, reference: string | undefined) {
  const row = getRecommendation(actor, reference);
  const { organisationIds } = readHolders().placesOf(actor, "recommendation:respond");
  const organisationId = listPartnersToAgree(row).find((id) => organisationIds.includes(id));
  if (!organisationId) throw notFound();
  return {
    row,
    organisationId,
    by: authorizeFor(actor, "recommendation:respond", inOrganisation(organisationId)),
  };
}

/** Agrees that a response speaks for the actor's organisation too. @throws Response as `getToAgreeTo` */
export function agreeToResponse(actor: MemberActor, reference: string | undefined): Result<Nothing, Moved> {
  const { row, organisationId, by } = getToAgreeTo(actor, reference);
  const response = findOpenResponse(row);
  if (response?.state !== "draft") return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const agreed = tx
      .update(recommendationPartners)
      .set({ agreedAt: now(), agreedById: actor.id })
      .where(
        and(
          eq(recommendationPartners.responseId, response.id),
          eq(recommendationPartners.organisationId, organisationId),
          isNull(recommendationPartners.agreedAt),
        ),
      )
      .run();
    if (agreed.changes === 0) return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "recommendation.responseAgreed", idsOf(row, by));
    if (!isWaitingForPartners(tx, response.id)) handIn(tx, actor, row, response, by);
    return { ok: true };
  });
}

/** A moderator publishes a response that claims a change. @throws Response 403 for all but moderators */
export function passResponse(actor: MemberActor, reference: string | undefined): Result<Nothing, Moved> {
  const row = getRecommendation(actor, reference);
  authorize(actor, "recommendation:check");
  const response = findOpenResponse(row);
  if (response?.state !== "waiting") return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    publishResponse(tx, actor, row, response);
    return { ok: true };
  });
}

/** A moderator sends one back, with why: it is due again on the day on which it was due. @throws Response as `passResponse` */
export function sendResponseBack(
  actor: MemberActor,
  reference: string | undefined,
  { text }: { text: string },
): Result<Nothing, Moved> {
  const row = getRecommendation(actor, reference);
  authorize(actor, "recommendation:check");
  const response = findOpenResponse(row);
  if (response?.state !== "waiting") return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    if (!moveResponse(tx, response.id, "returned", { checkReason: text }))
      return { ok: false, reason: "changed" };
    change(tx, row, { dueOn: response.answersDueOn });
    addStep(tx, row, "responseReturned", { text, responseId: response.id });
    const author = response.authorId ? [response.authorId] : [];
    recordEvent(tx, actor, "recommendation.responseReturned", idsOf(row), author);
    return { ok: true };
  });
}

/** Lets everyone read it who reads the recommendation, and takes those below along. */
function publishResponse(
  tx: Transaction,
  actor: MemberActor,
  row: RecommendationRow,
  { id, kind, dueOn, madeOn, groupId, organisationId }: RecommendationResponse,
  by?: Place,
): void {
  const office = { groupId, organisationId };
  mustMove(moveResponse(tx, id, "published", { publishedAt: now() }), "it was read as one that waits");
  const state = stateAfter(kind);
  for (const each of [row, ...listBelow(row)]) {
    const changes = {
      ...NO_CLOCK,
      promisedOn: kind === "changePlanned" ? dueOn : each.promisedOn,
      madeOn: kind === "changeMade" ? madeOn : each.madeOn,
      closedOn: state === "closed" ? today(now()) : null,
    };
    mustMove(move(tx, each, state, changes), "only what is accepted or answered is responded to");
    addStep(tx, each, "responsePublished", { by: office, responseId: id });
  }
  takeFeedbackAlong(tx, row, PROGRESS_BY_KIND[kind], office);
  const event = by ? "recommendation.respondedAtOnce" : "recommendation.responsePublished";
  recordForWriters(tx, actor, event, row, by);
  confirmIfDone(tx, actor, row.id);
  publishChange(tx, row.id);
}

const moveResponse = transition(recommendationResponses, NEXT_RESPONSE_STATES);

function isWaitingForPartners(tx: Transaction, responseId: string): boolean {
  const waiting = tx
    .select({ id: recommendationPartners.organisationId })
    .from(recommendationPartners)
    .where(
      sql`${recommendationPartners.responseId} = ${responseId} and ${recommendationPartners.agreedAt} is null`,
    )
    .get();
  return waiting !== undefined;
}
