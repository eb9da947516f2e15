import { and, eq, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { HOUR } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import {
  authenticators,
  outbox,
  passkeyChallenges,
  passkeys,
  recoveryCodes,
  secondStepRemovals,
} from "#db/schema/index.ts";
import { authorize } from "../../../authorize.server.ts";
import { recordEvent } from "../../../events/record.server.ts";
import { type Actor, type MemberActor, OPERATOR } from "../../../policy.ts";
import type { Nothing, Result } from "../../../result.ts";
import { transition } from "../../../transition.server.ts";
import { changeCredential } from "../../credential-changes.server.ts";
import { getPerson } from "../../lists.server.ts";
import { consumeTokenAbout, voidTokens } from "../../one-time-tokens.server.ts";
import { getActor } from "../../queries.server.ts";
import { hasSecondStep } from "../queries.server.ts";
import { findOpenRemoval, findOwnRemoval, getRemoval, getRemovalToApprove } from "./queries.server.ts";
import { NEXT_REMOVAL_STATES, REMOVAL_WAIT_HOURS } from "./rules.ts";

/**
 * Asks for the second step of somebody to be taken away who has lost it; another administrator approves. Asking twice
 * has one effect.
 *
 * @throws Response 403 for all but administrators, and for oneself; 404 without such a person
 */
export function askForRemoval(
  actor: MemberActor,
  id: string | undefined,
  { reason }: { reason: string },
): Result<{ removalId: string }, "noSecondStep"> {
  const { id: memberId } = getPersonToHelp(actor, id);
  return inTransaction((tx) => {
    const open = findOpenRemoval(memberId);
    if (open) return { ok: true, removalId: open.id };
    if (!hasSecondStep(memberId)) return { ok: false, reason: "noSecondStep" };
    const removalId = newId();
    const asked = { id: removalId, memberId, reason, state: "asked" as const };
    tx.insert(secondStepRemovals)
      .values({ ...asked, askedById: actor.id, askedAt: now() })
      .run();
    recordEvent(tx, actor, "secondStep.removalAsked", { removalId, memberId });
    return { ok: true, removalId };
  });
}

/** @throws Response as `askForRemoval` */
export function getPersonToHelp(actor: Actor, id: string | undefined) {
  const person = getPerson(actor, id);
  authorize(actor, "secondStep:askToRemove", { authorId: person.id });
  return person;
}

/**
 * Agrees, as the second of two. The person is written to, and a day after that email it happens.
 *
 * @throws Response 403 for whoever asked and whose it is, and for all but administrators; 404 without such a removal
 */
export function approveRemoval(
  actor: MemberActor,
  id: string | undefined,
): Result<Nothing, "settled" | "alreadyApproved"> {
  return approveOpen(actor, getRemovalToApprove(actor, id));
}

/**
 * The same by the operator, who holds the server: of two administrators, the one who has lost their second step leaves
 * nobody else to agree.
 *
 * @returns undefined when nothing waits for this person
 */
export function approveRemovalByOperator(
  memberId: string,
): Result<Nothing, "settled" | "alreadyApproved"> | undefined {
  authorize(OPERATOR, "secondStep:approveRemoval", { authorId: memberId });
  const open = findOpenRemoval(memberId);
  return open && approveOpen(OPERATOR, { id: open.id, memberId });
}

function approveOpen(
  actor: Actor,
  removal: { id: string; memberId: string },
): Result<Nothing, "settled" | "alreadyApproved"> {
  return inTransaction((tx) => {
    const approved = { approvedById: actor.id, approvedAt: now() };
    if (!moveRemoval(tx, removal.id, "approved", approved)) {
      const isApproved = findOpenRemoval(removal.memberId)?.id === removal.id;
      return { ok: false, reason: isApproved ? "alreadyApproved" : "settled" };
    }
    recordEvent(tx, actor, "secondStep.removalApproved", idsOf(removal));
    return { ok: true };
  });
}

/** Stops it, whoever asked: any administrator may. @throws Response 403 for all others, 404 without such a removal */
export function stopRemoval(
  actor: MemberActor,
  id: string | undefined,
): Result<Nothing, "settled" | "alreadyApproved"> {
  const removal = getRemoval(actor, id);
  authorize(actor, "secondStep:stopRemoval", { authorId: removal.memberId });
  return inTransaction((tx) =>
    stopOpen(tx, actor, removal) ? { ok: true } : { ok: false, reason: "settled" },
  );
}

/** The person stops it themself, from a device on which they are still logged in. Nothing to stop is stopped. */
export function stopOwnRemoval(actor: MemberActor): void {
  authorize(actor, "secondStep:stopRemoval", { authorId: actor.id });
  const own = findOwnRemoval(actor);
  if (own) inTransaction((tx) => stopOpen(tx, actor, { id: own.id, memberId: actor.id }));
}

/** The person stops it with the link of the email. @returns whether the link was good */
export function stopRemovalByLink(token: string): boolean {
  return inTransaction((tx) => {
    const link = consumeTokenAbout(tx, "keepSecondStep", token);
    if (!link?.subjectId) return false;
    return stopOpen(tx, getActor(link.memberId), { id: link.subjectId, memberId: link.memberId });
  });
}

/**
 * Takes away what was agreed on a day ago: the app, the passkeys and the codes, and every session. Only when the email
 * about it went that long ago: nobody loses a second step who could not have been told.
 */
export function removeLostSecondSteps(): void {
  const dayAgo = now().getTime() - REMOVAL_WAIT_HOURS * HOUR;
  const due = db
    .select({ id: secondStepRemovals.id, memberId: secondStepRemovals.memberId })
    .from(secondStepRemovals)
    .where(
      sql`${secondStepRemovals.settledAt} is null and ${secondStepRemovals.state} = 'approved'
        and exists (select 1 from ${outbox} where ${outbox.memberId} = ${secondStepRemovals.memberId}
          and ${outbox.kind} = 'secondStepRemovalComing'
          and ${outbox.details} ->> 'removalId' = ${secondStepRemovals.id} and ${outbox.sentAt} <= ${dayAgo})`,
    )
    .limit(100)
    .all();
  for (const removal of due) inTransaction((tx) => removeSecondStep(tx, removal));
}

function removeSecondStep(tx: Transaction, removal: { id: string; memberId: string }): void {
  const { memberId } = removal;
  authorize(OPERATOR, "secondStep:removeLost", { authorId: memberId });
  if (!moveRemoval(tx, removal.id, "done", { settledAt: now() })) return;
  for (const table of [authenticators, passkeys, passkeyChallenges, recoveryCodes])
    tx.delete(table).where(eq(table.memberId, memberId)).run();
  voidTokens(tx, "keepSecondStep", memberId);
  changeCredential(tx, OPERATOR, "secondStep.lost", idsOf(removal));
}

function stopOpen(tx: Transaction, actor: Actor, removal: { id: string; memberId: string }): boolean {
  if (!moveRemoval(tx, removal.id, "stopped", { settledAt: now() })) return false;
  voidTokens(tx, "keepSecondStep", removal.memberId);
  dropEmail(tx, removal);
  recordEvent(tx, actor, "secondStep.removalStopped", idsOf(removal));
  return true;
}

/** One that has not gone yet would tell of something that will not happen. */
function dropEmail(tx: Transaction, { id, memberId }: { id: string; memberId: string }): void {
  tx.delete(outbox)
    .where(
      and(
        eq(outbox.memberId, memberId),
        isNull(outbox.sentAt),
        sql`${outbox.kind} = 'secondStepRemovalComing' and ${outbox.details} ->> 'removalId' = ${id}`,
      ),
    )
    .run();
}

const moveRemoval = transition(secondStepRemovals, NEXT_REMOVAL_STATES);

function idsOf({ id, memberId }: { id: string; memberId: string }) {
  return { removalId: id, memberId };
}
