import { and, eq, isNotNull, isNull, lt, ne, or } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { type Cell, seal, unseal } from "#app/lib/seal.server.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { authenticators } from "#db/schema/index.ts";
import { environment } from "#environment";
import { authorize } from "../../authorize.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { changeCredential } from "../credential-changes.server.ts";
import { changeAsProven, type Proof, type ProvenActor } from "../proof.server.ts";
import { findMember } from "../queries.server.ts";
import { mayRemoveOne } from "./queries.server.ts";

const PERIOD_SECONDS = 30;

/** The app's clock may be one period early or late. */
const WINDOW = 1;

const SECRET_BYTES = 20;

/** Makes a secret for a new app. It counts for nothing until the app has shown a right code. */
export function startAuthenticator(actor: ProvenActor): Result<Nothing, "overtaken"> {
  const id = newId();
  const [columnKey] = environment().columnKeys;
  if (!columnKey) throw new Error("There is no column key");
  const secret = seal(columnKey, new Secret({ size: SECRET_BYTES }).base32, cellOf(id));
  return changeAsProven(actor, (tx) => {
    tx.delete(authenticators)
      .where(and(eq(authenticators.memberId, actor.id), isNull(authenticators.confirmedAt)))
      .run();
    tx.insert(authenticators).values({ id, memberId: actor.id, secret, createdAt: now() }).run();
    return { ok: true };
  });
}

/** What the app has to be told: the address for a QR code, and the key for typing. Undefined when none was begun. */
export function findNewAuthenticator(actor: MemberActor): { uri: string; key: string } | undefined {
  authorize(actor, "account:secure", { authorId: actor.id });
  const row = db.select().from(authenticators).where(isUnconfirmedFor(actor.id)).get();
  const member = findMember(actor.id);
  if (!row || !member) return undefined;
  const totp = totpOf(row, member.email);
  return { uri: totp.toString(), key: totp.secret.base32 };
}

/**
 * The app has shown a right code: from now on it is asked for, and the app that was there before is not. It ends every
 * session: the caller starts a new one.
 */
export function confirmAuthenticator(
  actor: ProvenActor,
  code: string,
): Result<{ proof: Proof }, "wrong" | "overtaken"> {
  return changeAsProven(actor, (tx) => {
    const row = tx.select().from(authenticators).where(isUnconfirmedFor(actor.id)).get();
    const step = row && stepOf(row, code);
    if (!row || step === undefined) return { ok: false, reason: "wrong" };
    tx.delete(authenticators)
      .where(and(eq(authenticators.memberId, actor.id), ne(authenticators.id, row.id)))
      .run();
    tx.update(authenticators)
      .set({ confirmedAt: now(), lastUsedStep: step })
      .where(eq(authenticators.id, row.id))
      .run();
    const details = { memberId: actor.id, secondStepId: row.id };
    return { ok: true, proof: changeCredential(tx, actor, "secondStep.added", details) };
  });
}

/**
 * Takes the second step with a code of the app. Each 30 seconds are good once: the last used ones are kept, and only
 * later ones are taken, in one statement, so that of two who send the same code at once one gets in (ASVS 6.5.1).
 */
export function takeStepWithApp(memberId: string, code: string): boolean {
  const row = db.select().from(authenticators).where(isConfirmedFor(memberId)).get();
  const step = row && stepOf(row, code);
  if (!row || step === undefined) return false;
  return inTransaction((tx) => {
    const isLater = or(isNull(authenticators.lastUsedStep), lt(authenticators.lastUsedStep, step));
    const used = tx
      .update(authenticators)
      .set({ lastUsedStep: step })
      .where(and(eq(authenticators.id, row.id), isLater))
      .run();
    return used.changes === 1;
  });
}

/**
 * Takes the app away, and ends every session. Not the last way of somebody who holds an office.
 *
 * @throws Response 404 when there is none
 */
export function removeAuthenticator(actor: ProvenActor): Result<{ proof: Proof }, "lastOne" | "overtaken"> {
  return changeAsProven(actor, (tx) => {
    const row = tx
      .select({ id: authenticators.id })
      .from(authenticators)
      .where(isConfirmedFor(actor.id))
      .get();
    if (!row) throw notFound();
    if (!mayRemoveOne(actor.id)) return { ok: false, reason: "lastOne" };
    tx.delete(authenticators).where(eq(authenticators.id, row.id)).run();
    const details = { memberId: actor.id, secondStepId: row.id };
    return { ok: true, proof: changeCredential(tx, actor, "secondStep.removed", details) };
  });
}

type Row = Pick<typeof authenticators.$inferSelect, "id" | "secret">;

/** Which 30 seconds since 1970 a code belongs to, if to any that are near now. */
function stepOf(row: Row, code: string): number | undefined {
  // Six characters that are no digits can be more bytes than the right code, and could not be compared with it.
  if (!/^[0-9]{6}$/.test(code)) return undefined;
  const moment = now().getTime();
  const delta = totpOf(row, "").validate({ token: code, timestamp: moment, window: WINDOW });
  return delta === null ? undefined : Math.floor(moment / 1000 / PERIOD_SECONDS) + delta;
}

/** SHA-1, 6 digits and 30 seconds: what every app can do (RFC 6238). */
function totpOf({ id, secret }: Row, label: string): TOTP {
  const key = unseal(environment().columnKeys, secret, cellOf(id));
  const asked = { algorithm: "SHA1", digits: 6, period: PERIOD_SECONDS } as const;
  return new TOTP({ issuer: "Patient Voice", label, secret: Secret.fromBase32(key), ...asked });
}

function cellOf(id: string): Cell {
  return { table: "authenticators", column: "secret", rowId: id };
}

function isConfirmedFor(memberId: string) {
  return and(eq(authenticators.memberId, memberId), isNotNull(authenticators.confirmedAt));
}

function isUnconfirmedFor(memberId: string) {
  return and(eq(authenticators.memberId, memberId), isNull(authenticators.confirmedAt));
}
