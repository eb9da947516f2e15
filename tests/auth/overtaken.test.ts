import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { logOutDevice, logOutOtherDevices } from "#app/auth/devices.server.ts";
import { rememberDevice } from "#app/auth/known-device.server.ts";
import { logIn } from "#app/auth/log-in.server.ts";
import { verifyPassword } from "#app/auth/password.server.ts";
import { makeRecoveryCodes } from "#app/auth/recovery-codes.server.ts";
import { takeStepWithRecoveryCode } from "#app/auth/second-step.server.ts";
import { findSession, startSession } from "#app/auth/session.server.ts";
import { changePassword } from "#app/domain/people/account.server.ts";
import { disableMember } from "#app/domain/people/administration.server.ts";
import { confirmEmail } from "#app/domain/people/commands.server.ts";
import { askForNewEmail } from "#app/domain/people/email-changes.server.ts";
import { renewPasswordHash, resetPassword, startReset } from "#app/domain/people/new-password.server.ts";
import { issueToken } from "#app/domain/people/one-time-tokens.server.ts";
import { proveNow } from "#app/domain/people/proof.server.ts";
import { findPasswordHash, getActor } from "#app/domain/people/queries.server.ts";
import { startAuthenticator } from "#app/domain/people/second-step/authenticator.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { sayOvertaken } from "#app/web/say-overtaken.server.ts";
import { db } from "#db/client.server.ts";
import { sessions } from "#db/schema/index.ts";
import * as password from "../../app/routes/account/account.password.tsx";
import * as enterPassword from "../../app/routes/log-in/log-in.tsx";
import * as reset from "../../app/routes/log-in/reset-password.tsx";
import { cookiesOf, createMemberWithPassword, giveApp, HERE, PASSWORD, proven } from "../accounts.ts";
import { createActor, createMember } from "../factories.ts";
import { answerOf, args } from "../routes/answers.ts";
import { contextFor, postOf, refusalOn } from "../routes/context.ts";

const OWNERS = "the owner's quiet harbour";
const ON_ONE_STEP = { isOwnDevice: false, hasSecondStep: false, device: null };
const LOG_INS = 6;
const CHANGES = 5;

afterEach(() => setClock());

describe("X2: a reset in the middle of 6 log-ins and 5 changes of the password", () => {
  test.each([0, 1, 3, 5, 8, 11])("after %i of them were sent", async (before) => {
    const member = await createMemberWithPassword();
    const link = issueToken("resetPassword", member.id);
    const senders = await sendersFor(member);
    const sent = senders.slice(0, before).map((send) => send());
    const owner = answerOf(() =>
      reset.action(args(postOf("/reset-password", { token: link, password: OWNERS }), contextFor())),
    );
    sent.push(...senders.slice(before).map((send) => send()));

    expect((await owner).headers.get("Location")).toBe("/log-in");
    const outcomes = await Promise.all(sent);
    expect(db.select().from(sessions).where(eq(sessions.memberId, member.id)).all()).toEqual([]);
    expect(await verifyPassword(findPasswordHash(member.id), OWNERS)).toBe(true);
    // What was done was done before; all that was not, says so.
    for (const outcome of outcomes) expect(["done", "wrong", "overtaken", "tooMany"]).toContain(outcome);
    expect(outcomes, "some were overtaken").toContain("overtaken");
  });
});

describe("a change of the password that is hashed sooner than the owner's reset", () => {
  test.each([
    ["is overtaken as soon as the owner has sent theirs", true],
    ["control: else it takes the link away", false],
  ])("%s", (_, hasStarted) => {
    const intruder = proven(getActor(createMember().id));
    const link = issueToken("resetPassword", intruder.id);
    if (hasStarted) startReset(link);
    expect(changePassword(intruder, "the intruder's").ok).toBe(!hasStarted);
    expect(resetPassword(link, "the owner's").ok).toBe(hasStarted);
    expect(findPasswordHash(intruder.id)).toBe(hasStarted ? "the owner's" : "the intruder's");
  });

  test("and whoever makes a link up overtakes nobody", () => {
    const member = proven(getActor(createMember().id));
    startReset("made up");
    expect(changePassword(member, "new").ok).toBe(true);
  });
});

/** The log-ins and the changes in turn, each as a browser of its own that knows the old password. */
async function sendersFor(member: { id: string; email: string }): Promise<(() => Promise<string>)[]> {
  const logIns = Array.from({ length: LOG_INS }, () => () => {
    const context = contextFor();
    const request = postOf("/log-in", { email: member.email, password: PASSWORD });
    return outcomeOf(() => enterPassword.action(args(request, context)), context);
  });
  const changes: (() => Promise<string>)[] = [];
  for (let n = 0; n < CHANGES; n += 1) {
    const { token } = await startSession(member.id, ON_ONE_STEP);
    const cookieHeader = cookiesOf([rememberDevice(proveNow(member.id))]);
    const context = contextFor(getActor(member.id), { sessionToken: token, cookieHeader });
    const fields = { currentPassword: PASSWORD, password: `the intruder's ${n} lantern` };
    changes.push(() =>
      outcomeOf(() => password.action(args(postOf("/account/password", fields), context)), context),
    );
  }
  return logIns.flatMap((send, n) => [send, changes[n] ?? []].flat());
}

