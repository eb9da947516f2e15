import { and, asc, desc, eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { addenda, attendances, groups, meetings, notes } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import type { Group } from "../groups/queries.server.ts";
import { getMeeting } from "../meetings/queries.server.ts";
import { type Actor, can } from "../policy.ts";
import { listAttendance } from "./attendance/queries.server.ts";
import { listItems, listItemsToCome, type NotesItem } from "./items/queries.server.ts";
import { listPublicItems } from "./public/items.server.ts";
import { READ_ACTION } from "./rules.ts";

const MOST_LISTED = 20;
const MOST_LATEST = 3;

export type Notes = typeof notes.$inferSelect;

/** What a policy's row is asked about: to have come makes the notes one's own. */
export function subjectOf(actor: Actor, found: Notes) {
  const hasCome = actor.id !== null && cameTo().get({ notesId: found.id, memberId: actor.id }) !== undefined;
  return { groupId: found.groupId, authorId: hasCome ? actor.id : null };
}

const cameTo = prepared(() =>
  db
    .select({ id: attendances.id })
    .from(attendances)
    .where(
      and(
        eq(attendances.notesId, sql.placeholder("notesId")),
        eq(attendances.memberId, sql.placeholder("memberId")),
        eq(attendances.attendance, "came"),
      ),
    ),
);

/**
 * The notes of a meeting in the fullest edition that the actor may read; undefined while there is none. A draft is
 * shown to nobody here.
 */
export function findNotesToRead(actor: Actor, meetingId: string) {
  const found = notesOfMeeting().get({ meetingId });
  if (!found || found.state === "draft") return undefined;
  const subject = subjectOf(actor, found);
  if (can(actor, READ_ACTION[found.state], subject)) {
    return {
      edition: found.state === "review" ? ("review" as const) : ("members" as const),
      reviewEndsAt: found.reviewEndsAt,
      isPublic: found.publicEdition === "published",
      attendance: listAttendance(found.id).shown,
      items: listItems(found.id, found.sentAt),
      addenda: addendaOfNotes().all({ notesId: found.id }),
      mayCorrect: found.state === "review" && can(actor, "notes:correct", subject),
    };
  }
  if (found.publicEdition !== "published" || !can(actor, "notes:readPublic", subject)) return undefined;
  return {
    edition: "public" as const,
    publicItems: listPublicItems(found.id),
    addenda: addendaOfNotes()
      .all({ notesId: found.id })
      .filter(({ isPublic }) => isPublic),
  };
}

/**
 * The notes of a meeting with its items, for those who write them.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for a reader who is no facilitator of the group
 */
export function getNotesToWrite(actor: Actor, slug: string | undefined, meetingId: string | undefined) {
  const { group, meeting } = getMeeting(actor, slug, meetingId);
  authorize(actor, "notes:write", { groupId: group.id });

  const found = notesOfMeeting().get({ meetingId: meeting.id });
  return {
    group,
    meeting,
    id: found?.id ?? null,
    state: found?.state ?? ("draft" as const),
    reviewEndsAt: found?.reviewEndsAt ?? null,
    agreedAt: found?.agreedAt ?? null,
    publicEdition: found?.publicEdition ?? ("none" as const),
    attendanceVersion: found?.attendanceVersion ?? 0,
    items: [
      ...(found ? listItems(found.id, found.sentAt) : []),
      ...(found && found.state !== "draft" ? [] : listItemsToCome(meeting.id)),
    ],
    addenda: found ? addendaOfNotes().all({ notesId: found.id }) : [],
  };
}

const notesOfMeeting = prepared(() =>
  db
    .select()
    .from(notes)
    .where(eq(notes.meetingId, sql.placeholder("meetingId"))),
);

const addendaOfNotes = prepared(() =>
  db
    .select({ text: addenda.text, isPublic: addenda.isPublic, createdAt: addenda.createdAt })
    .from(addenda)
    .where(eq(addenda.notesId, sql.placeholder("notesId")))
    .orderBy(asc(addenda.createdAt))
    .limit(100),
);

export type NotesToWrite = ReturnType<typeof getNotesToWrite>;

/** @throws Response 404 when the notes have no such item */
export function getItem(written: { items: NotesItem[] }, id: string | undefined): NotesItem {
  const item = written.items.find((one) => one.id === id);
  if (!item) throw notFound();
  return item;
}

/** Notes of a group that everyone may read, the newest first. */
export function listPublicNotes(group: Group) {
  return publicNotesOfGroup().all({ groupId: group.id });
}

const publicNotesOfGroup = prepared(() =>
  db
    .select(published)
    .from(notes)
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(groups, eq(groups.id, notes.groupId))
    .where(and(eq(notes.groupId, sql.placeholder("groupId")), sql`${notes.publicEdition} = 'published'`))
    .orderBy(desc(notes.publishedAt))
    .limit(MOST_LISTED),
);

/** The notes of all groups that were published to everyone last. */
export function listLatestPublicNotes() {
  return latestPublicNotes().all();
}

const latestPublicNotes = prepared(() =>
  db
    .select(published)
    .from(notes)
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(groups, eq(groups.id, notes.groupId))
    .where(sql`${notes.publicEdition} = 'published'`)
    .orderBy(desc(notes.publishedAt))
    .limit(MOST_LATEST),
);

const published = {
  meetingId: meetings.id,
  title: meetings.title,
  startsAt: meetings.startsAt,
  groupName: groups.name,
  groupSlug: groups.slug,
};
