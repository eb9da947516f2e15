import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { application } from "#app/application.server.ts";
import { checkOwnPassword, logIn } from "#app/auth/log-in.server.ts";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { findSession, startSession } from "#app/auth/session.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { describeDevice } from "#app/lib/describe-device.ts";
import { db, sqlite } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import * as logOut from "../../app/routes/log-in/log-out.tsx";
import { cookiesOf, createMemberWithPassword, giveApp, HERE, PASSWORD } from "../accounts.ts";
import { createActor, createMember } from "../factories.ts";
import { contextFor, getOf, postOf } from "../routes/context.ts";

const DAY = 86_400_000;

afterEach(() => setClock());

test("A25: every session is made by one function, which only these call", () => {
  expect(callersOf("startProvenSession")).toEqual([
    "app/auth/way-in.server.ts",
    "app/web/renew-session.server.ts",
  ]);
  expect(callersOf("startSession"), "where nothing has to be shown").toEqual([
    "app/demonstration/log-in-as.server.ts",
  ]);
  expect(callersOf("finishLogIn"), "after the second step, or when there is none").toEqual([
    "app/auth/second-step.server.ts",
  ]);
  expect(callersOf("afterFirstStep"), "after a password or an email").toEqual([
    "app/auth/log-in-by-email.server.ts",
    "app/auth/log-in.server.ts",
  ]);
});

test("A9: a password does not grow old", async () => {
  const member = await createMemberWithPassword();
  setClock(() => Date.now() + 400 * DAY);
  expect(await logIn(HERE, { email: member.email, password: PASSWORD, isOwnDevice: false })).toMatchObject({
    ok: true,
    isIn: true,
  });
});

test("A10: a password that is asked for again is counted like any other try", async () => {
  const member = await createMemberWithPassword();
  const caller = { ...HERE, ip: "203.0.113.77" };
  for (let n = 0; n < 10; n += 1) await checkOwnPassword(caller, member.id, "wrong");
  expect(await checkOwnPassword(caller, member.id, PASSWORD)).toMatchObject({ reason: "tooMany" });
});

test("B2: what the database keeps of a session or a flow opens nothing as a cookie", async () => {
  const actor = getActor((await createMemberWithPassword()).id);
  await startSession(actor.id, { isOwnDevice: false, hasSecondStep: true, device: null });
  giveApp(actor);
  const hashes = sqlite().prepare("select id_hash from sessions union select token_hash from log_in_flows");
  for (const hash of hashes.pluck().all() as string[]) expect(await findSession(hash)).toBeNull();
});

test("B12: what is 10 minutes old is recent, and a moment more is not", () => {
  const context = contextFor(createActor("administrator"));
  const ask = () => requireRecentLogIn(context, getOf("/account/email"));
  const { session } = context;
  if (!session) throw new Error("There is a session");
  const from = now();
  session.authenticatedAt = from;
  setClock(() => from.getTime() + 600_000);
  expect(ask().id).toBe(context.actor.id);
  setClock(() => from.getTime() + 600_001);
  expect(ask).toThrow(expect.objectContaining({ status: 302 }));
});

test("B12: a stranger is sent to log in, not to log in again", () => {
  expect(() => requireRecentLogIn(contextFor(), getOf("/account/email"))).toThrow(
    expect.objectContaining({
      status: 302,
      headers: new Headers({ Location: "/log-in?next=%2Faccount%2Femail" }),
    }),
  );
});

test("B7, B16: logging out ends the session and clears what the browser kept", async () => {
  const { id } = createMember();
  const { token } = await startSession(id, { isOwnDevice: false, hasSecondStep: false, device: null });
  const context = contextFor(getActor(id), { sessionToken: token });
  await logOut.action({ request: postOf("/log-out"), context, params: {} });
  expect(await findSession(token)).toBeNull();
  expect(context.responseHeaders.get("Clear-Site-Data")).toBe('"cache", "storage"');
  expect(context.setCookie.join()).toMatch(/^session=; .*Max-Age=0/);
});

test("an email tells of a new device, once for each", async () => {
  const member = await createMemberWithPassword();
  db.delete(outbox).run();
  const attempt = { email: member.email, password: PASSWORD, isOwnDevice: false };
  const first = await logIn({ ...HERE, userAgent: "Firefox/140.0 (Windows NT 10.0)" }, attempt);
  const emails = () =>
    db
      .select()
      .from(outbox)
      .all()
      .filter(({ kind }) => kind === "newDevice").length;
  expect(emails()).toBe(1);
  await logIn({ ...HERE, cookieHeader: cookiesOf(first.ok ? first.setCookie : []) }, attempt);
  expect(emails(), "known by its cookie").toBe(1);
  await logIn(HERE, attempt);
  expect(emails()).toBe(2);
});

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1",
    "Safari on an iPhone",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
    "Edge on Windows",
  ],
  ["curl/8", null],
  [undefined, null],
])("people know their devices by browser and system: %s", (userAgent, text) =>
  expect(describeDevice(userAgent)).toBe(text),
);

test("A13: pages of an office lead to the second step, pages of members do not", async () => {
  const moderator = createActor("moderator");
  const lookUp = async (hasSecondStep: boolean) => {
    const { token } = await startSession(moderator.id, { isOwnDevice: false, hasSecondStep, device: null });
    const asked = { ip: "203.0.113.5", userAgent: undefined, requestId: "", method: "GET", path: "/manage" };
    return (await application.lookUp({ ...asked, cookie: `session=${token}` })).context;
  };
  const [one, both] = [await lookUp(false), await lookUp(true)];
  const offices = routesOf(
    /^(manage|admin)\b|^reports\.live|^feedback\.\$reference\.(?!same-experience|report)/,
  );
  expect(offices.length).toBeGreaterThan(100);
  for (const route of offices) {
    expect(application.gate(route, one, undefined), route).toEqual({
      redirect: "/account/second-step?next=%2Fmanage",
      setCookie: [],
    });
    expect(application.gate(route, both, undefined), route).toBe("pass");
  }
  for (const route of [
    "routes/site/your-page",
    "routes/feedback/groups.$slug.feedback",
    "routes/feedback/feedback.$reference.report",
    "routes/account/account.second-step",
  ])
    expect(application.gate(route, one, undefined), route).toBe("pass");
});

function callersOf(name: string): string[] {
  const call = new RegExp(`(?<!function )\\b${name}\\(`);
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join("app", file))
    .filter((file) => call.test(readFileSync(file, "utf8")))
    .filter((file) => !readFileSync(file, "utf8").includes(`export async function ${name}(`))
    .toSorted();
}

function routesOf(pattern: RegExp): string[] {
  return readdirSync("app/routes", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx") && pattern.test(basename(file, ".tsx")))
    .map((file) => `routes/${file.replace(/\.tsx$/, "")}`);
}
