import { and, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { emailChanges, members, oneTimeTokens } from "#db/schema/index.ts";
import { putInOutbox, recordEvent } from "../events/record.server.ts";
import { VISITOR } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { changeCredential } from "./credential-changes.server.ts";
import { consumeTokenAbout, findTokenHolder, voidTokens } from "./one-time-tokens.server.ts";
import { changeAsProven, type ProvenActor } from "./proof.server.ts";
import { emailKey, findMember, findMemberByEmail, getActor } from "./queries.server.ts";
import { forgetRefusal } from "./refused-addresses.server.ts";

const LINK_NOT_USABLE = { ok: false, reason: "linkNotUsable" } as const;

/**
 * Asks the new address whether it is theirs, and tells the old one. Nothing changes until the new one answers, and
 * nothing in the answer here, nor in what the old one is told, says whether the new one has an account already: if so,
 * its owner learns it by email.
 */
export function askForNewEmail(actor: ProvenActor, newEmail: string): Result<Nothing, "overtaken"> {
  return changeAsProven(actor, (tx) => {
    tx.delete(emailChanges)
      .where(and(eq(emailChanges.memberId, actor.id), isNull(emailChanges.confirmedAt)))
      .run();
    voidTokens(tx, "confirmNewEmail", actor.id);
    const emailChangeId = newId();
    putInOutbox(tx, "emailChangeAsked", actor.id, { emailChangeId });
    const owner = findMemberByEmail(newEmail);
    if (owner) recordEvent(tx, actor, "account.askedForAgain", { memberId: owner.id });
    else {
      const { email: oldEmail } = getAccount(tx, actor.id);
      const asked = { id: emailChangeId, memberId: actor.id, oldEmail, newEmail, createdAt: now() };
      tx.insert(emailChanges).values(asked).run();
      recordEvent(tx, actor, "email.changeAsked", { memberId: actor.id, emailChangeId });
    }
    return { ok: true };
  });
}

/** The new address has answered. Every session ends; the old one is told, and can undo it for 72 hours. */
export function confirmNewEmail(token: string): Result<Nothing, "linkNotUsable"> {
  return inTransaction((tx) => {
    const link = consumeTokenAbout(tx, "confirmNewEmail", token);
    const change = link?.subjectId && findChange(tx, link.subjectId);
    if (!change || change.confirmedAt || findMemberByEmail(change.newEmail)) return LINK_NOT_USABLE;

    changeEmail(tx, change.memberId, change.newEmail);
    tx.update(emailChanges).set({ confirmedAt: now() }).where(eq(emailChanges.id, change.id)).run();
    const details = { memberId: change.memberId, emailChangeId: change.id };
    changeCredential(tx, getActor(change.memberId), "email.changed", details);
    return { ok: true };
  });
}

/**
 * Whoever reads the old address's mail says that it was not they. Every session ends, and so does the undoing of all
 * changes that came after: whoever made those would take the account back with it.
 */
export function undoNewEmail(token: string): Result<Nothing, "linkNotUsable"> {
  return inTransaction((tx) => {
    const change = findUndoable(token);
    const owner = change && findMemberByEmail(change.oldEmail);
    if (!change || (owner && owner.id !== change.memberId)) return LINK_NOT_USABLE;

    consumeTokenAbout(tx, "undoNewEmail", token);
    changeEmail(tx, change.memberId, change.oldEmail);
    undoFrom(tx, change);
    const details = { memberId: change.memberId, emailChangeId: change.id };
    changeCredential(tx, VISITOR, "email.changeUndone", details);
    return { ok: true };
  });
}

/** The address that a link would confirm or bring back, without using the link up. */
export function findEmailOfLink(purpose: "confirmNewEmail" | "undoNewEmail", token: string): string | null {
  if (purpose === "undoNewEmail") return findUndoable(token)?.oldEmail ?? null;
  const id = findTokenHolder(purpose, token)?.subjectId;
  return (id && findChange(db, id)?.newEmail) || null;
}

/** @throws Response 404 when it was replaced, voided or undone: the email about it is then not sent */
export function getEmailChange(id: string) {
  const change = findChange(db, id);
  if (!change || change.undoneAt) throw notFound();
  return change;
}

/** Where to tell of a change that was asked for: the address of then, which another may have replaced by now. */
export function findOldEmail(id: string): string | undefined {
  return findChange(db, id)?.oldEmail;
}

/** What a link would undo. Nothing while the account is disabled. */
function findUndoable(token: string) {
  const holder = findTokenHolder("undoNewEmail", token);
  const change = holder?.subjectId ? findChange(db, holder.subjectId) : undefined;
  if (!change?.confirmedAt || change.undoneAt) return undefined;
  return findMember(change.memberId)?.status === "active" ? change : undefined;
}

function findChange(tx: Pick<Transaction, "select">, id: string) {
  return tx.select().from(emailChanges).where(eq(emailChanges.id, id)).get();
}

function getAccount(tx: Transaction, memberId: string) {
  const account = tx.select({ email: members.email }).from(members).where(eq(members.id, memberId)).get();
  if (!account) throw notFound();
  return account;
}

function changeEmail(tx: Transaction, memberId: string, email: string): void {
  tx.update(members)
    .set({ email, emailKey: emailKey(email) })
    .where(eq(members.id, memberId))
    .run();
  forgetRefusal(tx, memberId);
}

/** Marks a change and all later ones as undone, so that neither a link nor an email that waits undoes one of them. */
function undoFrom(tx: Transaction, change: typeof emailChanges.$inferSelect): void {
  const undone = tx
    .update(emailChanges)
    .set({ undoneAt: now() })
    .where(
      and(
        eq(emailChanges.memberId, change.memberId),
        gte(emailChanges.confirmedAt, sql`${change.confirmedAt?.getTime()}`),
        isNull(emailChanges.undoneAt),
      ),
    )
    .returning({ id: emailChanges.id })
    .all();
  const ids = undone.map(({ id }) => id);
  tx.delete(oneTimeTokens)
    .where(
      and(
        eq(oneTimeTokens.purpose, "undoNewEmail"),
        isNull(oneTimeTokens.usedAt),
        inArray(oneTimeTokens.subjectId, ids),
      ),
    )
    .run();
}
