import { sql } from "drizzle-orm";
import { forbidden } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackTakers, members } from "#db/schema/index.ts";
import { inGroup, inOrganisation, type Place } from "../../people/holders.server.ts";
import { type Actor, can } from "../../policy.ts";
import { type FeedbackRow, getPublishedFeedback } from "../queries.server.ts";

type Comment = Pick<FeedbackRow, "id" | "groupId" | "organisationId">;

/**
 * A comment that the actor can take on, and the office that they do it for.
 *
 * @throws Response 404 when the actor may not read it, 403 when it is not for an office of theirs
 */
export function getFeedbackToTake(actor: Actor, reference: string | undefined) {
  const comment = getPublishedFeedback(actor, reference);
  const place = placeOfTaker(actor, comment);
  if (!place) throw forbidden();
  return { comment, place };
}

/** For whom an actor would see to a comment: for the organisation that it is about, or else for its group. */
export function placeOfTaker(actor: Actor, { groupId, organisationId }: Comment): Place | undefined {
  if (organisationId && can(actor, "feedback:takeOn", { organisationId }))
    return inOrganisation(organisationId);
  return can(actor, "feedback:takeOn", { groupId }) ? inGroup(groupId) : undefined;
}

/** Who sees to a comment, for those of the same office; null when nobody has taken it on, and when it is not theirs. */
export function describeTaker(actor: Actor, comment: Comment) {
  const place = placeOfTaker(actor, comment);
  if (!place) return null;
  const taker = takerOf().get({ feedbackId: comment.id, ...place });
  return { name: taker?.name ?? null, isReader: taker !== undefined && taker.memberId === actor.id };
}

const takerOf = prepared(() =>
  db
    .select({ memberId: feedbackTakers.memberId, name: members.nameToShow })
    .from(feedbackTakers)
    .innerJoin(members, sql`${members.id} = ${feedbackTakers.memberId}`)
    .where(sql`${feedbackTakers.feedbackId} = ${sql.placeholder("feedbackId")} and ${isOfPlace()}`),
);

/** Who of an office has taken on which of these comments: their names by the reference. */
export function listTakers(references: readonly string[], place: Place): Map<string, string> {
  const rows = takersOf().all({ references: JSON.stringify(references), ...place });
  return new Map(rows.map(({ reference, name }) => [reference, name]));
}

const takersOf = prepared(() =>
  db
    .select({ reference: feedback.reference, name: members.nameToShow })
    .from(feedback)
    .innerJoin(feedbackTakers, sql`${feedbackTakers.feedbackId} = ${feedback.id}`)
    .innerJoin(members, sql`${members.id} = ${feedbackTakers.memberId}`)
    .where(
      sql`${feedback.reference} in (select value from json_each(${sql.placeholder("references")})) and ${isOfPlace()}`,
    ),
);

function isOfPlace() {
  return sql`(${feedbackTakers.groupId} = ${sql.placeholder("groupId")}
    or ${feedbackTakers.organisationId} = ${sql.placeholder("organisationId")})`;
}
