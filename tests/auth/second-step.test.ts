import { beforeEach, expect, test } from "vitest";
import { logOutOtherDevices } from "#app/auth/devices.server.ts";
import { logIn } from "#app/auth/log-in.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { makeRecoveryCodes } from "#app/auth/recovery-codes.server.ts";
import { takeStepWithCode, takeStepWithRecoveryCode } from "#app/auth/second-step.server.ts";
import { findSession, startSession } from "#app/auth/session.server.ts";
import { changePassword } from "#app/domain/people/account.server.ts";
import {
  disableMember,
  endSessions,
  endAllSessions as endSessionsOfAll,
} from "#app/domain/people/administration.server.ts";
import { resetPassword } from "#app/domain/people/new-password.server.ts";
import { issueToken } from "#app/domain/people/one-time-tokens.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import {
  confirmAuthenticator,
  removeAuthenticator,
  startAuthenticator,
  takeStepWithApp,
} from "#app/domain/people/second-step/authenticator.server.ts";
import { readSecondSteps } from "#app/domain/people/second-step/queries.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { sqlite } from "#db/client.server.ts";
import {
  cookiesOf,
  createMemberWithPassword,
  giveApp,
  givePassword,
  HERE,
  PASSWORD,
  proven,
} from "../accounts.ts";
import { codeAt } from "../authenticator-app.ts";
import { createActor, createGroup, createMember } from "../factories.ts";

/** 10 seconds into one of the half minutes that codes count by. */
const START = Date.parse("2027-03-04T10:00:10Z");
const HALF_MINUTE = 30_000;
let moment = START;

beforeEach(() => {
  moment = START;
  setClock(() => moment);
});

test("A13: whoever holds an office has none of it in a session of one step, and keeps what members have", async () => {
  const group = createGroup();
  const offices = [
    createActor("facilitator", group),
    createActor("representative", group),
    createActor("moderator"),
    createActor("administrator"),
  ];
  for (const { id } of offices) {
    const one = await startSession(id, { isOwnDevice: false, hasSecondStep: false, device: null });
    const found = await findSession(one.token);
    expect(found?.lacksSecondStep).toBe(true);
    expect(found?.actor.roles.every(({ role }) => role === "member" || role === "groupMember")).toBe(true);

    const both = await startSession(id, { isOwnDevice: false, hasSecondStep: true, device: null });
    expect((await findSession(both.token))?.actor.roles).toEqual(getActor(id).roles);
  }
});

test("A17: a code opens once, also when it is sent twice at the same moment, and never an older one", async () => {
  const member = createMember();
  const key = giveApp(getActor(member.id));
  expect(takeStepWithApp(member.id, codeAt(key, moment)), "the one that set it up").toBe(false);
  moment += HALF_MINUTE;
  const code = codeAt(key, moment);
  const results = await Promise.all([1, 2].map(async () => takeStepWithApp(member.id, code)));
  expect(results.toSorted()).toEqual([false, true]);
  expect(takeStepWithApp(member.id, codeAt(key, moment - HALF_MINUTE)), "within the window, but older").toBe(
    false,
  );
});

test("what is no code of six digits is turned down like a wrong one, whatever its characters are", () => {
  const member = createMember();
  giveApp(getActor(member.id));
  for (const odd of ["😀😀😀", "１２３４５６", "", "12345", "abcdef"])
    expect(takeStepWithApp(member.id, odd)).toBe(false);
});

test("A19: the clock of a phone may be half a minute early or late, and no more", () => {
  const member = createMember();
  const key = giveApp(getActor(member.id));
  moment += 10 * HALF_MINUTE;
  expect(takeStepWithApp(member.id, codeAt(key, moment - 2 * HALF_MINUTE)), "two late").toBe(false);
  expect(takeStepWithApp(member.id, codeAt(key, moment + 2 * HALF_MINUTE)), "two early").toBe(false);
  expect(takeStepWithApp(member.id, codeAt(key, moment - HALF_MINUTE))).toBe(true);
  expect(takeStepWithApp(member.id, codeAt(key, moment + HALF_MINUTE))).toBe(true);
});

