import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { endSession, findSession, readSessionToken, startSession } from "#app/auth/session.server.ts";
import { grantOffice } from "#app/domain/offices/commands.server.ts";
import { endSessions } from "#app/domain/people/administration.server.ts";
import { OPERATOR } from "#app/domain/policy.ts";
import { db, sqlite } from "#db/client.server.ts";
import { members, sessions } from "#db/schema/index.ts";
import { createActor, createGroup, createMember } from "../factories.ts";

const MINUTE = 60_000;
const SHARED = { isOwnDevice: false, hasSecondStep: true, device: null };
const OWN = { ...SHARED, isOwnDevice: true };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => {
  vi.useRealTimers();
});

test("the database holds nothing that opens a session", async () => {
  const { token } = await startSession(createMember().id, SHARED);
  const rows = JSON.stringify(sqlite.prepare("select * from sessions").all());
  expect(rows).not.toContain(token);
  const [row] = db.select().from(sessions).all();
  expect(await findSession(row?.idHash ?? "")).toBeNull();
  expect(await findSession(token)).not.toBeNull();
});

test("tokens have 200 random bits and come once", async () => {
  const { id } = createMember();
  const tokens = await Promise.all(
    Array.from({ length: 200 }, async () => (await startSession(id, SHARED)).token),
  );
  expect(new Set(tokens).size).toBe(200);
  expect(tokens.every((token) => /^[a-z2-7]{40}$/.test(token))).toBe(true);
});

test("a member's session ends after an hour without a request, and activity moves that on", async () => {
  const { token } = await startSession(createMember().id, SHARED);
  vi.advanceTimersByTime(59 * MINUTE);
  expect(await findSession(token)).not.toBeNull();
  vi.advanceTimersByTime(59 * MINUTE);
  expect(await findSession(token)).not.toBeNull();
  vi.advanceTimersByTime(61 * MINUTE);
  expect(await findSession(token)).toBeNull();
});

test("whoever holds an office has half an hour, and 12 hours in all", async () => {
  const facilitator = createActor("facilitator", createGroup());
  const { token } = await startSession(facilitator.id, OWN);
  vi.advanceTimersByTime(31 * MINUTE);
  expect(await findSession(token), "own device is not for offices").toBeNull();

  const second = await startSession(facilitator.id, SHARED);
  for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
    vi.advanceTimersByTime(10 * MINUTE);
    expect(await findSession(second.token)).not.toBeNull();
  }
  vi.advanceTimersByTime(11 * MINUTE);
  expect(await findSession(second.token), "active to the last, and ended all the same").toBeNull();
});

test("on their own device a member stays for 30 days; on a shared one the cookie ends with the browser", async () => {
  const { id } = createMember();
  const own = await startSession(id, OWN);
  const shared = await startSession(id, SHARED);
  expect(own.setCookie).toMatch(/Max-Age=2592000/);
  expect(shared.setCookie).not.toMatch(/Max-Age|Expires/);
  vi.advanceTimersByTime(29 * 24 * 60 * MINUTE);
  expect(await findSession(own.token)).not.toBeNull();
  vi.advanceTimersByTime(2 * 24 * 60 * MINUTE);
  expect(await findSession(own.token)).toBeNull();
});

test("logging out kills the token at once, 50 times of 50", async () => {
  const { id } = createMember();
  for (let round = 0; round < 50; round += 1) {
    const { token } = await startSession(id, SHARED);
    await endSession(token);
    expect(await findSession(token)).toBeNull();
  }
});

test("a closed account's session is dead at its next request", async () => {
  const member = createMember();
  const { token } = await startSession(member.id, SHARED);
  db.update(members).set({ status: "closed" }).where(eq(members.id, member.id)).run();
  expect(await findSession(token)).toBeNull();
});

test("the eleventh session drops the oldest", async () => {
  const { id } = createMember();
  const tokens: string[] = [];
  for (let n = 0; n < 11; n += 1) {
    vi.advanceTimersByTime(1000);
    tokens.push((await startSession(id, SHARED)).token);
  }
  expect(await findSession(tokens[0] ?? "")).toBeNull();
  expect(await findSession(tokens[1] ?? "")).not.toBeNull();
});

test("ending all sessions ends those of one person only", async () => {
  const [mine, theirs] = [createMember(), createMember()];
  const first = await startSession(mine.id, SHARED);
  const second = await startSession(mine.id, OWN);
  const other = await startSession(theirs.id, SHARED);
  endSessions(createActor("administrator"), mine.id);
  expect(await findSession(first.token)).toBeNull();
  expect(await findSession(second.token)).toBeNull();
  expect(await findSession(other.token)).not.toBeNull();
});

test("a request brings its roles as they are now", async () => {
  const group = createGroup();
  const facilitator = createActor("facilitator", group);
  const { token } = await startSession(facilitator.id, SHARED);
  expect((await findSession(token))?.actor.roles).toContainEqual({ role: "facilitator", groupId: group.id });
  sqlite.exec("update offices set starts_on = '2020-01-01', ends_on = '2020-12-31'");
  expect((await findSession(token))?.actor.roles).not.toContainEqual({
    role: "facilitator",
    groupId: group.id,
  });
});

test("the cookie is closed to scripts and other sites", async () => {
  const { token, setCookie } = await startSession(createMember().id, SHARED);
  expect(setCookie).toBe(`session=${token}; Path=/; HttpOnly; SameSite=Lax`);
  expect(readSessionToken(`other=1; session=${token}`)).toBe(token);
});

test("another cookie, however odd, fails nobody", async () => {
  for (const odd of [
    "foo=%",
    "a=100%; b=2",
    "session=%E0%A4%A",
    "session=pub_x",
    "session=",
    "=;=;",
    "session",
  ]) {
    const token = readSessionToken(odd);
    expect(token === null ? null : await findSession(token), odd).toBeNull();
  }
});

test("whoever is given an office logs in anew: a session of 30 days does not come along", async () => {
  const member = createMember();
  const { token } = await startSession(member.id, OWN);
  grantOffice(OPERATOR, member.id, { office: "moderator" });
  expect(await findSession(token)).toBeNull();
});
