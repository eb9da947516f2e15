import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { actions, decisions, groups, meetings, notes, notesItems } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import type { Group } from "../groups/queries.server.ts";
import { getMeeting } from "../meetings/queries.server.ts";
import { type Actor, can } from "../policy.ts";
import { READ_ACTION } from "./rules.ts";

/** The most items that notes of one meeting can have. */
export const MOST_ITEMS = 200;
const MOST_LISTED = 20;
const MOST_LATEST = 3;

const notesOfMeeting = db
  .select()
  .from(notes)
  .where(eq(notes.meetingId, sql.placeholder("meetingId")))
  .prepare();

const itemsOfNotes = db
  .select({ id: notesItems.id, title: notesItems.title, said: notesItems.said })
  .from(notesItems)
  .where(eq(notesItems.notesId, sql.placeholder("notesId")))
  .orderBy(asc(notesItems.position))
  .limit(MOST_ITEMS)
  .prepare();

const itemIds = db
  .select({ id: notesItems.id })
  .from(notesItems)
  .where(eq(notesItems.notesId, sql.placeholder("notesId")));

const decisionsOfNotes = db
  .select({ itemId: decisions.itemId, words: decisions.words })
  .from(decisions)
  .where(inArray(decisions.itemId, itemIds))
  .orderBy(asc(decisions.itemId), asc(decisions.position))
  .prepare();

const actionsOfNotes = db
  .select({
    itemId: actions.itemId,
    words: actions.words,
    owner: actions.owner,
    dueOn: actions.dueOn,
    isDueNextMeeting: actions.isDueNextMeeting,
  })
  .from(actions)
  .where(inArray(actions.itemId, itemIds))
  .orderBy(asc(actions.itemId), asc(actions.position))
  .prepare();

const published = {
  meetingId: meetings.id,
  title: meetings.title,
  startsAt: meetings.startsAt,
  groupName: groups.name,
  groupSlug: groups.slug,
};

const publicNotesOfGroup = db
  .select(published)
  .from(notes)
  .innerJoin(meetings, eq(meetings.id, notes.meetingId))
  .innerJoin(groups, eq(groups.id, notes.groupId))
  .where(and(eq(notes.groupId, sql.placeholder("groupId")), sql`${notes.state} = 'public'`))
  .orderBy(desc(notes.publishedAt))
  .limit(MOST_LISTED)
  .prepare();

const latestPublicNotes = db
  .select(published)
  .from(notes)
  .innerJoin(meetings, eq(meetings.id, notes.meetingId))
  .innerJoin(groups, eq(groups.id, notes.groupId))
  .where(sql`${notes.state} = 'public'`)
  .orderBy(desc(notes.publishedAt))
  .limit(MOST_LATEST)
  .prepare();

export type Notes = typeof notes.$inferSelect;

export type NotesItem = {
  id: string;
  title: string;
  said: string;
  decisions: string[];
  actions: { words: string; owner: string; dueOn: string | null; isDueNextMeeting: boolean }[];
};

/** The items of notes in their order. Four statements at most, however many items there are. */
export function listItems(notesId: string): NotesItem[] {
  const decided = Map.groupBy(decisionsOfNotes.all({ notesId }), ({ itemId }) => itemId);
  const toDo = Map.groupBy(actionsOfNotes.all({ notesId }), ({ itemId }) => itemId);
  return itemsOfNotes.all({ notesId }).map((item) => ({
    ...item,
    decisions: (decided.get(item.id) ?? []).map(({ words }) => words),
    actions: (toDo.get(item.id) ?? []).map(({ itemId: _, ...action }) => action),
  }));
}

/** The published notes of a meeting; undefined while there are none for this actor. */
export function findPublishedNotes(actor: Actor, group: Group, meetingId: string) {
  const found = notesOfMeeting.get({ meetingId });
  if (!found || found.state === "draft") return undefined;
  if (!can(actor, READ_ACTION[found.state], { groupId: group.id })) return undefined;
  return { state: found.state, items: listItems(found.id) };
}

/**
 * The notes of a meeting with its items, for those who write them.
 *
 * @returns `version` is what a form sends back, to show that nothing was saved in the meantime
 * @throws Response 404 when the meeting is not there for this actor, 403 for a reader who is no facilitator of the group
 */
export function getNotesToWrite(actor: Actor, slug: string | undefined, meetingId: string | undefined) {
  const { group, meeting } = getMeeting(actor, slug, meetingId);
  authorize(actor, "notes:write", { groupId: group.id });

  const found = notesOfMeeting.get({ meetingId: meeting.id });
  return {
    group,
    meeting,
    state: found?.state ?? ("draft" as const),
    version: found?.updatedAt.getTime() ?? 0,
    items: found ? listItems(found.id) : [],
  };
}

/** @throws Response 404 when the notes have no such item */
export function getItem(written: { items: NotesItem[] }, id: string | undefined): NotesItem {
  const item = written.items.find((one) => one.id === id);
  if (!item) throw notFound();
  return item;
}

/** Notes of a group that everyone may read, the newest first. */
export function listPublicNotes(group: Group) {
  return publicNotesOfGroup.all({ groupId: group.id });
}

/** The notes of all groups that were published to everyone last. */
export function listLatestPublicNotes() {
  return latestPublicNotes.all();
}