test("the secret of an app is sealed, and opens in no other row", async () => {
  const [mine, theirs] = [createMember(), createMember()];
  const key = giveApp(getActor(mine.id));
  giveApp(getActor(theirs.id));
  const dump = JSON.stringify(sqlite().prepare("select * from authenticators").all());
  expect(dump).not.toContain(key);
  sqlite().exec(
    `update authenticators set secret = (select secret from authenticators where member_id = '${mine.id}')
     where member_id = '${theirs.id}'`,
  );
  moment += HALF_MINUTE;
  expect(() => takeStepWithApp(theirs.id, codeAt(key, moment))).toThrow();
});

test("an app counts only after it has shown a right code, and a new one then takes the place of the old", () => {
  const actor = getActor(createMember().id);
  startAuthenticator(proven(actor));
  expect(confirmAuthenticator(proven(actor), "000000").ok).toBe(false);
  expect(readSecondSteps(actor).appSince).toBeNull();
  const old = giveApp(actor);
  const renewed = giveApp(actor);
  moment += HALF_MINUTE;
  expect(takeStepWithApp(actor.id, codeAt(old, moment))).toBe(false);
  expect(takeStepWithApp(actor.id, codeAt(renewed, moment))).toBe(true);
});

test("the right password alone makes no session for somebody with a second step; the code then does", async () => {
  const { member, key } = await memberWithApp();
  const first = await firstStep(member.email);
  expect(first).toMatchObject({ ok: true, isIn: false });
  expect(cookiesOf(first.ok ? first.setCookie : []), "a flow, no session").toMatch(/^log-in=/);
  const caller = { ...HERE, cookieHeader: cookiesOf(first.ok ? first.setCookie : []) };
  const second = await takeStepWithCode(caller, codeAt(key, moment).replace(/^.../, "$& "));
  expect(second).toMatchObject({ ok: true, isIn: true });
  const again = await takeStepWithCode(caller, codeAt(key, moment + HALF_MINUTE));
  expect(again, "the flow is used up").toMatchObject({ reason: "over" });
});

test("A20: a flow ends with the sixth wrong code, and after 10 minutes", async () => {
  const { member, key } = await memberWithApp();
  const caller = await callerAfterFirstStep(member.email);
  for (let n = 1; n < 6; n += 1)
    expect(await takeStepWithCode(caller, "000000")).toMatchObject({ reason: "wrong" });
  expect(await takeStepWithCode(caller, "000000")).toMatchObject({ reason: "over" });
  expect(await takeStepWithCode(caller, codeAt(key, moment)), "too late").toMatchObject({ reason: "over" });

  const slow = await callerAfterFirstStep(member.email);
  moment += 601_000;
  expect(await takeStepWithCode(slow, codeAt(key, moment))).toMatchObject({ reason: "over" });
});

test("A20: wrong codes are counted for the person too: new flows do not give new tries for ever", async () => {
  const { member } = await memberWithApp();
  const reasons: string[] = [];
  for (let flow = 0; flow < 3; flow += 1) {
    const caller = await callerAfterFirstStep(member.email);
    for (let n = 0; n < 6; n += 1) {
      const result = await takeStepWithCode(caller, "000000");
      reasons.push(result.ok ? "in" : result.reason);
    }
  }
  expect(reasons.filter((reason) => reason !== "tooMany").length).toBeLessThan(12);
  expect(reasons.at(-1)).toBe("tooMany");
});

test("A20: wrong codes sent at the same moment are counted like one after the other", async () => {
  const { member } = await memberWithApp();
  const caller = await callerAfterFirstStep(member.email);
  const results = await Promise.all(Array.from({ length: 20 }, () => takeStepWithCode(caller, "000000")));
  expect(results.filter((result) => !result.ok && result.reason === "wrong").length).toBeLessThanOrEqual(6);
});

test("A14: a new password by email does not get past the second step, and ends log-ins that were begun", async () => {
  const { member, key } = await memberWithApp();
  const begun = await callerAfterFirstStep(member.email);
  const { hashPassword } = await import("#app/auth/password.server.ts");
  resetPassword(issueToken("resetPassword", member.id), await hashPassword("another long password"));
  expect(await takeStepWithCode(begun, codeAt(key, moment))).toMatchObject({ reason: "over" });
  const first = await logIn(HERE, {
    email: member.email,
    password: "another long password",
    isOwnDevice: false,
  });
  expect(first).toMatchObject({ ok: true, isIn: false });
});

