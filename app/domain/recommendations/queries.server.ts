import { eq, sql } from "drizzle-orm";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationSteps, recommendations } from "#db/schema/index.ts";
import {
  type Holders,
  inGroup,
  inOrganisation,
  isSamePlace,
  type Place,
  readHolders,
} from "../people/holders.server.ts";
import { type Action, type Actor, can, canSomewhere, scopeOf } from "../policy.ts";
import { isPublic } from "./public-words.server.ts";
import { listPartnersToAgree } from "./responding/open.server.ts";

/** A row as it is stored: for deciding, never for a page. */
export type RecommendationRow = typeof recommendations.$inferSelect;

/**
 * One recommendation that the actor may read.
 *
 * @throws Response 404 when it is not there or hidden from the actor, which must look the same
 */
export function getRecommendation(actor: Actor, reference: string | undefined): RecommendationRow {
  const row = findRecommendation(reference);
  if (!row || !mayReadRecommendation(actor, row)) throw notFound();
  return row;
}

/** The same whoever asks: for what an office may do that can read it no more. Small letters of an address are found too. */
export function findRecommendation(reference: string | undefined): RecommendationRow | undefined {
  return byReference().get({ reference: (reference ?? "").toUpperCase() });
}

const byReference = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(eq(recommendations.reference, sql.placeholder("reference"))),
);

/** @throws Response 404. For what a command has the id of already. */
export function getRecommendationById(id: string): RecommendationRow {
  const row = byId().get({ id });
  if (!row) throw notFound();
  return row;
}

const byId = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(eq(recommendations.id, sql.placeholder("id"))),
);

/** Whose it is just now. */
export function ownerOf({
  ownerGroupId,
  ownerOrganisationId,
}: Pick<RecommendationRow, "ownerGroupId" | "ownerOrganisationId">): Place {
  return { groupId: ownerGroupId, organisationId: ownerOrganisationId };
}

/** Who has it to accept; undefined while nobody has. */
export function receiverOf({ state, toGroupId, toOrganisationId }: RecommendationRow): Place | undefined {
  return state === "sent" ? { groupId: toGroupId, organisationId: toOrganisationId } : undefined;
}

/** With whom it lies: who got it, or else whose it is. The clock that runs is theirs. */
export function placeOf(row: RecommendationRow): Place {
  return receiverOf(row) ?? ownerOf(row);
}

/** Does it lie with the group that asks? */
export function isWithOrigin(row: RecommendationRow): boolean {
  return isSamePlace(ownerOf(row), inGroup(row.groupId));
}

/** May a level that had accepted it give it back to the group that asks? */
export function mayGiveBack(row: RecommendationRow): boolean {
  return (
    row.state === "accepted" && row.ownerGroupId !== null && !isWithOrigin(row) && row.combinedIntoId === null
  );
}

export function mayReadRecommendation(actor: Actor, row: RecommendationRow): boolean {
  return (
    (isPublic(row) && can(actor, "recommendation:readPublic")) ||
    isInside(actor, row) ||
    hasGivenBack(actor, row)
  );
}

/** Whoever gave it back, or said who the right ones are, goes on reading what everyone may read one day: until its words are others. */
function hasGivenBack(actor: Actor, { id }: RecommendationRow): boolean {
  if (!actor.id || !canSomewhere(actor, "recommendation:decide")) return false;
  const holders = readHolders();
  return officesThatGaveBack()
    .all({ id })
    .some((place) => isActingFor(actor, place, holders));
}

const officesThatGaveBack = prepared(() =>
  db
    .select({
      groupId: recommendationSteps.groupId,
      organisationId: recommendationSteps.organisationId,
    })
    .from(recommendationSteps)
    .where(
      sql`${recommendationSteps.recommendationId} = ${sql.placeholder("id")}
        and ${recommendationSteps.step} in ('returned', 'redirected')
        and ${recommendationSteps.at} > coalesce((select max(reworded.at) from recommendation_steps as reworded
          where reworded.recommendation_id = ${sql.placeholder("id")} and reworded.step = 'reworded'), 0)`,
    ),
);

