import { and, asc, eq, sql } from "drizzle-orm";
import { cutPage, keyValues, OLDEST, type PageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { actions, groups, meetings, notes, notesItems } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { getGroup } from "../groups/queries.server.ts";
import { type Actor, can } from "../policy.ts";
import { isForReader, readerOf } from "./reach.server.ts";

const PER_PAGE = 20;
const MOST_OF_LEAVERS = 100;

/** Its day has passed; for "by the next meeting", a later meeting of the group is over. */
export const isOverdue = sql<number>`(${actions.state} = 'open' and (${actions.dueOn} < ${sql.placeholder("today")}
  or (${actions.isDueNextMeeting} = 1 and exists (select 1 from ${meetings} as later
    where later.group_id = ${actions.groupId} and later.starts_at > ${meetings.startsAt}
    and later.ends_at < ${sql.placeholder("now")}))))`;

/** While the notes are a draft, what they ask of people is not said yet. */
export const isSaid = sql`${notes.state} <> 'draft'`;

export type Row = NonNullable<ReturnType<ReturnType<typeof byId>["get"]>>;

/** When it is for "overdue": the day in London, and the moment. */
export function atThisMoment() {
  return { today: today(now()), now: now().getTime() };
}

export function keyOf({ id, writtenAt }: Row): PageKey {
  return { at: writtenAt, id };
}

/**
 * The open actions of a group, the oldest first, a page at a time.
 *
 * @throws Response 404 for those who may not read its members' pages
 */
export function listGroupActions(actor: Actor, slug: string | undefined, after?: PageKey) {
  const group = getGroup(slug);
  if (!can(actor, "action:read", { groupId: group.id })) throw notFound();
  const asked = { groupId: group.id, ...readerOf(actor, group.id), ...atThisMoment() };
  const rows = openOfGroup().all({ ...asked, ...keyValues(after ?? OLDEST) });
  const page = cutPage(rows, PER_PAGE, keyOf);
  const mayClose = (row: Row) => can(actor, "action:close", subjectOf(row));
  return {
    group,
    actions: page.rows.map((row) => ({ ...describeAction(row), mayClose: mayClose(row) })),
    next: page.next,
  };
}

const openOfGroup = prepared(() =>
  selectActions()
    .where(
      and(
        eq(actions.groupId, sql.placeholder("groupId")),
        sql`${actions.state} = 'open'`,
        isAfter,
        isForReader(notes),
      ),
    )
    .orderBy(asc(actions.writtenAt), asc(actions.id))
    .limit(PER_PAGE + 1),
);

/** Where a list of actions goes on. */
export const isAfter = sql`(${actions.writtenAt}, ${actions.id}) > (${sql.placeholder("at")}, ${sql.placeholder("id")})`;

/**
 * The open actions of a group that certain people took on, the oldest first.
 *
 * @throws Response 404 for those who may not read its members' pages
 */
export function listOpenActionsOf(actor: Actor, group: { id: string }, memberIds: readonly string[]) {
  if (!can(actor, "action:read", { groupId: group.id })) throw notFound();
  const asked = { groupId: group.id, owners: JSON.stringify(memberIds), ...atThisMoment() };
  return openOfOwners()
    .all(asked)
    .map((row) => ({
      ...describeAction(row),
      mayClose: can(actor, "action:close", subjectOf(row)),
    }));
}

const openOfOwners = prepared(() =>
  selectActions()
    .where(
      and(
        eq(actions.groupId, sql.placeholder("groupId")),
        sql`${actions.state} = 'open'`,
        sql`${actions.ownerId} in (select value from json_each(${sql.placeholder("owners")}))`,
      ),
    )
    .orderBy(asc(actions.writtenAt), asc(actions.id))
    .limit(MOST_OF_LEAVERS),
);

/** @throws Response 404 when there is no such action of the group that the actor may read */
export function getAction(actor: Actor, slug: string | undefined, id: string | undefined) {
  const { id: groupId } = getGroup(slug);
  const row = byId().get({ id: id ?? "", groupId, ...readerOf(actor, groupId), ...atThisMoment() });
  if (!row || !can(actor, "action:read", subjectOf(row))) throw notFound();
  return { ...describeAction(row), subject: subjectOf(row) };
}

/** @throws Response 404 as `getAction`, 403 when the actor neither took it on nor facilitates its group */
export function getActionToClose(actor: Actor, slug: string | undefined, id: string | undefined) {
  const action = getAction(actor, slug, id);
  authorize(actor, "action:close", action.subject);
  return action;
}

const byId = prepared(() =>
  selectActions().where(
    and(eq(actions.id, sql.placeholder("id")), eq(groups.id, sql.placeholder("groupId")), isForReader(notes)),
  ),
);

export function selectActions() {
  return db
    .select(columns)
    .from(actions)
    .innerJoin(notesItems, eq(notesItems.id, actions.itemId))
    .innerJoin(notes, and(eq(notes.id, notesItems.notesId), isSaid))
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(groups, eq(groups.id, actions.groupId));
}

const columns = {
  id: actions.id,
  groupId: actions.groupId,
  text: actions.text,
  owner: actions.owner,
  ownerId: actions.ownerId,
  dueOn: actions.dueOn,
  isDueNextMeeting: actions.isDueNextMeeting,
  state: actions.state,
  outcome: actions.outcome,
  closedAt: actions.closedAt,
  isOverdue,
  meetingId: meetings.id,
  meetingTitle: meetings.title,
  heldAt: meetings.startsAt,
  writtenAt: actions.writtenAt,
  groupName: groups.name,
  groupSlug: groups.slug,
};

function subjectOf({ groupId, ownerId }: { groupId: string; ownerId: string | null }) {
  return { groupId, authorId: ownerId };
}

export function describeAction({ groupId: _, writtenAt: __, ownerId, isOverdue: overdue, ...action }: Row) {
  return { ...action, isOwnerMember: ownerId !== null, isOverdue: Boolean(overdue) };
}
