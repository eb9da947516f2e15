import { createHash } from "node:crypto";
import { and, count, eq, lt, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import type { UploadedFile } from "#app/lib/fields.ts";
import { newId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { importFiles, imports } from "#db/schema/index.ts";
import { recordEvent } from "../events/record.server.ts";
import type { MemberActor } from "../policy.ts";
import { keptSince } from "../records/kept-since.ts";
import type { Nothing, Result } from "../result.ts";
import { readCsv } from "./csv-file.ts";
import { findPlace } from "./places.server.ts";
import type { Plan } from "./plan.ts";
import { getGroupToImportInto, getImport, readFile, tryToRead } from "./queries.server.ts";
import type { Choices } from "./reading/form.ts";
import { moveImport } from "./state-change.server.ts";
import { undoSome } from "./undoing.server.ts";

/** Where the request came from: a group's address and an import's id. */
export type ImportPlace = { slug: string | undefined; id: string | undefined };

/**
 * Takes in a file to be imported into the group, if it can be read. Nothing of it is feedback yet.
 *
 * @returns why it cannot be read, in words that say what to do
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export async function uploadFile(
  actor: MemberActor,
  slug: string | undefined,
  { name, bytes }: UploadedFile,
): Promise<Result<{ id: string }, string>> {
  const group = getGroupToImportInto(actor, slug);
  const read = await readCsv(bytes);
  if (!read.ok) return read;

  const { headings, rows } = read.file;
  const id = newId();
  return inTransaction((tx) => {
    if (countWaiting(group.id) >= MOST_WAITING) return { ok: false, reason: TOO_MANY_WAIT };
    tx.insert(imports)
      .values({
        id,
        groupId: group.id,
        memberId: actor.id,
        fileName: name,
        headingsHash: hashOf(headings),
        state: "ready",
        rowCount: rows.length,
        createdAt: now(),
      })
      .run();
    tx.insert(importFiles)
      .values({ importId: id, bytes: Buffer.from(bytes) })
      .run();
    recordEvent(tx, actor, "import.uploaded", { importId: id, groupId: group.id });
    return { ok: true, id };
  });
}

/** Files hold other people's words: they do not pile up. */
const MOST_WAITING = 5;
const TOO_MANY_WAIT = `${MOST_WAITING} files wait to be imported already. Import or remove one of them first`;

function countWaiting(groupId: string): number {
  return waitingInGroup().get({ groupId })?.count ?? 0;
}

const waitingInGroup = prepared(() =>
  db
    .select({ count: count() })
    .from(imports)
    .where(and(eq(imports.groupId, sql.placeholder("groupId")), sql`${imports.state} = 'ready'`)),
);

function hashOf(headings: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(headings)).digest("base64url");
}

/**
 * Says how the file is to be read. Where its headings are others then, what was said of its columns is forgotten.
 *
 * @returns not ok where it cannot be read so, with a sentence that says why; it is read as before then
 * @throws Response 404 or 403 as for `getImport`
 */
export async function chooseReading(
  actor: MemberActor,
  { slug, id }: ImportPlace,
  choices: Choices,
): Promise<Result<Nothing, string>> {
  const { found } = getImport(actor, slug, id);
  if (found.state !== "ready") return { ok: true };
  const read = await tryToRead({ ...found, choices });
  if (!read.ok) return read;
  const headingsHash = hashOf(read.file.headings);
  const plan = headingsHash === found.headingsHash ? found.plan : null;
  const change = { reading: choices, headingsHash, plan, rowCount: read.file.rows.length };
  inTransaction((tx) => tx.update(imports).set(change).where(isReady(found.id)).run());
  return { ok: true };
}

/**
 * Says what the columns are, and what is true of all the comments together. Once it is started it stays as it was said.
 *
 * @throws Response 404 or 403 as for `getImport`
 */
export async function planImport(
  actor: MemberActor,
  { slug, id }: ImportPlace,
  plan: Plan,
): Promise<Result<Nothing, "place" | "column">> {
  const { found } = getImport(actor, slug, id);
  if (found.state !== "ready") return { ok: true };
  const { headings } = await readFile(found);
  const columns = [...plan.answers, plan.rating, plan.question, plan.date, plan.respondent];
  if (columns.some((column) => column !== null && column >= headings.length))
    return { ok: false, reason: "column" };
  if (!findPlace(plan.place)) return { ok: false, reason: "place" };

  inTransaction((tx) => tx.update(imports).set({ plan }).where(isReady(found.id)).run());
  return { ok: true };
}

/**
 * Lets the import begin: a job does it, and goes on with it when the server was stopped in between. Starting it twice
 * is starting it once.
 *
 * @throws Response 404 or 403 as for `getImport`
 */
export function startImport(actor: MemberActor, { slug, id }: ImportPlace): void {
  const { group, found } = getImport(actor, slug, id);
  if (!found.plan) return;
  inTransaction((tx) => {
    // Whoever starts it answers for what is said in it.
    if (!moveImport(tx, found.id, "running", { memberId: actor.id, rowsRead: 0 })) return;
    recordEvent(tx, actor, "import.started", { importId: found.id, groupId: group.id });
  });
}

/**
 * Takes a file away that has not been imported.
 *
 * @returns whether it was taken away: nothing of it is imported then
 * @throws Response 404 or 403 as for `getImport`
 */
export function removeImport(actor: MemberActor, { slug, id }: ImportPlace): boolean {
  const { group, found } = getImport(actor, slug, id);
  return inTransaction((tx) => {
    const { changes } = tx.delete(imports).where(isReady(found.id)).run();
    if (changes === 0) return false;
    recordEvent(tx, actor, "import.removed", { importId: found.id, groupId: group.id });
    return true;
  });
}

/**
 * Takes an import back: its comments go, but for those that are in use. What went can be imported again. Of a large one the
 * first go at once, and the job takes out the others (`runImports`).
 *
 * @returns whether all of them are gone already; not ok when it is not done, or has been undone before
 * @throws Response 404 or 403 as for `getImport`
 */
export function undoImport(
  actor: MemberActor,
  { slug, id }: ImportPlace,
): Result<{ isUndone: boolean }, "changed"> {
  const { group, found } = getImport(actor, slug, id);
  return inTransaction((tx) => {
    if (!moveImport(tx, found.id, "undoing", { undoneAt: now() })) return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "import.undone", { importId: found.id, groupId: group.id });
    return { ok: true, isUndone: undoSome(tx, found.id) };
  });
}

/** Takes away the files that nobody imported in a week. */
export function removeForgottenFiles(): void {
  const before = keptSince("importedFile");
  inTransaction((tx) => {
    tx.delete(imports)
      .where(and(eq(imports.state, "ready"), lt(imports.createdAt, before)))
      .run();
  });
}

function isReady(id: string) {
  return and(eq(imports.id, id), eq(imports.state, "ready"));
}
