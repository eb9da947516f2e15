import { and, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Transaction } from "#db/client.server.ts";
import {
  authenticators,
  emailChanges,
  logInFlows,
  members,
  oneTimeTokens,
  outbox,
  passkeyChallenges,
  sessions,
} from "#db/schema/index.ts";
import type { TokenPurpose } from "#db/vocabulary.ts";
import type { CredentialEvent, EmailKind, EventDetails } from "../events/catalogue.ts";
import { recordCredentialEvent } from "../events/record.server.ts";
import type { Actor } from "../policy.ts";
import { type Proof, proveNow } from "./proof.server.ts";

/**
 * What becomes of the links of an account when something that it is logged in with changes. Those that let somebody in,
 * or change something, are void. Those that only take back what another did are kept: whoever had taken an account
 * could otherwise cut its owner's way back with a new password. An undo voids those of all later changes.
 */
export const LINKS_AFTER_CHANGE = {
  confirmEmail: "void",
  resetPassword: "void",
  acceptInvitation: "void",
  logIn: "void",
  confirmNewEmail: "void",
  undoNewEmail: "kept",
  keepSecondStep: "kept",
} as const satisfies Record<TokenPurpose, "void" | "kept">;

const VOID_LINKS = (Object.keys(LINKS_AFTER_CHANGE) as TokenPurpose[]).filter(
  (purpose) => LINKS_AFTER_CHANGE[purpose] === "void",
);

/** Emails whose link is made when they go: one that was asked for before the change must not bring a new one. */
const EMAILS_WITH_VOID_LINKS: readonly EmailKind[] = ["resetPassword", "logIn", "confirmNewEmail"];

type EventOfOne = Exclude<CredentialEvent, "account.allSessionsEnded">;

/**
 * The one way to record that something changed which a person logs in with, in the transaction of the change itself.
 * It ends what was begun with the old: sessions, log-ins under way, links, changes of address that wait, an app that was
 * being set up; and, by the version, devices that are known and whatever was shown before an `await` (security.md X1, X2).
 *
 * @param keptSession the hash of the one session that goes on, where there is one
 * @returns what this browser may go on with
 */
export function changeCredential<E extends EventOfOne>(
  tx: Transaction,
  actor: Actor,
  name: E,
  details: EventDetails[E] & { memberId: string },
  keptSession: string | null = null,
): Proof {
  const { memberId } = details;
  const of = (column: SQLiteColumn) => eq(column, memberId);
  endSessions(tx, of, keptSession);
  voidFlows(tx, of);
  overtake(tx, memberId);
  recordCredentialEvent(tx, actor, name, details);
  return proveNow(memberId);
}

/** Whatever this person showed before now counts no more: what is under way with it is refused when it would act. */
export function overtake(tx: Transaction, memberId: string): void {
  tx.update(members).set(NEXT_VERSION).where(eq(members.id, memberId)).run();
}

/** A change of the credentials of everybody at once. Who has not confirmed an account yet could not be logged in: their links stay. */
export function changeCredentialsOfAll(tx: Transaction, actor: Actor): void {
  const active = tx.select({ id: members.id }).from(members).where(sql`${members.status} = 'active'`);
  const ended = endSessions(tx, () => undefined, null);
  tx.delete(logInFlows).where(isNull(logInFlows.memberId)).run();
  voidFlows(tx, (column) => inArray(column, active));
  tx.update(members).set(NEXT_VERSION).where(sql`${members.status} = 'active'`).run();
  recordCredentialEvent(tx, actor, "account.allSessionsEnded", { sessions: String(ended) });
}

const NEXT_VERSION = { credentialVersion: sql`${members.credentialVersion} + 1` };

type Whose = (column: SQLiteColumn) => SQL | undefined;

function endSessions(tx: Transaction, of: Whose, kept: string | null): number {
  const others = kept === null ? undefined : ne(sessions.idHash, kept);
  return tx
    .delete(sessions)
    .where(and(of(sessions.memberId), others))
    .run().changes;
}

function voidFlows(tx: Transaction, of: Whose): void {
  tx.delete(logInFlows).where(of(logInFlows.memberId)).run();
  tx.delete(passkeyChallenges).where(of(passkeyChallenges.memberId)).run();
  for (const table of [authenticators, emailChanges])
    tx.delete(table)
      .where(and(of(table.memberId), isNull(table.confirmedAt)))
      .run();
  tx.delete(oneTimeTokens)
    .where(
      and(
        of(oneTimeTokens.memberId),
        isNull(oneTimeTokens.usedAt),
        inArray(oneTimeTokens.purpose, VOID_LINKS),
      ),
    )
    .run();
  tx.delete(outbox)
    .where(and(of(outbox.memberId), isNull(outbox.sentAt), inArray(outbox.kind, [...EMAILS_WITH_VOID_LINKS])))
    .run();
}