/**
 * May somebody read all of it, and before everyone may? The group that asks, those whose it is or who got it, and
 * moderators once it was sent; of an office that nobody holds, those to whom it has passed.
 */
export function isInside(actor: Actor, row: RecommendationRow): boolean {
  if (row.firstSentOn && scopeOf(actor, "recommendation:read").all) return true;
  const places = [inGroup(row.groupId), ownerOf(row), placeOf(row)];
  if (places.some((place) => reaches(actor, "recommendation:read", place))) return true;
  if (!actor.id || !canSomewhere(actor, "recommendation:decide")) return false;
  const holders = readHolders();
  const all = [...places, ...listPartnersToAgree(row).map(inOrganisation)];
  return all.some((place) => isActingFor(actor, place, holders));
}

/** A row of the policy, asked of one place. Reach over everything is another question. */
function reaches(actor: Actor, action: Action, { groupId, organisationId }: Place): boolean {
  const { groupIds, organisationIds } = scopeOf(actor, action);
  return groupIds.includes(groupId ?? "") || organisationIds.includes(organisationId ?? "");
}

/** Is a place looked after by those who hold its own office, or by those of the organisation that came after it? */
export function speaksForItself(place: Place, holder: Place | null): holder is Place {
  return holder !== null && (isSamePlace(holder, place) || Boolean(holder.organisationId));
}

/** Does what belongs to a place fall to an actor: by their office there, or because it passed on to theirs? */
export function isActingFor(actor: Actor, place: Place, holders: Holders = readHolders()): boolean {
  const holder = holders.holderOf(place);
  return holder !== null && reaches(actor, "recommendation:decide", holder);
}

/**
 * The office in which an actor acts for a place: its own, or the one that it has passed to. Whoever stands in does what
 * cannot wait, under their own name: they see to it, return it, say who the right ones are, or send it on.
 *
 * @throws Response 403 when they do not
 */
export function authorizeFor(actor: Actor, action: Action, place: Place): Place {
  const holder = readHolders().holderOf(place);
  if (!holder || !can(actor, action, holder)) throw forbidden();
  return holder;
}

/**
 * The office in which an actor speaks for a place: nobody accepts, answers or refuses in the name of an office that they
 * only stand in for (decision 52).
 *
 * @throws Response 403 when they do not hold it
 */
export function authorizeInNameOf(actor: Actor, action: Action, place: Place): Place {
  const by = authorizeFor(actor, action, place);
  if (!speaksForItself(place, by)) throw forbidden();
  return by;
}

/**
 * One that is the actor's to decide about: its owner's.
 *
 * @throws Response 404 when the actor may not read it, 403 when it is not theirs
 */
export function getForOwner(actor: Actor, reference: string | undefined): RecommendationRow {
  const row = getRecommendation(actor, reference);
  authorizeFor(actor, "recommendation:decide", ownerOf(row));
  return row;
}

/** The same, for what only its owner itself says. @throws Response as `getForOwner` */
export function getInNameOfOwner(actor: Actor, reference: string | undefined): RecommendationRow {
  const row = getRecommendation(actor, reference);
  authorizeInNameOf(actor, "recommendation:decide", ownerOf(row));
  return row;
}

/** One that was sent to the actor, or else is theirs. @throws Response as `getForOwner` */
export function getForReceiver(actor: Actor, reference: string | undefined): RecommendationRow {
  const row = getRecommendation(actor, reference);
  authorizeFor(actor, "recommendation:decide", placeOf(row));
  return row;
}

/** As `getForReceiver`, or one that the actor has given back already: they press the same button twice. */
export function getToGiveBack(actor: Actor, reference: string | undefined): RecommendationRow {
  const row = getRecommendation(actor, reference);
  if (!hasGivenBack(actor, row)) authorizeFor(actor, "recommendation:decide", placeOf(row));
  return row;
}
