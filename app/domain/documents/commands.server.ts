import { and, eq, or, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { checkFile, type FileFault } from "#app/lib/files/check.server.ts";
import { newId, newRandomId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { documentContents, documents, folders } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getMeetingToChange } from "../meetings/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Result } from "../result.ts";
import type { DocumentInput, ReplaceInput } from "./form.ts";
import { putToMeeting, replaceInMeetingsToCome } from "./of-meetings.server.ts";
import {
  countDocuments,
  getDocument,
  getDocumentsRoomToKeep,
  getFolder,
  listFolders,
  MOST_FOLDERS,
} from "./queries.server.ts";

/** What somebody else has replaced meanwhile is replaced in its newest version. */
type NotReplaced = Refused | "replaced";

type Refused = "archived" | "full" | FileFault;

/** With 5 MB each, what a group can fill of the database is bounded. */
const MOST_DOCUMENTS = 300;

/**
 * Keeps a file of the group after looking at what it is. Pictures lose what says where they were taken.
 *
 * @throws Response 404 for those outside the group and without such a folder or meeting, 403 for its members
 */
export function addDocument(
  actor: MemberActor,
  slug: string | undefined,
  input: DocumentInput,
): Result<{ documentId: string }, Refused> {
  const group = getDocumentsRoomToKeep(actor, slug);
  const folderId = input.folder ? getFolder(group, input.folder).id : null;
  const meetingId = input.meeting ? getMeetingToChange(actor, slug, input.meeting).meeting.id : null;
  if (group.archivedAt) return { ok: false, reason: "archived" };
  // Before the transaction: looking into a file takes longer than a writer may.
  const checked = checkFile(input.file.name, Buffer.from(input.file.bytes));
  if (!checked.ok) return checked;

  return inTransaction((tx) => {
    if (countDocuments(group) >= MOST_DOCUMENTS) return { ok: false, reason: "full" };
    const documentId = newRandomId();
    const { kind, bytes } = checked;
    const place = { groupId: group.id, folderId, addedById: actor.id, addedAt: now() };
    tx.insert(documents)
      .values({ id: documentId, title: input.title, kind, size: bytes.length, ...place })
      .run();
    tx.insert(documentContents).values({ documentId, bytes }).run();
    if (meetingId) putToMeeting(tx, meetingId, documentId);
    recordEvent(tx, actor, "document.added", { documentId, groupId: group.id });
    return { ok: true, documentId };
  });
}

/**
 * Puts a new version in the place of a document, under its title. The one before stays among the earlier versions, and with the
 * meetings that had it.
 *
 * @throws Response 404 for those outside the group and without such a document, 403 for its members
 */
export function replaceDocument(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  { file }: ReplaceInput,
): Result<{ folderId: string | null }, NotReplaced> {
  const { group, document } = getDocument(actor, slug, id);
  authorize(actor, "document:keep", { groupId: group.id });
  if (group.archivedAt) return { ok: false, reason: "archived" };
  const checked = checkFile(file.name, Buffer.from(file.bytes));
  if (!checked.ok) return checked;

  return inTransaction((tx) => {
    if (getDocument(actor, slug, document.id).document.newerId) return { ok: false, reason: "replaced" };
    if (countDocuments(group) >= MOST_DOCUMENTS) return { ok: false, reason: "full" };
    const documentId = newRandomId();
    const { kind, bytes } = checked;
    const { title, folderId } = document;
    const place = { groupId: group.id, folderId, addedById: actor.id, addedAt: now() };
    tx.insert(documents)
      .values({ id: documentId, title, kind, size: bytes.length, ...place })
      .run();
    tx.insert(documentContents).values({ documentId, bytes }).run();
    tx.update(documents)
      .set({ newerId: documentId })
      .where(or(eq(documents.id, document.id), eq(documents.newerId, document.id)))
      .run();
    replaceInMeetingsToCome(tx, document.id, documentId);
    recordEvent(tx, actor, "document.replaced", { documentId, groupId: group.id });
    return { ok: true, folderId };
  });
}

/**
 * Removes a document for good: its content goes with it, and so do its earlier versions.
 *
 * @throws Response 404 when it is not there for this actor, 403 for members of the group
 */
export function removeDocument(actor: MemberActor, slug: string | undefined, id: string | undefined): void {
  const { group, document } = getDocument(actor, slug, id);
  authorize(actor, "document:keep", { groupId: group.id });
  inTransaction((tx) => {
    tx.delete(documents).where(eq(documents.id, document.id)).run();
    recordEvent(tx, actor, "document.removed", { documentId: document.id, groupId: group.id });
  });
}

/** @throws Response 404 for those outside the group, 403 for its members */
export function addFolder(
  actor: MemberActor,
  slug: string | undefined,
  { name }: { name: string },
): Result<{ folderId: string }, "archived" | "taken" | "full"> {
  const group = getDocumentsRoomToKeep(actor, slug);
  if (group.archivedAt) return { ok: false, reason: "archived" };
  return inTransaction((tx) => {
    const all = listFolders(group);
    if (all.some((folder) => folder.name.toLowerCase() === name.toLowerCase()))
      return { ok: false, reason: "taken" };
    if (all.length >= MOST_FOLDERS) return { ok: false, reason: "full" };
    const folderId = newId();
    tx.insert(folders).values({ id: folderId, groupId: group.id, name, createdAt: now() }).run();
    recordEvent(tx, actor, "folder.added", { folderId, groupId: group.id });
    return { ok: true, folderId };
  });
}

/**
 * Removes a folder that is empty; one with documents in it stays.
 *
 * @returns whether it is gone
 * @throws Response 404 without such a folder, 403 for members of the group
 */
export function removeFolder(actor: MemberActor, slug: string | undefined, id: string | undefined): boolean {
  const group = getDocumentsRoomToKeep(actor, slug);
  const folder = getFolder(group, id ?? "");
  return inTransaction((tx) => {
    const removed = tx
      .delete(folders)
      .where(
        and(
          eq(folders.id, folder.id),
          sql`not exists (select 1 from documents d where d.folder_id = ${folders.id})`,
        ),
      )
      .run();
    if (removed.changes === 0) return false;
    recordEvent(tx, actor, "folder.removed", { folderId: folder.id, groupId: group.id });
    return true;
  });
}
