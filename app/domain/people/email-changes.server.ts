import { and, eq, isNull } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { emailChanges, logInFlows, members } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { type MemberActor, VISITOR } from "../policy.ts";
import type { Result } from "../result.ts";
import { consumeTokenAbout, findTokenHolder, voidTokens } from "./one-time-tokens.server.ts";
import { emailKey, findMemberByEmail, getActor } from "./queries.server.ts";

const LINK_NOT_USABLE = { ok: false, reason: "linkNotUsable" } as const;

/**
 * Asks the new address whether it is theirs. Nothing changes until it answers, and nothing in the answer here says
 * whether the address has an account already: if so, its owner learns it by email.
 */
export function askForNewEmail(actor: MemberActor, newEmail: string): void {
  authorize(actor, "account:secure", { authorId: actor.id });
  inTransaction((tx) => {
    tx.delete(emailChanges)
      .where(and(eq(emailChanges.memberId, actor.id), isNull(emailChanges.confirmedAt)))
      .run();
    voidTokens(tx, "confirmNewEmail", actor.id);
    const owner = findMemberByEmail(newEmail);
    if (owner) return recordEvent(tx, actor, "account.askedForAgain", { memberId: owner.id });

    const id = newId();
    const { email: oldEmail } = getAccount(tx, actor.id);
    tx.insert(emailChanges).values({ id, memberId: actor.id, oldEmail, newEmail, createdAt: now() }).run();
    recordEvent(tx, actor, "email.changeAsked", { memberId: actor.id, emailChangeId: id });
  });
}

/** The new address has answered. The old one is told, and can undo it for 72 hours. The caller ends the sessions. */
export function confirmNewEmail(token: string): Result<{ memberId: string }, "linkNotUsable"> {
  return inTransaction((tx) => {
    const link = consumeTokenAbout(tx, "confirmNewEmail", token);
    const change = link?.subjectId && findChange(tx, link.subjectId);
    if (!change || change.confirmedAt || findMemberByEmail(change.newEmail)) return LINK_NOT_USABLE;

    moveTo(tx, change.memberId, change.newEmail);
    tx.update(emailChanges).set({ confirmedAt: now() }).where(eq(emailChanges.id, change.id)).run();
    const details = { memberId: change.memberId, emailChangeId: change.id };
    recordEvent(tx, getActor(change.memberId), "email.changed", details);
    return { ok: true, memberId: change.memberId };
  });
}

/** Whoever reads the old address's mail says that it was not they. The caller ends the sessions. */
export function undoNewEmail(token: string): Result<{ memberId: string }, "linkNotUsable"> {
  return inTransaction((tx) => {
    const link = consumeTokenAbout(tx, "undoNewEmail", token);
    const change = link?.subjectId && findChange(tx, link.subjectId);
    const owner = change && findMemberByEmail(change.oldEmail);
    if (!change || (owner && owner.id !== change.memberId)) return LINK_NOT_USABLE;

    moveTo(tx, change.memberId, change.oldEmail);
    tx.update(emailChanges).set({ undoneAt: now() }).where(eq(emailChanges.id, change.id)).run();
    recordEvent(tx, VISITOR, "email.changeUndone", { memberId: change.memberId, emailChangeId: change.id });
    return { ok: true, memberId: change.memberId };
  });
}

/** The address that a link would confirm or bring back, without using the link up. */
export function findEmailOfLink(purpose: "confirmNewEmail" | "undoNewEmail", token: string): string | null {
  const id = findTokenHolder(purpose, token)?.subjectId;
  const change = id ? findChange(db, id) : undefined;
  if (!change) return null;
  return purpose === "confirmNewEmail" ? change.newEmail : change.oldEmail;
}

/** @throws Response 404 when it was replaced by another: the email about it is then not sent */
export function getEmailChange(id: string) {
  const change = findChange(db, id);
  if (!change) throw notFound();
  return change;
}

function findChange(tx: Pick<Transaction, "select">, id: string) {
  return tx.select().from(emailChanges).where(eq(emailChanges.id, id)).get();
}

function getAccount(tx: Transaction, memberId: string) {
  const account = tx.select({ email: members.email }).from(members).where(eq(members.id, memberId)).get();
  if (!account) throw notFound();
  return account;
}

/** Links that went to the address before open nothing any more. */
function moveTo(tx: Transaction, memberId: string, email: string): void {
  tx.update(members)
    .set({ email, emailKey: emailKey(email) })
    .where(eq(members.id, memberId))
    .run();
  voidTokens(tx, "resetPassword", memberId);
  voidTokens(tx, "logIn", memberId);
  tx.delete(logInFlows).where(eq(logInFlows.memberId, memberId)).run();
}
