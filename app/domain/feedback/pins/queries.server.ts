import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackPins, organisations, sites } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { type Actor, can } from "../../policy.ts";
import { describePlaceShortly } from "../answers.ts";
import { type FeedbackRow, getPublishedFeedback } from "../queries.server.ts";
import { isForGroup, isPublished } from "../visibility.server.ts";

/** Keeping everything in view would keep nothing in view. */
const PINS_SHOWN = 5;

/** @throws Response 404 when the actor may not read it, 403 when they are not a facilitator of its group */
export function getFeedbackToPin(actor: Actor, reference: string | undefined): FeedbackRow {
  const comment = getPublishedFeedback(actor, reference);
  authorize(actor, "feedback:pin", { groupId: comment.groupId });
  return comment;
}

/** Why a comment is pinned; undefined when it is not. */
export function findPin({ id }: Pick<FeedbackRow, "id">) {
  return pinOf().get({ feedbackId: id });
}

const pinOf = prepared(() =>
  db
    .select({ reason: feedbackPins.reason, pinnedAt: feedbackPins.pinnedAt })
    .from(feedbackPins)
    .where(eq(feedbackPins.feedbackId, sql.placeholder("feedbackId"))),
);

/**
 * What a group's facilitators keep in view, the last pinned first. Who may read what is for staff only sees that too.
 *
 * @throws Response 404 for those who may not read the group's feedback
 */
export function listPins(actor: Actor, group: { id: string }) {
  if (!can(actor, "feedback:read", { groupId: group.id })) throw notFound();
  const pins = can(actor, "feedback:readStaffOnly", { groupId: group.id }) ? allPins : pinsForGroup;
  return pins()
    .all({ group: group.id })
    .map(({ reference, reason, ...place }) => ({ reference, reason, place: describePlaceShortly(place) }));
}

const allPins = prepared(() => selectPins());

const pinsForGroup = prepared(() => selectPins(isForGroup));

function selectPins(...conditions: SQL[]) {
  return db
    .select({
      reference: feedback.reference,
      reason: feedbackPins.reason,
      organisationName: organisations.name,
      siteName: sites.name,
    })
    .from(feedbackPins)
    .innerJoin(feedback, eq(feedback.id, feedbackPins.feedbackId))
    .leftJoin(organisations, eq(organisations.id, feedback.organisationId))
    .leftJoin(sites, eq(sites.id, feedback.siteId))
    .where(and(eq(feedbackPins.groupId, sql.placeholder("group")), isPublished, ...conditions))
    .orderBy(desc(feedbackPins.pinnedAt))
    .limit(PINS_SHOWN);
}
