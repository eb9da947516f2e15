import { createHmac, timingSafeEqual } from "node:crypto";
import { and, eq, gt, lt, lte, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { codeFrom, randomCode, withoutGroups } from "#app/lib/codes.server.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { hashToken, newToken } from "#app/lib/tokens.server.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { logInFlows } from "#db/schema/index.ts";
import type { LogInStage } from "#db/vocabulary.ts";
import { environment } from "#environment";
import { recordEvent } from "../events/record.server.ts";
import type { Actor } from "../policy.ts";
import type { Result } from "../result.ts";
import { isStillProven, OVERTAKEN, type Proof, proveNow } from "./proof.server.ts";
import { findMemberByEmail, findPasswordHash } from "./queries.server.ts";
import { secretOfEmail } from "./secret-of-email.server.ts";

/** A log-in that was begun: whose, and what it waits for. Nobody's, when its address has no account. */
export type LogInFlow = {
  id: string;
  memberId: string | null;
  isOwnDevice: boolean;
  codeHash: string | null;
  attempts: number;
};

/** For the second step, and for the code of an email once it is written (ASVS 6.5.5). */
export const FLOW_MINUTES = 10;

/** How long an email may be on its way to the mail server before the page that waits for its code gives up. */
const WAITING_MINUTES = 30;

/** After this many wrong codes the flow is destroyed and the first step has to be taken again (requirements.md 2.6). */
export const MOST_ATTEMPTS = 6;

const CODE_LENGTH = 8;

/** Begins a flow. Its token goes to the browser, and only the hash of it is kept. */
export function startFlow(
  stage: LogInStage,
  { memberId, isOwnDevice }: { memberId: string | null; isOwnDevice: boolean },
): { id: string; token: string } {
  const token = newToken();
  const id = newRandomId();
  const minutes = stage === "email" ? WAITING_MINUTES : FLOW_MINUTES;
  const times = { createdAt: now(), expiresAt: inMinutes(minutes) };
  inTransaction((tx) =>
    tx
      .insert(logInFlows)
      .values({ id, tokenHash: hashToken(token), memberId, stage, isOwnDevice, ...times })
      .run(),
  );
  return { id, token };
}

/** Begins the wait for a second step, unless what the first one showed counts no more. */
export function startSecondStep(proof: Proof, isOwnDevice: boolean): Result<{ token: string }, "overtaken"> {
  const { memberId } = proof;
  return inTransaction((tx) => {
    if (!isStillProven(tx, proof)) return OVERTAKEN;
    return { ok: true, token: startFlow("secondStep", { memberId, isOwnDevice }).token };
  });
}

/**
 * Begins a log-in by email. An address without account gets a flow too, which no code ever ends: nothing that the
 * browser sees says which it is. Who has not confirmed their address yet gets the email that does it instead.
 */
export function askForLogInEmail(actor: Actor, email: string, isOwnDevice: boolean): { token: string } {
  const member = findMemberByEmail(email);
  const memberId = member?.status === "active" ? member.id : null;
  const { id, token } = startFlow("email", { memberId, isOwnDevice });
  inTransaction((tx) => {
    if (member?.status === "unconfirmed")
      return recordEvent(tx, actor, confirmingEvent(member.id), { memberId: member.id });
    recordEvent(tx, actor, "account.logInEmailAsked", { memberId: memberId ?? "", flowId: id });
  });
  return { token };
}

/** Someone invited has no password yet: the email of their account is the invitation. */
function confirmingEvent(memberId: string): "account.created" | "account.invited" {
  return findPasswordHash(memberId) ? "account.created" : "account.invited";
}

export function findFlow(stage: LogInStage, token: string): LogInFlow | undefined {
  return db.select().from(logInFlows).where(isOpenFlow(stage, token)).get();
}

/**
 * Counts one try before it is made, in one statement: tries made at the same moment count too. Undefined when there is
 * no such flow any more.
 */
export function takeAttempt(stage: LogInStage, token: string): LogInFlow | undefined {
  return inTransaction((tx) =>
    tx
      .update(logInFlows)
      .set({ attempts: sql`${logInFlows.attempts} + 1` })
      .where(isOpenFlow(stage, token))
      .returning()
      .get(),
  );
}

/** Ends a flow of which too many codes were wrong. */
export function endFlow(id: string): void {
  inTransaction((tx) => tx.delete(logInFlows).where(eq(logInFlows.id, id)).run());
}

/**
 * Ends a flow whose code was right, and gives what that has shown. Undefined when it is over already: of two right codes
 * sent at once, one gets in.
 */
export function completeFlow(id: string): Proof | undefined {
  return inTransaction((tx) => {
    const flow = tx.delete(logInFlows).where(eq(logInFlows.id, id)).returning().get();
    return flow?.memberId ? proveNow(flow.memberId) : undefined;
  });
}

/**
 * Makes the code of an email, good for 10 minutes from now in the browser that asked for it and in no other.
 *
 * @param emailId the email that holds it: sent again, it brings the same code
 * @throws Response 404 when that log-in is over: the email is then not sent
 */
export function issueLogInCode(flowId: string, emailId?: string): string {
  const code =
    emailId === undefined
      ? randomCode(CODE_LENGTH)
      : codeFrom(secretOfEmail("logInCode", emailId), CODE_LENGTH);
  const issued = inTransaction((tx) =>
    tx
      .update(logInFlows)
      .set({ codeHash: hashOfCode(flowId, code), expiresAt: inMinutes(FLOW_MINUTES) })
      .where(and(eq(logInFlows.id, flowId), gt(logInFlows.expiresAt, now())))
      .run(),
  );
  if (issued.changes === 0) throw notFound();
  return code;
}

/** Is this the code of the email that this flow waits for? */
export function isCodeOf(flow: LogInFlow, typed: string): boolean {
  if (!flow.codeHash) return false;
  const given = Buffer.from(hashOfCode(flow.id, withoutGroups(typed)));
  const expected = Buffer.from(flow.codeHash);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Log-ins that nobody ended are of no use to anyone. */
export function deleteExpiredFlows(): void {
  db.delete(logInFlows).where(lte(logInFlows.expiresAt, now())).run();
}

function isOpenFlow(stage: LogInStage, token: string) {
  return and(
    eq(logInFlows.tokenHash, hashToken(token)),
    eq(logInFlows.stage, stage),
    gt(logInFlows.expiresAt, now()),
    lt(logInFlows.attempts, MOST_ATTEMPTS),
  );
}

/** Keyed, because 8 characters could be found from a plain hash; with the flow's id, so that it fits no other flow. */
function hashOfCode(flowId: string, code: string): string {
  return createHmac("sha256", environment().secret)
    .update(`log-in code\n${flowId}\n${code}`)
    .digest("base64url");
}

function inMinutes(minutes: number): Date {
  return new Date(now().getTime() + minutes * MINUTE);
}
