import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  actions,
  addenda,
  decisions,
  documents,
  groups,
  meetings,
  notes,
  notesItems,
  publicItems,
} from "#db/schema/index.ts";
import { asList, byId, type Describe, type Description, isAmong } from "./description.server.ts";

/** What stands in the members' edition; the other one has titles of its own. */
export const describeItems: Describe = (ids) =>
  byId([...items().all(asList(ids)), ...additions().all(asList(ids))], describeInNotes);

export const describePublicItems: Describe = (ids) =>
  byId([...publicItemsFound().all(asList(ids)), ...additions().all(asList(ids))], describeInNotes);

export const describeDecisions: Describe = (ids) => byId(decisionsFound().all(asList(ids)), describeInNotes);

export const describeActions: Describe = (ids, actor) =>
  byId(actionsFound().all(asList(ids)), ({ ownerId, ...row }) => {
    const isOwn = actor.id !== null && ownerId === actor.id;
    return { ...describeInNotes(row), ...(isOwn && { href: "/your-page/actions" }) };
  });

export const describeDocuments: Describe = (ids) =>
  byId(documentsFound().all(asList(ids)), (row) => ({
    title: row.title,
    href: `/groups/${row.slug}/documents/${row.id}`,
    about: [row.group],
    on: row.addedAt,
  }));

type InNotes = { meetingId: string; meeting: string; startsAt: Date; slug: string; group: string };

/** An item of the notes, or what was added to them, by what it is headed; it leads to where that stands. */
function describeInNotes({
  title,
  itemId,
  meeting,
  meetingId,
  slug,
  group,
  startsAt,
}: InNotes & { title?: string; itemId?: string }) {
  return {
    title: title || meeting,
    href: `/groups/${slug}/meetings/${meetingId}#${itemId ? `item-${itemId}` : "added"}`,
    about: [title ? meeting : null, group],
    on: startsAt,
  } satisfies Description;
}

const ofMeeting = {
  meetingId: meetings.id,
  meeting: meetings.title,
  startsAt: meetings.startsAt,
  slug: groups.slug,
  group: groups.name,
};

const ofItem = { itemId: notesItems.id, title: notesItems.title };

const items = prepared(() =>
  db
    .select({ id: notesItems.id, ...ofItem, ...ofMeeting })
    .from(notesItems)
    .innerJoin(notes, eq(notes.id, notesItems.notesId))
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(groups, eq(groups.id, notes.groupId))
    .where(isAmong(notesItems.id)),
);

const publicItemsFound = prepared(() =>
  db
    .select({ id: publicItems.itemId, ...ofItem, title: publicItems.title, ...ofMeeting })
    .from(publicItems)
    .innerJoin(notesItems, eq(notesItems.id, publicItems.itemId))
    .innerJoin(notes, eq(notes.id, notesItems.notesId))
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(groups, eq(groups.id, notes.groupId))
    .where(isAmong(publicItems.itemId)),
);

const additions = prepared(() =>
  db
    .select({ id: addenda.id, ...ofMeeting })
    .from(addenda)
    .innerJoin(notes, eq(notes.id, addenda.notesId))
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(groups, eq(groups.id, notes.groupId))
    .where(isAmong(addenda.id)),
);

const decisionsFound = prepared(() =>
  db
    .select({ id: decisions.id, ...ofItem, ...ofMeeting })
    .from(decisions)
    .innerJoin(notesItems, eq(notesItems.id, decisions.itemId))
    .innerJoin(notes, eq(notes.id, notesItems.notesId))
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(groups, eq(groups.id, notes.groupId))
    .where(isAmong(decisions.id)),
);

const actionsFound = prepared(() =>
  db
    .select({ id: actions.id, ownerId: actions.ownerId, ...ofItem, ...ofMeeting })
    .from(actions)
    .innerJoin(notesItems, eq(notesItems.id, actions.itemId))
    .innerJoin(notes, eq(notes.id, notesItems.notesId))
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(groups, eq(groups.id, notes.groupId))
    .where(isAmong(actions.id)),
);

const documentsFound = prepared(() =>
  db
    .select({
      id: documents.id,
      title: documents.title,
      addedAt: documents.addedAt,
      slug: groups.slug,
      group: groups.name,
    })
    .from(documents)
    .innerJoin(groups, eq(groups.id, documents.groupId))
    .where(isAmong(documents.id)),
);
