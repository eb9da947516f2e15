import { desc, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { momentInLondon } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  decisions,
  feedback,
  feedbackPins,
  meetings,
  notes,
  notesItems,
  recommendationDecisions,
  recommendationFeedback,
} from "#db/schema/index.ts";
import { isPublished, visibleTo } from "../../feedback/visibility.server.ts";
import type { Actor } from "../../policy.ts";
import type { GatherInput } from "../form.ts";
import type { RecommendationRow } from "../queries.server.ts";

/** Decisions of agreed notes, the newest meeting first: as many as a list can hold. */
const DECISIONS_SHOWN = 60;

/** Of what a form names: the feedback that its writers let be summarised and the decisions of the group's agreed notes. */
export function listGatherable(
  actor: Actor,
  groupId: string,
  { feedback: references, decision }: GatherInput,
) {
  const found = db
    .select({ id: feedback.id })
    .from(feedback)
    .where(
      sql`${feedback.reference} in (select value from json_each(${JSON.stringify(references)}))
        and ${feedback.groupId} = ${groupId} and ${isPublished} and ${feedback.maySummarise} = 1 and ${visibleTo(actor)}`,
    )
    .all();
  const taken = listSupportingDecisions(groupId).filter(({ id }) => decision.includes(id));
  return { feedback: found, decisions: taken };
}

/** The decisions of a group's agreed notes, of meetings from a day on when one is given. */
export function listSupportingDecisions(groupId: string, since = "") {
  const from = since ? momentInLondon(since, "00:00")?.getTime() : 0;
  return decisionsOfGroup().all({ groupId, from, now: now().getTime() });
}

const decisionsOfGroup = prepared(() =>
  db
    .select({
      id: decisions.id,
      text: decisions.text,
      item: notesItems.title,
      meetingId: meetings.id,
      startsAt: meetings.startsAt,
    })
    .from(decisions)
    .innerJoin(notesItems, eq(notesItems.id, decisions.itemId))
    .innerJoin(notes, eq(notes.id, notesItems.notesId))
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .where(sql`${notes.groupId} = ${sql.placeholder("groupId")} and ${notes.state} = 'agreed'
        and ${meetings.startsAt} between ${sql.placeholder("from")} and ${sql.placeholder("now")}`)
    .orderBy(desc(meetings.startsAt), decisions.position)
    .limit(DECISIONS_SHOWN),
);

/** How many pieces of feedback and decisions lie under it. */
export function countUnder({ id }: Pick<RecommendationRow, "id">): number {
  return under().get({ id })?.count ?? 0;
}

const under = prepared(() =>
  db
    .select({
      count: sql<number>`(select count(*) from ${recommendationFeedback}
        where ${recommendationFeedback.recommendationId} = ${sql.placeholder("id")})
        + (select count(*) from ${recommendationDecisions}
        where ${recommendationDecisions.recommendationId} = ${sql.placeholder("id")})`,
    })
    .from(sql`(select 1)`),
);

/** So many comments are offered at once; a theme finds the others. */
const COMMENTS_OFFERED = 30;

/**
 * What can be put under a recommendation of a group: feedback that its writers let be summarised, what is pinned first,
 * then the newest; of one theme when asked for, and what is ticked before all others. Who may read what is for staff only is offered that too.
 */
export function listToGather(actor: Actor, groupId: string, theme: string | null, ticked: readonly string[]) {
  const isTicked = sql`${feedback.reference} in (select value from json_each(${JSON.stringify(ticked)}))`;
  const ofTheme = theme
    ? sql`exists (select 1 from feedback_themes as tag where tag.feedback_id = ${feedback.id} and tag.theme_id = ${theme})`
    : sql`1`;
  return db
    .select({
      reference: feedback.reference,
      wentWell: feedback.wentWell,
      couldBeBetter: feedback.couldBeBetter,
      publishedAt: feedback.publishedAt,
      pin: feedbackPins.reason,
    })
    .from(feedback)
    .leftJoin(feedbackPins, eq(feedbackPins.feedbackId, feedback.id))
    .where(
      sql`${feedback.groupId} = ${groupId} and ${isPublished} and ${feedback.maySummarise} = 1 and ${visibleTo(actor)} and (${ofTheme} or ${isTicked})`,
    )
    .orderBy(
      sql`${isTicked} desc, ${feedbackPins.pinnedAt} is null`,
      desc(feedback.publishedAt),
      desc(feedback.id),
    )
    .limit(COMMENTS_OFFERED + ticked.length)
    .all();
}
