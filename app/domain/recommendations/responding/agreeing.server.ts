import { and, eq, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationPartners, recommendationResponses } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { type Holders, inOrganisation, readHolders } from "../../people/holders.server.ts";
import type { Actor, MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import type { NotPassedInput, PassInput } from "../form.ts";
import { versionOfResponse } from "../form-versions.server.ts";
import {
  authorizeInNameOf,
  findRecommendation,
  getRecommendation,
  ownerOf,
  speaksForItself,
} from "../queries.server.ts";
import { idsOf, type Moved } from "../step.server.ts";
import { tellPlace } from "../telling.server.ts";
import { handIn } from "./handing-in.server.ts";
import { findOpenResponse, listPartnersToAgree } from "./open.server.ts";

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
    by: authorizeInNameOf(actor, "recommendation:respond", inOrganisation(organisationId)),
  };
}

/** Has the actor's organisation said already if a response speaks for it too, so that none waits for its word? */
export function hasSaidIfItAgrees(actor: Actor, reference: string | undefined): boolean {
  const row = findRecommendation(reference);
  if (!row) return false;
  const { organisationIds } = readHolders().placesOf(actor, "recommendation:respond");
  if (listPartnersToAgree(row).some((id) => organisationIds.includes(id))) return false;
  return partnersThatSaid()
    .all({ id: row.id })
    .some(({ organisationId }) => organisationIds.includes(organisationId));
}

const partnersThatSaid = prepared(() =>
  db
    .select({ organisationId: recommendationPartners.organisationId })
    .from(recommendationPartners)
    .innerJoin(recommendationResponses, eq(recommendationResponses.id, recommendationPartners.responseId))
    .where(
      sql`${recommendationResponses.recommendationId} = ${sql.placeholder("id")}
        and (${recommendationPartners.agreedAt} is not null or ${recommendationPartners.declinedAt} is not null)`,
    ),
);

/** Does anybody speak for an organisation, so that it can agree? Whoever stands in for its office does not (decision 52). */
export function canAgree(organisationId: string, holders: Holders): boolean {
  const place = inOrganisation(organisationId);
  return speaksForItself(place, holders.holderOf(place));
}

/** Those that have yet to say if a response speaks for them, and where nobody can since the office is held by nobody. */
export function listUnanswered(row: { id: string }): { who: string; isHeld: boolean }[] {
  const holders = readHolders();
  return listPartnersToAgree(row).map((id) => ({
    who: holders.nameOf(inOrganisation(id)),
    isHeld: canAgree(id, holders),
  }));
}

/** Agrees that a response speaks for the actor's organisation too. @throws Response as `getToAgreeTo` */
export function agreeToResponse(
  actor: MemberActor,
  reference: string | undefined,
  { formVersion }: PassInput,
): Result<Nothing, Moved> {
  const { row, organisationId, by } = getToAgreeTo(actor, reference);
  const response = findOpenResponse(row);
  if (response?.state !== "draft" || formVersion !== versionOfResponse(response))
    return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    if (!answerOnce(tx, response.id, organisationId, { agreedAt: now(), agreedById: actor.id }))
      return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "recommendation.responseAgreed", idsOf(row, by));
    if (!isWaitingForPartners(tx, response.id)) handIn(tx, row, response);
    return { ok: true };
  });
}

/**
 * Says that a response does not speak for the actor's organisation, and why. It goes nowhere as it is: whoever wrote it
 * reads why, and writes another one. @throws Response as `getToAgreeTo`
 */
export function declineResponse(
  actor: MemberActor,
  reference: string | undefined,
  { text, formVersion }: NotPassedInput,
): Result<Nothing, Moved> {
  const { row, organisationId, by } = getToAgreeTo(actor, reference);
  const response = findOpenResponse(row);
  if (response?.state !== "draft" || formVersion !== versionOfResponse(response))
    return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    if (!answerOnce(tx, response.id, organisationId, { declinedAt: now(), declineReason: text }))
      return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "recommendation.responseDeclined", idsOf(row, by));
    tellPlace(tx, "recommendationNotAgreed", row, ownerOf(row));
    return { ok: true };
  });
}

/** Keeps what an organisation says to a response that would speak for it too, once. */
function answerOnce(
  tx: Transaction,
  responseId: string,
  organisationId: string,
  answer: Partial<typeof recommendationPartners.$inferInsert>,
): boolean {
  const { responseId: ofResponse, organisationId: ofPartner, agreedAt, declinedAt } = recommendationPartners;
  const isOpen = and(
    eq(ofResponse, responseId),
    eq(ofPartner, organisationId),
    isNull(agreedAt),
    isNull(declinedAt),
  );
  return tx.update(recommendationPartners).set(answer).where(isOpen).run().changes > 0;
}

/** What other organisations said to a response that would speak for them too, for the office that wrote it. */
export function listDeclined({ id }: { id: string }) {
  return declined()
    .all({ id })
    .map(({ organisationId, reason }) => ({
      who: readHolders().nameOf(inOrganisation(organisationId)),
      text: reason ?? "",
    }));
}

const declined = prepared(() =>
  db
    .select({
      organisationId: recommendationPartners.organisationId,
      reason: recommendationPartners.declineReason,
    })
    .from(recommendationPartners)
    .where(
      sql`${recommendationPartners.responseId} = ${sql.placeholder("id")} and ${recommendationPartners.declinedAt} is not null`,
    ),
);

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
