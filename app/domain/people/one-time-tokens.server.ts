import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { HOUR } from "#app/lib/durations.ts";
import { hashToken, newToken } from "#app/lib/tokens.server.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { members, oneTimeTokens } from "#db/schema/index.ts";
import type { TokenPurpose } from "#db/vocabulary.ts";
import { keptSince } from "../records/kept-since.ts";
import { secretOfEmail } from "./secret-of-email.server.ts";

/** How long a link works, in hours (requirements.md 2.5). An hour to reset is longer than ASVS asks: mail to a tired reader is slow. */
export const LIFETIME_HOURS = {
  confirmEmail: 24,
  resetPassword: 1,
  acceptInvitation: 7 * 24,
  logIn: 10 / 60,
  confirmNewEmail: 24,
  undoNewEmail: 72,
  keepSecondStep: 24,
} as const satisfies Record<TokenPurpose, number>;

/**
 * Makes the secret of a link, 256 bits, of which only the hash is kept. Older links of the same purpose stop working,
 * unless they are about something else. Called when an email is written, so that no usable link ever waits in the database.
 *
 * @param emailId the email that holds it: sent again, since nobody knows whether the first copy arrived, it brings the
 *   same link, which lives from then on and works once (security.md X7)
 */
export function issueToken(
  purpose: TokenPurpose,
  memberId: string,
  subjectId: string | null = null,
  emailId?: string,
): string {
  const token = emailId === undefined ? newToken() : secretOfEmail(purpose, emailId);
  const hash = hashToken(token);
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + LIFETIME_HOURS[purpose] * HOUR);
  inTransaction((tx) => {
    if (lengthen(tx, hash, expiresAt)) return;
    voidTokens(tx, purpose, memberId, subjectId);
    tx.insert(oneTimeTokens).values({ hash, purpose, memberId, subjectId, createdAt, expiresAt }).run();
  });
  return token;
}

/** Uses a link up, in one statement: of two who press the button at once, one gets in. Undefined when it is no good. */
export function consumeToken(tx: Transaction, purpose: TokenPurpose, token: string): string | undefined {
  return consumeTokenAbout(tx, purpose, token)?.memberId;
}

/** The same, with what the link was about. */
export function consumeTokenAbout(tx: Transaction, purpose: TokenPurpose, token: string) {
  return tx
    .update(oneTimeTokens)
    .set({ usedAt: now() })
    .where(isUsable(purpose, token))
    .returning({ memberId: oneTimeTokens.memberId, subjectId: oneTimeTokens.subjectId })
    .get();
}

/** Whose link this is, without using it up: mail scanners open links, and only a button may act. */
export function findTokenHolder(purpose: TokenPurpose, token: string) {
  const { id, email, name, nameToShow } = members;
  return db
    .select({ id, email, name, nameToShow, subjectId: oneTimeTokens.subjectId })
    .from(oneTimeTokens)
    .innerJoin(members, eq(members.id, oneTimeTokens.memberId))
    .where(isUsable(purpose, token))
    .get();
}

/** Makes links stop working: a new one was sent, or the thing they were for is done. */
export function voidTokens(
  tx: Transaction,
  purpose: TokenPurpose,
  memberId: string,
  subjectId: string | null = null,
): void {
  tx.delete(oneTimeTokens)
    .where(
      and(
        eq(oneTimeTokens.memberId, memberId),
        eq(oneTimeTokens.purpose, purpose),
        isNull(oneTimeTokens.usedAt),
        subjectId === null ? undefined : eq(oneTimeTokens.subjectId, subjectId),
      ),
    )
    .run();
}

/** The life of a link that is there already. One that was used up is there too, and stays so. */
function lengthen(tx: Transaction, hash: string, expiresAt: Date): boolean {
  return tx.update(oneTimeTokens).set({ expiresAt }).where(eq(oneTimeTokens.hash, hash)).run().changes > 0;
}

/** Expired links are of no use to anyone. */
export function deleteExpiredTokens(): void {
  const before = keptSince("link");
  db.delete(oneTimeTokens).where(lte(oneTimeTokens.expiresAt, before)).run();
}

function isUsable(purpose: TokenPurpose, token: string) {
  return and(
    eq(oneTimeTokens.hash, hashToken(token)),
    eq(oneTimeTokens.purpose, purpose),
    isNull(oneTimeTokens.usedAt),
    gt(oneTimeTokens.expiresAt, now()),
  );
}
