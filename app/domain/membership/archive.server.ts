import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { groups } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { type Group, getGroup } from "../groups/queries.server.ts";
import { cancelAllToCome, hasMeetingsToCome } from "../meetings/ending.server.ts";
import { inGroup, listHolderIds } from "../people/holders.server.ts";
import type { Actor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { mustMove } from "../transition.server.ts";
import { settleRequest } from "./requests/commands.server.ts";
import { listWaiting } from "./requests/queries.server.ts";

/** What those read who meant to come to its meetings, or waited to join. */
const ENDED = "This group has ended.";

/** @throws Response 404 without such a group, 403 for those who end no groups */
export function getGroupToArchive(actor: Actor, slug: string | undefined): Group {
  const group = getGroup(slug);
  authorize(actor, "group:archive", { groupId: group.id });
  return group;
}

/** Does somebody run it, who cancels its meetings and says why? */
export function hasHolder(group: Group): boolean {
  return listHolderIds(inGroup(group.id)).length > 0;
}

/**
 * Ends a group and keeps all that it wrote down: nobody joins, meets or gives feedback any more, and its people still
 * read what they could read. Whoever runs it cancels its meetings to come first, so that those who meant to come hear why;
 * where nobody runs it they are cancelled with it. Those who waited to join are told. What else waits there passes to
 * the level above.
 *
 * @throws Response as `getGroupToArchive`
 */
export function archiveGroup(actor: Actor, slug: string | undefined): Result<Nothing, "meetingsToCome"> {
  const group = getGroupToArchive(actor, slug);
  return inTransaction((tx) => {
    if (hasMeetingsToCome(tx, group.id) && hasHolder(group)) return { ok: false, reason: "meetingsToCome" };
    const isOpen = and(eq(groups.id, group.id), isNull(groups.archivedAt));
    const ended = tx.update(groups).set({ archivedAt: now() }).where(isOpen).run();
    if (ended.changes === 0) return { ok: true };
    recordEvent(tx, actor, "group.archived", { groupId: group.id });
    cancelAllToCome(tx, actor, group.id, ENDED);
    endRequests(tx, actor, group.id);
    return { ok: true };
  });
}

function endRequests(tx: Transaction, actor: Actor, groupId: string): void {
  // A list of them is as long as a page.
  for (let waiting = listWaiting(groupId); waiting.length > 0; waiting = listWaiting(groupId))
    for (const { id, memberId } of waiting) {
      mustMove(settleRequest(tx, id, "declined", ENDED), "this transaction read it as one that waits");
      recordEvent(tx, actor, "group.requestEnded", { groupId, memberId, requestId: id });
    }
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
