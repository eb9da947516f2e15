import { and, asc, count, desc, eq, isNotNull, sql } from "drizzle-orm";
import { cutPage, NEWEST, type PageKey } from "#app/domain/page-key.server.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { importedRows, importFiles, importRefusals, imports } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { type Group, getGroup } from "../groups/queries.server.ts";
import type { Actor } from "../policy.ts";
import { readCsv } from "./csv-file.ts";
import type { Plan } from "./plan.ts";
import { type Choices, NO_CHOICES } from "./reading/form.ts";

const IMPORTS_PER_PAGE = 20;

/** So many refused rows stand on the page; the file to download has all of them. */
const REFUSALS_SHOWN = 100;

export type Import = Omit<typeof imports.$inferSelect, "plan" | "reading"> & {
  plan: Plan | null;
  choices: Choices;
};

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
export function findRememberedPlan({
  groupId,
  headingsHash,
}: Pick<Import, "groupId" | "headingsHash">): Plan | null {
  const last = db
    .select()
    .from(imports)
    .where(and(eq(imports.groupId, groupId), eq(imports.headingsHash, headingsHash), isNotNull(imports.plan)))
    .orderBy(desc(imports.createdAt))
    .limit(1)
    .get();
  return last ? withPlan(last).plan : null;
}

/** The rows of the file, read again: it was readable when it came in, and when somebody chose how to read it. */
export async function readFile(found: Pick<Import, "id" | "choices">) {
  const read = await tryToRead(found);
  if (!read.ok) throw new Error("an import's file cannot be read any more");
  return read.file;
}

export function tryToRead({ id, choices }: Pick<Import, "id" | "choices">) {
  return readCsv(fileOf().get({ importId: id })?.bytes ?? Buffer.alloc(0), choices);
}

const fileOf = prepared(() =>
  db
    .select({ bytes: importFiles.bytes })
    .from(importFiles)
    .where(eq(importFiles.importId, sql.placeholder("importId"))),
);

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

export function withPlan({ reading, ...row }: typeof imports.$inferSelect): Import {
  return {
    ...row,
    plan: row.plan as Plan | null,
    choices: { ...NO_CHOICES, ...(reading as Choices | null) },
  };
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