test("A18: recovery codes are kept as argon2id, work once each, and a new set voids the old", async () => {
  const { member } = await memberWithApp();
  const codes = await codesOf(member.id);
  expect(new Set(codes).size).toBe(10);
  const dump = JSON.stringify(sqlite().prepare("select * from recovery_codes").all());
  for (const code of codes) expect(dump).not.toContain(code.replaceAll(" ", "").slice(1));
  const hashes = sqlite().prepare("select code_hash from recovery_codes").pluck().all() as string[];
  expect(hashes.every((hash) => /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/.test(hash))).toBe(true);

  const use = async (code: string) =>
    takeStepWithRecoveryCode(
      await callerAfterFirstStep(member.email),
      code.toUpperCase().replaceAll(" ", "-"),
    );
  expect(await use(codes[4] ?? "")).toMatchObject({ ok: true, isIn: true });
  expect(await use(codes[4] ?? ""), "once").toMatchObject({ ok: false });
  const renewed = await codesOf(member.id);
  expect(await use(codes[5] ?? ""), "of the old set").toMatchObject({ ok: false });
  expect(await use(renewed[5] ?? "")).toMatchObject({ ok: true });
});

test("there are no recovery codes without a second step that they could stand in for", async () => {
  expect(await makeRecoveryCodes(proven(getActor(createMember().id)))).toMatchObject({ ok: false });
});

test("whoever holds an office cannot remove their last second step, also in a session that holds none of it", async () => {
  const moderator = createActor("moderator");
  giveApp(moderator);
  expect(removeAuthenticator(proven(moderator)).ok).toBe(false);
  expect(removeAuthenticator(proven({ id: moderator.id, roles: [{ role: "member" }] })).ok).toBe(false);
  const member = getActor(createMember().id);
  giveApp(member);
  expect(removeAuthenticator(proven(member)).ok).toBe(true);
  expect(() => removeAuthenticator(proven(member)), "there is none").toThrow(
    expect.objectContaining({ status: 404 }),
  );
});

test("somebody with an office and no second step is led to setting one up after the first log-in", async () => {
  const moderator = createActor("moderator");
  await givePassword(moderator.id);
  const { email } = sqlite().prepare("select email from members where id = ?").get(moderator.id) as {
    email: string;
  };
  expect(await firstStep(email)).toMatchObject({ ok: true, isIn: true, mustSetUp: true });
});

async function codesOf(memberId: string): Promise<string[]> {
  const made = await makeRecoveryCodes(proven(getActor(memberId)));
  return made.ok ? made.codes : [];
}

async function memberWithApp() {
  const member = await createMemberWithPassword();
  const key = giveApp(getActor(member.id));
  moment += HALF_MINUTE;
  return { member, key };
}

function firstStep(email: string) {
  return logIn(HERE, { email, password: PASSWORD, isOwnDevice: false });
}

async function callerAfterFirstStep(email: string) {
  const first = await firstStep(email);
  if (!first.ok) throw new Error("The first step failed");
  return { ...HERE, cookieHeader: cookiesOf(first.setCookie) };
}

test("a log-in that waits for its second step ends with a new password, and when somebody is logged out everywhere", async () => {
  const administrator = createActor("administrator");
  const ends: ((memberId: string) => unknown)[] = [
    async (id) => changePassword(proven(getActor(id)), await hashPassword("another lantern soup violet")),
    (id) => endSessions(administrator, id),
    (id) => disableMember(administrator, id),
    (id) => logOutOtherDevices(proven(getActor(id))),
    () => endSessionsOfAll(administrator),
  ];
  for (const end of [() => undefined, ...ends]) {
    const member = await createMemberWithPassword();
    const key = giveApp(getActor(member.id));
    const begun = await logIn(HERE, { email: member.email, password: PASSWORD, isOwnDevice: false });
    if (!begun.ok) throw new Error(begun.reason);
    const waiting = { ...HERE, cookieHeader: cookiesOf(begun.setCookie) };
    await end(member.id);
    moment += HALF_MINUTE;
    const through = await takeStepWithCode(waiting, codeAt(key, moment));
    expect(through, String(end)).toMatchObject(
      ends.includes(end) ? { ok: false, reason: "over" } : { ok: true },
    );
  }
});