async function outcomeOf(act: () => unknown, context: ReturnType<typeof contextFor>): Promise<string> {
  const answer = await answerOf(act);
  const text = context.rejectedForm?.errors.map(({ message }) => message).join() ?? "";
  if (answer.headers.get("Location") === "/log-in?overtaken=yes") return "overtaken";
  if (answer.status === 409 && text.includes("was changed at the same moment")) return "overtaken";
  if (answer.status === 400 && text.includes("is not right")) return "wrong";
  // The reset forgets which devices were known: what comes from them after it counts as a stranger's tries.
  if (answer.status === 429) return "tooMany";
  return answer.status === 303 ? "done" : `${answer.status} ${text}`;
}

describe("what a session showed counts no more once", () => {
  test.each([
    ["the password was reset", (id: string) => resetPassword(issueToken("resetPassword", id), "owner's")],
    ["another device logged the others out", (id: string) => logOutOtherDevices(proven(getActor(id)))],
    ["another device logged this one out", (id: string) => logOutDevice(getActor(id), publicIdOf(id))],
    [
      "an administrator disabled the account",
      (id: string) => disableMember(createActor("administrator"), id),
    ],
    ["it was over", () => setClock(() => Date.now() + 61 * 60_000)],
  ])("%s: nothing of the account changes", async (_, happen) => {
    const { id } = createMember();
    const found = await findSession((await startSession(id, ON_ONE_STEP)).token);
    if (!found) throw new Error("There is a session");
    const intruder = { ...found.actor, proof: found.proof };
    happen(id);
    const overtaken = { ok: false, reason: "overtaken" };
    const hashBefore = findPasswordHash(id);
    expect(changePassword(intruder, "intruder's")).toEqual(overtaken);
    expect(askForNewEmail(intruder, "intruder@example.org")).toEqual(overtaken);
    expect(startAuthenticator(intruder)).toEqual(overtaken);
    expect(await makeRecoveryCodes(intruder)).toEqual(overtaken);
    expect(logOutOtherDevices(intruder)).toEqual(overtaken);
    expect(findPasswordHash(id)).toBe(hashBefore);
  });
});

test("control: what a session shows counts while nothing has happened", async () => {
  const { id } = createMember();
  const found = await findSession((await startSession(id, ON_ONE_STEP)).token);
  if (!found) throw new Error("There is a session");
  expect(changePassword({ ...found.actor, proof: found.proof }, "new").ok).toBe(true);
});

test("a hash that is made anew for its age does not come back over a password that was reset meanwhile", () => {
  const { id } = createMember();
  const shown = proveNow(id);
  renewPasswordHash(shown, "the same password");
  expect(findPasswordHash(id), "control").toBe("the same password");
  resetPassword(issueToken("resetPassword", id), "owner's");
  renewPasswordHash(shown, "the same password again");
  expect(findPasswordHash(id)).toBe("owner's");
});

test("a second step that is under way when the password is reset lets nobody in", async () => {
  const member = await createMemberWithPassword();
  giveApp(getActor(member.id));
  const made = await makeRecoveryCodes(proven(getActor(member.id)));
  const first = await logIn(HERE, { email: member.email, password: PASSWORD, isOwnDevice: false });
  if (!first.ok || !made.ok) throw new Error("The first step failed");
  const caller = { ...HERE, cookieHeader: cookiesOf(first.setCookie) };
  const entering = takeStepWithRecoveryCode(caller, made.codes[0] ?? "");
  resetPassword(issueToken("resetPassword", member.id), "owner's");
  expect(await entering).toEqual({ ok: false, reason: "over" });
  expect(db.select().from(sessions).where(eq(sessions.memberId, member.id)).all()).toEqual([]);
});

test("an address is not confirmed with a password that was replaced meanwhile", () => {
  const { id } = createMember({ status: "unconfirmed" });
  const shown = proveNow(id);
  resetPassword(issueToken("resetPassword", id), "owner's");
  const token = issueToken("confirmEmail", id);
  expect(confirmEmail(token, shown)).toEqual({ ok: false, reason: "overtaken" });
  expect(confirmEmail(token, proveNow(id)).ok, "control").toBe(true);
});

test("somebody overtaken reads on the log-in page that nothing was done, also in a browser that is logged in", async () => {
  const context = contextFor(getActor(createMember().id));
  const led = sayOvertaken(context);
  expect(refusalOn("/log-in", context)).toContain("What you sent last was not done.");
  const request = new Request(`http://localhost:3000${led.headers.get("Location")}`);
  expect(await enterPassword.loader(args(request, context))).toMatchObject({ next: null });
  expect(context.session?.expiresAt.getTime()).toBeGreaterThan(now().getTime());
});

function publicIdOf(memberId: string): string | undefined {
  return db.select().from(sessions).where(eq(sessions.memberId, memberId)).get()?.publicId;
}
