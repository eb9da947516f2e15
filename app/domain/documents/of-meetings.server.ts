import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { documents, meetingDocuments } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getMeetingToChange } from "../meetings/queries.server.ts";
import type { MemberActor } from "../policy.ts";

/* Which documents of a group belong to the papers of a meeting. */

type Id = string | undefined;

/** More are on the group's own pages, and are chosen by nobody for a meeting to come. */
const MOST_OFFERED = 50;

export function listDocumentsOfMeeting(meetingId: string) {
  return documentsOfMeeting().all({ meetingId });
}

const listed = {
  id: documents.id,
  title: documents.title,
  kind: documents.kind,
  size: documents.size,
  addedAt: documents.addedAt,
};

const documentsOfMeeting = prepared(() =>
  db
    .select(listed)
    .from(meetingDocuments)
    .innerJoin(documents, eq(documents.id, meetingDocuments.documentId))
    .where(eq(meetingDocuments.meetingId, sql.placeholder("meetingId")))
    .orderBy(asc(meetingDocuments.documentId)),
);

/**
 * What a facilitator can choose from: the latest documents of the group, and before them those that belong to it already.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function getDocumentsToChoose(actor: MemberActor, slug: Id, id: Id) {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  authorize(actor, "document:keep", { groupId: group.id });
  const chosen = listDocumentsOfMeeting(meeting.id);
  const ids = new Set(chosen.map((document) => document.id));
  const others = latestDocuments().all({ groupId: group.id });
  return {
    group,
    meeting,
    chosen: [...ids],
    documents: [...chosen, ...others.filter((document) => !ids.has(document.id))],
  };
}

const latestDocuments = prepared(() =>
  db
    .select(listed)
    .from(documents)
    .where(and(eq(documents.groupId, sql.placeholder("groupId")), isNull(documents.newerId)))
    .orderBy(desc(documents.addedAt), desc(documents.id))
    .limit(MOST_OFFERED),
);

/** Says which of the documents that were offered belong to the meeting. @throws Response as `getDocumentsToChoose` */
export function chooseDocuments(
  actor: MemberActor,
  slug: Id,
  id: Id,
  { documents: wanted }: { documents: readonly string[] },
): void {
  const { group, meeting, documents: offered } = getDocumentsToChoose(actor, slug, id);
  inTransaction((tx) => {
    for (const { id: documentId } of offered) {
      if (wanted.includes(documentId)) putToMeeting(tx, meeting.id, documentId);
      else takeFromMeeting(tx, meeting.id, documentId);
    }
    recordEvent(tx, actor, "meeting.documentsChosen", { meetingId: meeting.id, groupId: group.id });
  });
}

export function putToMeeting(tx: Transaction, meetingId: string, documentId: string): void {
  tx.insert(meetingDocuments).values({ meetingId, documentId }).onConflictDoNothing().run();
}

function takeFromMeeting(tx: Transaction, meetingId: string, documentId: string): void {
  tx.delete(meetingDocuments)
    .where(and(eq(meetingDocuments.meetingId, meetingId), eq(meetingDocuments.documentId, documentId)))
    .run();
}

/** Meetings to come get the version that replaces a document; those that took place keep what they had. */
export function replaceInMeetingsToCome(tx: Transaction, from: string, to: string): void {
  const toCome = sql`${meetingDocuments.meetingId} in (select id from meetings where starts_at > ${now().getTime()})`;
  tx.update(meetingDocuments)
    .set({ documentId: to })
    .where(and(eq(meetingDocuments.documentId, from), toCome))
    .run();
}
