import { and, asc, count, desc, eq, isNotNull, sql } from "drizzle-orm";
import { cutPage, NEWEST, type PageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { importedRows, importFiles, importRefusals, imports } from "#db/schema/index.ts";
import type { RefusalReason } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { type Group, getGroup } from "../groups/queries.server.ts";
import type { Actor } from "../policy.ts";
import { readCsv } from "./csv-file.ts";
import type { Plan } from "./plan.ts";
import { ROWS_IN_A_TURN, RowReader } from "./rows.ts";
import { inSlices } from "./slices.ts";

const IMPORTS_PER_PAGE = 20;

/** So many refused rows stand on the page; the file to download has all of them. */
const REFUSALS_SHOWN = 100;

/** So many comments are shown as they would become. */
const COMMENTS_SHOWN = 5;

export type Import = Omit<typeof imports.$inferSelect, "plan"> & { plan: Plan | null };

/** @throws Response 404 without such a group, 403 for all but its facilitators */
export function getGroupToImportInto(actor: Actor, slug: string | undefined): Group {
  const group = getGroup(slug);
  authorize(actor, "feedback:import", { groupId: group.id });
  return group;
}

/**
 * The files that were brought into a group, the latest first.
 *
 * @throws Response 404 or 403 as for `getGroupToImportInto`
 */
export function listImports(actor: Actor, slug: string | undefined, after: PageKey = NEWEST) {
  const group = getGroupToImportInto(actor, slug);
  const rows = importsOfGroup().all({ groupId: group.id, at: after.at.getTime(), id: after.id });
  return { group, ...cutPage(rows, IMPORTS_PER_PAGE, ({ createdAt, id }) => ({ at: createdAt, id })) };
}

const importsOfGroup = prepared(() =>
  db
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.groupId, sql.placeholder("groupId")),
        sql`(${imports.createdAt}, ${imports.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
      ),
    )
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(IMPORTS_PER_PAGE + 1),
);

/**
 * One import of the group.
 *
 * @throws Response 404 when there is none, or the group is not there; 403 for all but the group's facilitators
 */
export function getImport(actor: Actor, slug: string | undefined, id: string | undefined) {
  const group = getGroupToImportInto(actor, slug);
  const row = db
    .select()
    .from(imports)
    .where(and(eq(imports.id, id ?? ""), eq(imports.groupId, group.id)))
    .get();
  if (!row) throw notFound();
  return { group, found: withPlan(row) };
}

/** What the last file with the same headings was read as in this group; null when there was none. */
export function findRememberedPlan({ groupId, headingsHash }: Import): Plan | null {
  const last = db
    .select()
    .from(imports)
    .where(and(eq(imports.groupId, groupId), eq(imports.headingsHash, headingsHash), isNotNull(imports.plan)))
    .orderBy(desc(imports.createdAt))
    .limit(1)
    .get();
  return last ? withPlan(last).plan : null;
}

/** The rows of the file, read again: it was readable when it came in. */
export async function readFile({ id }: Pick<Import, "id">) {
  const read = await readCsv(fileOf().get({ importId: id })?.bytes ?? Buffer.alloc(0));
  if (!read.ok) throw new Error("an import's file cannot be read any more");
  return read.file;
}

const fileOf = prepared(() =>
  db
    .select({ bytes: importFiles.bytes })
    .from(importFiles)
    .where(eq(importFiles.importId, sql.placeholder("importId"))),
);

/** What the page of an import shows, by where it stands; undefined while nobody has said what is in the file. */
export async function describeImport(found: Import) {
  const { state, fileName, rowCount, rowsRead, commentsMade, commentsKept, plan } = found;
  const known = { fileName, rows: rowCount };
  if (state === "ready") return plan ? { state, ...known, ...(await previewImport(found, plan)) } : undefined;
  if (state === "running") return { state, ...known, rowsRead };
  const { counts, first } = listRefusals(found);
  return { state, ...known, commentsMade, commentsKept, refused: counts, firstRefused: first };
}

/** What would become of the file: how many comments, the first of them, and how many rows are refused for which reason. */
export async function previewImport(found: Import, plan: Plan) {
  const { rows } = await readFile(found);
  const reader = new RowReader(plan, now(), isKnownIn(found.groupId));
  await inSlices(rows, ROWS_IN_A_TURN, (row) => reader.take(row));
  const comments = reader.comments;
  return {
    comments: comments.length,
    usableRows: rows.length - reader.refusals.length,
    first: comments.slice(0, COMMENTS_SHOWN).map(({ rating, timeBand, wentWell, couldBeBetter }) => ({
      rating,
      timeBand,
      wentWell: excerpt(wentWell),
      couldBeBetter: excerpt(couldBeBetter),
    })),
    refused: Object.entries(Object.groupBy(reader.refusals, ({ reason }) => reason)).map(
      ([reason, refusals]) => ({ reason: reason as RefusalReason, rows: refusals.length }),
    ),
  };
}

/** How many rows were refused for each reason, and the first of them with their lines. */
export function listRefusals({ id }: Pick<Import, "id">) {
  const counts = db
    .select({ reason: importRefusals.reason, rows: count() })
    .from(importRefusals)
    .where(eq(importRefusals.importId, id))
    .groupBy(importRefusals.reason)
    .orderBy(desc(count()))
    .all();
  return { counts, first: readRefusals(id, REFUSALS_SHOWN) };
}

/** Every refused row, in the order of the file. */
export function listAllRefusals({ id }: Pick<Import, "id">) {
  return readRefusals(id, -1);
}

export function isKnownIn(groupId: string): (hash: string) => boolean {
  return (hash) => knownRow().get({ groupId, hash }) !== undefined;
}

const knownRow = prepared(() =>
  db
    .select({ hash: importedRows.hash })
    .from(importedRows)
    .where(
      and(
        eq(importedRows.groupId, sql.placeholder("groupId")),
        eq(importedRows.hash, sql.placeholder("hash")),
      ),
    ),
);

export function withPlan(row: typeof imports.$inferSelect): Import {
  return { ...row, plan: row.plan as Plan | null };
}

function readRefusals(importId: string, limit: number) {
  return db
    .select({ line: importRefusals.line, reason: importRefusals.reason })
    .from(importRefusals)
    .where(eq(importRefusals.importId, importId))
    .orderBy(asc(importRefusals.line))
    .limit(limit)
    .all();
}
