import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { actions, meetings, notes, notesItems } from "#db/schema/index.ts";
import { recordEvent } from "../events/record.server.ts";
import { type MemberActor, OPERATOR } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { mustMove, transition } from "../transition.server.ts";
import type { CloseInput } from "./form.ts";
import { atThisMoment, getActionToClose, isOverdue } from "./queries.server.ts";
import { NEXT_STATES } from "./rules.ts";

const AT_ONCE = 100;

/**
 * Says what came of an action: done, or dropped for a reason. The same form sent twice has one effect.
 *
 * @throws Response 404 when the actor may not read it, 403 when they neither took it on nor facilitate its group
 */
export function closeAction(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  { state, outcome }: CloseInput,
): Result<Nothing, "closed"> {
  return inTransaction((tx) => {
    const action = getActionToClose(actor, slug, id);
    if (action.state !== "open")
      return action.state === state && action.outcome === outcome
        ? { ok: true }
        : { ok: false, reason: "closed" };

    const closing = { outcome, closedAt: now(), closedById: actor.id };
    mustMove(moveAction(tx, action.id, state, closing), "this transaction read it as open");
    recordEvent(tx, actor, "action.closed", {
      actionId: action.id,
      groupId: action.subject.groupId,
      authorId: action.subject.authorId ?? "",
    });
    return { ok: true };
  });
}

const moveAction = transition(actions, NEXT_STATES);

/** Writes once to each person who took on what is now overdue. Returns how many emails that made. */
export function remindOfOverdue(): number {
  return toRemind()
    .all(atThisMoment())
    .filter(({ id, groupId, ownerId }) =>
      inTransaction((tx) => {
        const once = and(eq(actions.id, id), isNull(actions.remindedAt));
        if (tx.update(actions).set({ remindedAt: now() }).where(once).run().changes === 0) return false;
        recordEvent(tx, OPERATOR, "action.overdue", { actionId: id, groupId, ownerId: ownerId ?? "" });
        return true;
      }),
    ).length;
}

const toRemind = prepared(() =>
  db
    .select({ id: actions.id, groupId: actions.groupId, ownerId: actions.ownerId })
    .from(actions)
    .innerJoin(notesItems, eq(notesItems.id, actions.itemId))
    .innerJoin(notes, and(eq(notes.id, notesItems.notesId), sql`${notes.state} <> 'draft'`))
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .where(
      and(
        sql`${actions.state} = 'open'`,
        isNotNull(actions.ownerId),
        isNull(actions.remindedAt),
        sql`${isOverdue}`,
      ),
    )
    .limit(AT_ONCE),
);
