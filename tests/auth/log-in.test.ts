import { afterEach, expect, test, vi } from "vitest";
import { confirmAndLogIn, forgiveTries, logIn } from "#app/auth/log-in.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { findSession } from "#app/auth/session.server.ts";
import { writeDownRefusals } from "#app/domain/events/refused.server.ts";
import { issueToken } from "#app/domain/people/one-time-tokens.server.ts";
import { db } from "#db/client.server.ts";
import { credentials, events } from "#db/schema/index.ts";
import { createMember } from "../factories.ts";

const PASSWORD = "lantern soup violet";
const HERE = { ip: "203.0.113.7", cookieHeader: undefined, sessionToken: null };

afterEach(() => {
  vi.useRealTimers();
});

test("the right password opens a session, and a planted cookie is never taken over", async () => {
  const member = await memberWithPassword();
  const result = await logIn(HERE, {
    email: member.email.toUpperCase(),
    password: PASSWORD,
    isOwnDevice: false,
  });
  expect(result).toMatchObject({ ok: true });
  const token = tokenOf(result);
  expect((await findSession(token))?.actor.id).toBe(member.id);

  const again = await logIn(
    { ...HERE, sessionToken: token },
    { email: member.email, password: PASSWORD, isOwnDevice: false },
  );
  expect(tokenOf(again)).not.toBe(token);
  expect(await findSession(token), "the one before is dead").toBeNull();
});

test("a wrong password and an address without account are answered alike", async () => {
  const member = await memberWithPassword();
  // What other stories have counted is written down first.
  writeDownRefusals({ all: true });
  const countFailed = () =>
    db
      .select()
      .from(events)
      .all()
      .filter(({ name }) => name === "account.logInFailed").length;
  const before = countFailed();
  const wrong = await logIn(HERE, { email: member.email, password: "not this one", isOwnDevice: false });
  const nobody = await logIn(HERE, {
    email: "nobody@example.org",
    password: "not this one",
    isOwnDevice: false,
  });
  expect(wrong).toEqual(nobody);
  expect(countFailed() - before, "as much is written either way").toBe(2);
});

test("the tenth wrong try makes everyone at that account wait, and the wait doubles; then the right one works", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const member = await memberWithPassword();
  const attempt = (password: string) =>
    logIn({ ...HERE, ip: "203.0.113.8" }, { email: member.email, password, isOwnDevice: false });
  for (let n = 0; n < 10; n += 1) expect(await attempt("wrong")).toMatchObject({ reason: "wrong" });
  expect(await attempt(PASSWORD)).toEqual({ ok: false, reason: "tooMany", retryAfterSeconds: 30 });
  vi.advanceTimersByTime(31_000);
  expect(await attempt(PASSWORD)).toMatchObject({ ok: true });
});

test("someone who uses up an account's tries does not lock its owner out of a device that it knows", async () => {
  const member = await memberWithPassword();
  const first = await logIn(HERE, { email: member.email, password: PASSWORD, isOwnDevice: false });
  const device = first.ok ? first.setCookie[1]?.split(";")[0] : "";
  for (let n = 0; n < 10; n += 1)
    await logIn(
      { ...HERE, ip: "198.51.100.1" },
      { email: member.email, password: "wrong", isOwnDevice: false },
    );

  const stranger = await logIn(HERE, { email: member.email, password: PASSWORD, isOwnDevice: false });
  expect(stranger).toMatchObject({ reason: "tooMany" });
  const owner = await logIn(
    { ...HERE, cookieHeader: device },
    { email: member.email, password: PASSWORD, isOwnDevice: false },
  );
  expect(owner).toMatchObject({ ok: true });
});

test("other accounts are not touched by the tries on one", async () => {
  const [one, other] = [await memberWithPassword(), await memberWithPassword()];
  for (let n = 0; n < 11; n += 1)
    await logIn({ ...HERE, ip: "198.51.100.2" }, { email: one.email, password: "wrong", isOwnDevice: false });
  expect(
    await logIn(
      { ...HERE, ip: "198.51.100.2" },
      { email: other.email, password: PASSWORD, isOwnDevice: false },
    ),
  ).toMatchObject({ ok: true });
});

test("an address that nobody has confirmed is answered like one that has no account", async () => {
  const member = await memberWithPassword({ status: "unconfirmed" });
  const right = await logIn(HERE, { email: member.email, password: PASSWORD, isOwnDevice: false });
  const nobody = await logIn(HERE, { email: "no-one@example.org", password: PASSWORD, isOwnDevice: false });
  expect(right).toEqual(nobody);
});

test("a new account is opened by its email and its password together, and by neither alone", async () => {
  const member = await memberWithPassword({ status: "unconfirmed" });
  const token = issueToken("confirmEmail", member.id);
  expect(await confirmAndLogIn(HERE, token, "somebody else's words")).toMatchObject({ reason: "wrong" });
  expect(await confirmAndLogIn(HERE, "no such link", PASSWORD)).toMatchObject({ reason: "linkNotUsable" });
  expect(await confirmAndLogIn(HERE, token, PASSWORD)).toMatchObject({ ok: true });
  expect(await confirmAndLogIn(HERE, token, PASSWORD), "once").toMatchObject({ ok: false });
  expect(await logIn(HERE, { email: member.email, password: PASSWORD, isOwnDevice: false })).toMatchObject({
    ok: true,
  });
});

test("tries made at the same moment are counted like tries one after the other", async () => {
  const member = await memberWithPassword();
  const attempt = () =>
    logIn({ ...HERE, ip: "198.51.100.9" }, { email: member.email, password: "wrong", isOwnDevice: false });
  const results = await Promise.all(Array.from({ length: 30 }, attempt));
  expect(results.filter((result) => !result.ok && result.reason === "wrong")).toHaveLength(10);
});

test("an owner who chose a new password by email need not wait for what others tried", async () => {
  const member = await memberWithPassword();
  for (let n = 0; n < 11; n += 1)
    await logIn(
      { ...HERE, ip: "198.51.100.10" },
      { email: member.email, password: "wrong", isOwnDevice: false },
    );
  await forgiveTries(member.email);
  expect(await logIn(HERE, { email: member.email, password: PASSWORD, isOwnDevice: false })).toMatchObject({
    ok: true,
  });
});

test("a hash made with weaker parameters is renewed when its password is typed", async () => {
  const { hash } = await import("@node-rs/argon2");
  const member = createMember();
  const passwordHash = await hash(PASSWORD, { memoryCost: 4096, timeCost: 2, parallelism: 1 });
  db.insert(credentials).values({ memberId: member.id, passwordHash, changedAt: new Date() }).run();
  await logIn(HERE, { email: member.email, password: PASSWORD, isOwnDevice: false });
  const stored = db
    .select()
    .from(credentials)
    .all()
    .find(({ memberId }) => memberId === member.id);
  expect(stored?.passwordHash).toMatch(/m=19456,t=2,p=1/);
});

async function memberWithPassword(values: Parameters<typeof createMember>[0] = {}) {
  const member = createMember(values);
  db.insert(credentials)
    .values({ memberId: member.id, passwordHash: await hashPassword(PASSWORD), changedAt: new Date() })
    .run();
  return member;
}

function tokenOf(result: Awaited<ReturnType<typeof logIn>>): string {
  return (result.ok && result.setCookie[0]?.match(/^session=([^;]+)/)?.[1]) || "";
}
