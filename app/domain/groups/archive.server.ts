import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { groups, meetings } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { Actor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { type Group, getGroup } from "./queries.server.ts";

/** @throws Response 404 without such a group, 403 for those who end no groups */
export function getGroupToArchive(actor: Actor, slug: string | undefined): Group {
  const group = getGroup(slug);
  authorize(actor, "group:archive", { groupId: group.id });
  return group;
}

/**
 * Ends a group and keeps all that it wrote down: nobody joins, meets or gives feedback any more, and its people still
 * read what they could read. Meetings to come are cancelled first, so that those who meant to come hear of it.
 *
 * @throws Response as `getGroupToArchive`
 */
export function archiveGroup(actor: Actor, slug: string | undefined): Result<Nothing, "meetingsToCome"> {
  const group = getGroupToArchive(actor, slug);
  return inTransaction((tx) => {
    if (hasMeetingsToCome(tx, group.id)) return { ok: false, reason: "meetingsToCome" };
    const isOpen = and(eq(groups.id, group.id), isNull(groups.archivedAt));
    const ended = tx.update(groups).set({ archivedAt: now() }).where(isOpen).run();
    if (ended.changes === 1) recordEvent(tx, actor, "group.archived", { groupId: group.id });
    return { ok: true };
  });
}

/** Brings an ended group back as it was. @throws Response as `getGroupToArchive` */
export function reopenGroup(actor: Actor, slug: string | undefined): void {
  const group = getGroupToArchive(actor, slug);
  inTransaction((tx) => {
    const hasEnded = and(eq(groups.id, group.id), isNotNull(groups.archivedAt));
    const opened = tx.update(groups).set({ archivedAt: null }).where(hasEnded).run();
    if (opened.changes === 1) recordEvent(tx, actor, "group.reopened", { groupId: group.id });
  });
}

function hasMeetingsToCome(tx: Transaction, groupId: string): boolean {
  const next = tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        eq(meetings.groupId, groupId),
        sql`${meetings.startsAt} > ${now().getTime()}`,
        isNull(meetings.cancelledAt),
      ),
    )
    .limit(1)
    .get();
  return next !== undefined;
}
