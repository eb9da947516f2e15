import { and, asc, count, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { agendaItems, meetings } from "#db/schema/index.ts";
import type { Actor } from "../../policy.ts";
import { getMeeting, getMeetingToChange } from "../queries.server.ts";

/** More than a day's meeting has. */
export const MOST_ITEMS = 60;

const itemsOnAgenda = db
  .select({ id: agendaItems.id, title: agendaItems.title, minutes: agendaItems.minutes })
  .from(agendaItems)
  .where(and(eq(agendaItems.meetingId, sql.placeholder("meetingId")), sql`${agendaItems.state} = 'accepted'`))
  .orderBy(asc(agendaItems.position))
  .limit(MOST_ITEMS)
  .prepare();

const proposals = db
  .select({
    id: agendaItems.id,
    title: agendaItems.title,
    minutes: agendaItems.minutes,
    createdAt: agendaItems.createdAt,
  })
  .from(agendaItems)
  .where(and(eq(agendaItems.meetingId, sql.placeholder("meetingId")), sql`${agendaItems.state} = 'proposed'`))
  .limit(MOST_ITEMS)
  .prepare();

const ownProposals = db
  .select({
    id: agendaItems.id,
    title: agendaItems.title,
    state: agendaItems.state,
    answer: agendaItems.answer,
    createdAt: agendaItems.createdAt,
  })
  .from(agendaItems)
  .where(
    and(
      eq(agendaItems.proposedById, sql.placeholder("memberId")),
      eq(agendaItems.meetingId, sql.placeholder("meetingId")),
      sql`${agendaItems.state} <> 'withdrawn'`,
    ),
  )
  .limit(MOST_ITEMS)
  .prepare();

const itemById = db
  .select()
  .from(agendaItems)
  .where(
    and(
      eq(agendaItems.id, sql.placeholder("id")),
      eq(agendaItems.meetingId, sql.placeholder("meetingId")),
      sql`${agendaItems.state} <> 'withdrawn'`,
    ),
  )
  .prepare();

const itemCount = db
  .select({ items: count(), last: sql<number>`coalesce(max(${agendaItems.position}), 0)` })
  .from(agendaItems)
  .where(
    and(
      eq(agendaItems.meetingId, sql.placeholder("meetingId")),
      sql`${agendaItems.state} in ('proposed', 'accepted')`,
    ),
  )
  .prepare();

const proposalsOfGroup = db
  .select({ items: count() })
  .from(agendaItems)
  .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
  .where(
    and(
      eq(meetings.groupId, sql.placeholder("groupId")),
      sql`${meetings.startsAt} > ${sql.placeholder("now")}`,
      sql`${agendaItems.state} = 'proposed'`,
    ),
  )
  .prepare();

/** The items of an agenda in their order, each with when it begins as long as the lengths before it are known. */
export function listAgenda({ id, startsAt }: { id: string; startsAt: Date }) {
  let at: Date | null = startsAt;
  return itemsOnAgenda.all({ meetingId: id }).map((item) => {
    const begins = at;
    at = at && item.minutes !== null ? new Date(at.getTime() + item.minutes * MINUTE) : null;
    return { ...item, at: begins };
  });
}

/** What the actor proposed for this meeting themself, and what came of it. */
export function listOwnProposals(actor: Actor, meetingId: string) {
  return actor.id ? inTheirOrder(ownProposals.all({ memberId: actor.id, meetingId })) : [];
}

/**
 * The agenda and what is proposed for it, for those who plan the meeting.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function getAgendaToPlan(actor: Actor, slug: string | undefined, id: string | undefined) {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  const proposed = inTheirOrder(proposals.all({ meetingId: meeting.id }));
  return { group, meeting, items: listAgenda(meeting), proposed };
}

/** An item of a meeting, for those who plan it. @throws Response 404, 403 as `getAgendaToPlan` */
export function getItemToPlan(
  actor: Actor,
  slug: string | undefined,
  id: string | undefined,
  itemId: string | undefined,
) {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  return { group, meeting, item: getItem(meeting.id, itemId) };
}

/** An item of a meeting that the actor may read. @throws Response 404 when there is none for this actor */
export function getOwnItem(
  actor: Actor,
  slug: string | undefined,
  id: string | undefined,
  itemId: string | undefined,
) {
  const { group, meeting } = getMeeting(actor, slug, id);
  const item = getItem(meeting.id, itemId);
  if (item.proposedById !== actor.id) throw notFound();
  return { group, meeting, item };
}

/** How many items a meeting has or could have, and the last place that is taken. */
/** How many items that members proposed for meetings to come wait for an answer. */
export function countProposals(groupId: string): number {
  return proposalsOfGroup.get({ groupId, now: now().getTime() })?.items ?? 0;
}

export function countItems(meetingId: string) {
  return itemCount.get({ meetingId }) ?? { items: 0, last: 0 };
}

function getItem(meetingId: string, id: string | undefined) {
  const item = itemById.get({ id: id ?? "", meetingId });
  if (!item) throw notFound();
  return item;
}

/** As they were made. There are few, so SQLite need not sort them. */
function inTheirOrder<T extends { id: string; createdAt: Date }>(items: T[]) {
  return items
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id))
    .map(({ createdAt: _, ...item }) => item);
}
