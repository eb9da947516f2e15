import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import { cutPage, type PageKey } from "#app/domain/page-key.server.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { documentContents, documents, folders } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { type Group, getGroup } from "../groups/queries.server.ts";
import { type Actor, can } from "../policy.ts";

const DOCUMENTS_PER_PAGE = 20;
export const MOST_FOLDERS = 50;

/** @throws Response 404 for those who may not read the group's documents, as if there were no such room */
export function getDocumentsRoom(actor: Actor, slug: string | undefined): Group {
  const group = getGroup(slug);
  if (!can(actor, "document:read", { groupId: group.id })) throw notFound();
  return group;
}

/** @throws Response 404 for those outside the group, 403 for its members */
export function getDocumentsRoomToKeep(actor: Actor, slug: string | undefined): Group {
  const group = getDocumentsRoom(actor, slug);
  authorize(actor, "document:keep", { groupId: group.id });
  return group;
}

export function listFolders(group: Group) {
  return foldersOfGroup().all({ groupId: group.id });
}

const foldersOfGroup = prepared(() =>
  db
    .select({
      id: folders.id,
      name: folders.name,
      documents: sql<number>`(select count(*) from documents d where d.folder_id = folders.id and d.newer_id is null)`,
    })
    .from(folders)
    .where(eq(folders.groupId, sql.placeholder("groupId")))
    .orderBy(asc(sql`lower(name)`))
    .limit(MOST_FOLDERS),
);

/** @throws Response 404 when the group has no such folder */
export function getFolder(group: Group, id: string) {
  const folder = listFolders(group).find((one) => one.id === id);
  if (!folder) throw notFound();
  return folder;
}

/**
 * The folders of a group and the documents of one of them, or those in none, the newest first and a page at a time.
 *
 * @throws Response 404 for those who may not read them, and when there is no such folder
 */
export function listDocuments(
  actor: Actor,
  slug: string | undefined,
  folderId: string | null,
  after?: PageKey,
) {
  const group = getDocumentsRoom(actor, slug);
  const folder = folderId ? getFolder(group, folderId) : null;
  const from = after ?? { at: new Date(Number.MAX_SAFE_INTEGER / 2), id: "" };
  const key = { at: from.at.getTime(), id: from.id };
  const rows = folder
    ? documentsOfFolder().all({ folderId: folder.id, ...key })
    : looseDocuments().all({ groupId: group.id, ...key });
  const page = cutPage(rows, DOCUMENTS_PER_PAGE, ({ addedAt, id }) => ({ at: addedAt, id }));
  const earlier = earlierVersions().all({ groupId: group.id });
  return {
    group,
    folder,
    folders: folder ? [] : listFolders(group),
    documents: page.rows.map((row) => ({
      ...row,
      earlier: earlier.filter(({ newerId }) => newerId === row.id),
    })),
    next: page.next,
  };
}

/** What was replaced in a group, the newest first: as bounded as all its documents are. */
const earlierVersions = prepared(() =>
  db
    .select({ id: documents.id, newerId: documents.newerId, addedAt: documents.addedAt })
    .from(documents)
    .where(and(eq(documents.groupId, sql.placeholder("groupId")), sql`${documents.newerId} is not null`))
    .orderBy(desc(documents.addedAt)),
);

const documentsOfFolder = prepared(() =>
  db
    .select(listed)
    .from(documents)
    .where(and(eq(documents.folderId, sql.placeholder("folderId")), isNull(documents.newerId), isAfterKey))
    .orderBy(desc(documents.addedAt), desc(documents.id))
    .limit(DOCUMENTS_PER_PAGE + 1),
);

const looseDocuments = prepared(() =>
  db
    .select(listed)
    .from(documents)
    .where(
      and(
        eq(documents.groupId, sql.placeholder("groupId")),
        sql`${documents.folderId} is null`,
        isNull(documents.newerId),
        isAfterKey,
      ),
    )
    .orderBy(desc(documents.addedAt), desc(documents.id))
    .limit(DOCUMENTS_PER_PAGE + 1),
);

const isAfterKey = sql`(${documents.addedAt}, ${documents.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`;

/** @throws Response 404 when it is not there or not for this actor */
export function getDocument(actor: Actor, slug: string | undefined, id: string | undefined) {
  const group = getDocumentsRoom(actor, slug);
  const document = documentById().get({ id: id ?? "", groupId: group.id });
  if (!document) throw notFound();
  return { group, document };
}

const documentById = prepared(() =>
  db
    .select({ ...listed, folderId: documents.folderId, newerId: documents.newerId })
    .from(documents)
    .where(and(eq(documents.id, sql.placeholder("id")), eq(documents.groupId, sql.placeholder("groupId")))),
);

const listed = {
  id: documents.id,
  title: documents.title,
  kind: documents.kind,
  size: documents.size,
  addedAt: documents.addedAt,
};

/** A document with its content. @throws Response 404 as `getDocument` */
export function readDocument(actor: Actor, slug: string | undefined, id: string | undefined) {
  const { document } = getDocument(actor, slug, id);
  const content = contentById().get({ id: document.id });
  if (!content) throw notFound();
  return { document, bytes: content.bytes };
}

const contentById = prepared(() =>
  db
    .select({ bytes: documentContents.bytes })
    .from(documentContents)
    .where(eq(documentContents.documentId, sql.placeholder("id"))),
);

export function countDocuments(group: Group): number {
  return documentCount().get({ groupId: group.id })?.documents ?? 0;
}

const documentCount = prepared(() =>
  db
    .select({ documents: count() })
    .from(documents)
    .where(eq(documents.groupId, sql.placeholder("groupId"))),
);
