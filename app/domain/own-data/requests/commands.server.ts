import { and, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { postRequests } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { ALL_STAYS, NONE_STAYS } from "../../erasure/account.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { getPerson } from "../../people/lists.server.ts";
import type { Actor, MemberActor } from "../../policy.ts";
import { destroyInTransaction } from "../../recovery/destroying.server.ts";
import type { Nothing, Result } from "../../result.ts";
import { transition } from "../../transition.server.ts";
import { packOwn } from "../copy/pack.server.ts";
import { eraseMember, findNeeded, type Needed } from "../erasing.server.ts";
import { emptyLog } from "../traces.server.ts";
import type { RequestInput } from "./form.ts";
import { canTake, getRequest, getRequestToAgree } from "./queries.server.ts";
import { NEXT_REQUEST_STATES } from "./rules.ts";

const moveRequest = transition(postRequests, NEXT_REQUEST_STATES);

/**
 * Writes down what somebody asked for by post or telephone; another administrator agrees. Asking for the same twice has one
 * effect. Who asks otherwise now has to have the first stopped: nobody may agree to what was written down before.
 *
 * @throws Response 403 for all but administrators, and for oneself; 404 without such a person
 */
export function writeRequest(
  actor: MemberActor,
  id: string | undefined,
  { kind, keepsFeedback, reason }: RequestInput,
): { requestId: string; isOtherwise: boolean } {
  const { id: memberId } = getPersonWhoAsks(actor, id);
  const keeps = kind === "erasure" && keepsFeedback === "yes";
  return inTransaction((tx) => {
    const isSame = sql`${postRequests.memberId} = ${memberId} and ${postRequests.kind} = ${kind} and ${postRequests.state} = 'asked'`;
    const open = tx.select().from(postRequests).where(isSame).get();
    if (open) {
      const isOtherwise = open.keepsFeedback !== keeps || open.reason !== reason;
      return { requestId: open.id, isOtherwise };
    }
    const requestId = newId();
    const asked = { kind, state: "asked", reason, keepsFeedback: keeps } as const;
    tx.insert(postRequests)
      .values({ id: requestId, memberId, ...asked, askedById: actor.id, askedAt: now() })
      .run();
    recordEvent(tx, actor, "postRequest.written", { requestId, memberId });
    return { requestId, isOtherwise: false };
  });
}

/** @throws Response as `writeRequest` */
export function getPersonWhoAsks(actor: Actor, id: string | undefined) {
  const person = getPerson(actor, id);
  authorize(actor, "request:write", { authorId: person.id });
  return person;
}

/**
 * Agrees, as the second of two. Whoever asked to be erased is erased at once; a copy may be taken by who wrote it down.
 *
 * @throws Response 403 for whoever wrote it down and whom it is about, 404 without such a request
 */
export function agreeToRequest(
  actor: MemberActor,
  id: string | undefined,
): Result<{ isErased: boolean }, "settled" | Needed> {
  const { id: requestId, memberId, kind, keepsFeedback } = getRequestToAgree(actor, id);
  const needed = kind === "erasure" ? findNeeded(memberId) : null;
  if (needed) return { ok: false, reason: needed };
  const agreed = destroyInTransaction((tx) => {
    const settled = { settledAt: now(), settledById: actor.id };
    if (!moveRequest(tx, requestId, "agreed", settled)) return false;
    recordEvent(tx, actor, "postRequest.agreed", { requestId, memberId });
    if (kind === "erasure") {
      const stays = keepsFeedback ? ALL_STAYS : NONE_STAYS;
      eraseMember(tx, actor, memberId, stays, "account.erasedAsAsked", { requestId });
    }
    return true;
  });
  if (!agreed) return { ok: false, reason: "settled" };
  if (kind === "erasure") emptyLog();
  return { ok: true, isErased: kind === "erasure" };
}

/** Stops it, whoever wrote it down. @throws Response 403 for all but administrators, and whom it is about */
export function stopRequest(actor: MemberActor, id: string | undefined): Result<Nothing, "settled"> {
  const { id: requestId, memberId } = getRequest(actor, id);
  authorize(actor, "request:write", { authorId: memberId });
  return inTransaction((tx) => {
    if (!moveRequest(tx, requestId, "stopped", { settledAt: now(), settledById: actor.id }))
      return { ok: false, reason: "settled" };
    recordEvent(tx, actor, "postRequest.stopped", { requestId, memberId });
    return { ok: true };
  });
}

/** The copy that two agreed on, once, to be printed and posted. */
export function takeRequestedCopy(
  actor: MemberActor,
  id: string | undefined,
): Result<{ bytes: Uint8Array }, "none"> {
  const { id: requestId, memberId } = getRequest(actor, id);
  authorize(actor, "request:takeCopy", { authorId: memberId });
  return inTransaction((tx) => {
    if (!canTake(actor, getRequest(actor, requestId))) return { ok: false, reason: "none" };
    tx.update(postRequests)
      .set({ takenAt: now() })
      .where(and(eq(postRequests.id, requestId), sql`${postRequests.takenAt} is null`))
      .run();
    recordEvent(tx, actor, "postRequest.copyTaken", { requestId, memberId });
    return { ok: true, bytes: packOwn(memberId) };
  });
}
