import { afterEach, beforeEach, expect, expectTypeOf, test } from "vitest";
import { endSession, findSession, nextSessionToken, startSession } from "#app/auth/session.server.ts";
import { proveNow } from "#app/domain/people/proof.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { type Refusal, refusal } from "#app/lib/written.ts";
import {
  leaveMessage,
  redirectRefused,
  redirectWith,
  redirectWithAddress,
  takeMessage,
} from "#app/web/message.server.ts";
import { renewSession } from "#app/web/renew-session.server.ts";
import { createActor } from "../factories.ts";
import { contextFor } from "../routes/context.ts";

const CHANGED = "Your password is changed.";
const DONE = { text: CHANGED, isRefusal: false };
const STEPS = { isOwnDevice: false, hasSecondStep: true, device: null };
const START = Date.now();

beforeEach(() => setClock(() => START));
afterEach(() => setClock());

/** A context whose cookies are those that an earlier answer left in the browser. */
function nextRequest(path: string, earlier: { setCookie: string[]; sessionToken: string | null }) {
  return contextFor(VISITOR, {
    path,
    cookieHeader: earlier.setCookie.map((line) => line.split(";", 1)[0]).join("; "),
    sessionToken: nextSessionToken(earlier),
  });
}

function afterPasswordChange(sessionToken: string | null = "sams-session") {
  const context = contextFor(VISITOR, { sessionToken });
  const response = redirectWith(context, "/account?part=2", CHANGED);
  return { context, response };
}

test("the page that an act leads to says what was done, once", () => {
  const { context, response } = afterPasswordChange();
  expect(response.status).toBe(303);
  expect(response.headers.get("Location")).toBe("/account?part=2");
  expect(context.setCookie[0]).toMatch(
    /^message=[\w-]+\.[\w-]{43}; Max-Age=120; Path=\/; HttpOnly; SameSite=Lax$/,
  );

  const page = nextRequest("/account", context);
  expect(takeMessage(page)).toEqual(DONE);
  expect(page.setCookie).toEqual(["message=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"]);
  expect(takeMessage(nextRequest("/account", page))).toBeNull();
});

test("what was refused is said as that, and never as a success", () => {
  const context = contextFor();
  const response = redirectRefused(context, "/account", refusal("The link does not work any more."));
  expect(response.status).toBe(303);
  expect(takeMessage(nextRequest("/account", context))).toEqual({
    text: "The link does not work any more.",
    isRefusal: true,
  });
});

test("a page in another tab says nothing, and leaves the message to its own", () => {
  const { context } = afterPasswordChange();
  const elsewhere = nextRequest("/groups", context);
  expect(takeMessage(elsewhere)).toBeNull();
  expect(elsewhere.setCookie).toEqual([]);
  expect(takeMessage(nextRequest("/account", context))).toEqual(DONE);
});

test("in another session, or in none, it says nothing and is gone", () => {
  const { context } = afterPasswordChange();
  for (const sessionToken of ["kims-session", null]) {
    const page = { ...nextRequest("/account", context), sessionToken };
    expect(takeMessage(page)).toBeNull();
    expect(page.setCookie).toHaveLength(1);
  }
  const fromStranger = {
    ...nextRequest("/account", afterPasswordChange(null).context),
    sessionToken: "sams",
  };
  expect(takeMessage(fromStranger)).toBeNull();
});

test("after two minutes it says nothing", () => {
  const { context } = afterPasswordChange();
  setClock(() => START + 119_999);
  expect(takeMessage(nextRequest("/account", context))).toEqual(DONE);
  setClock(() => START + 120_000);
  expect(takeMessage(nextRequest("/account", context))).toBeNull();
});

test("what was made up or changed says nothing", () => {
  const [body = "", signature = ""] = (afterPasswordChange().context.setCookie[0] ?? "")
    .replace(/^message=|;.*$/g, "")
    .split(".");
  const made = { path: "/account", text: "Call 0900 1234", until: START + 60_000 };
  const otherBody = Buffer.from(JSON.stringify(made)).toString("base64url");
  const forged = [
    otherBody,
    `${otherBody}.`,
    `${otherBody}.${signature}`,
    `${body}.${signature.slice(0, -1)}`,
    `${body}.${signature.replace(/^./, (first) => (first === "A" ? "B" : "A"))}`,
    `.${signature}`,
    ".",
    "password-changed",
  ];
  for (const value of forged) {
    const page = contextFor(VISITOR, {
      path: "/account",
      cookieHeader: `message=${value}`,
      sessionToken: "sams-session",
    });
    expect(takeMessage(page), value).toBeNull();
    expect(page.setCookie[0], "it is taken away").toMatch(/^message=; Max-Age=0;/);
  }
});

test("an act that begins or ends a session leaves its message to the session that comes next", async () => {
  const sam = createActor("member");
  const { token } = await startSession(sam.id, STEPS);

  const changed = contextFor(sam, { sessionToken: token });
  await renewSession(changed, proveNow(sam.id));
  redirectWith(changed, "/account", CHANGED);
  const account = nextRequest("/account", changed);
  expect((await findSession(account.sessionToken ?? ""))?.actor.id).toBe(sam.id);
  expect(takeMessage(account)).toEqual(DONE);
  expect(takeMessage({ ...account, sessionToken: token }), "the session that has ended").toBeNull();

  const loggedIn = contextFor();
  loggedIn.setCookie.push((await startSession(sam.id, STEPS)).setCookie);
  leaveMessage(loggedIn, "/groups/weald", "You have joined this group.");
  expect(takeMessage(nextRequest("/groups/weald", loggedIn))).toMatchObject({
    text: "You have joined this group.",
  });

  const loggedOut = contextFor(sam, { sessionToken: token });
  loggedOut.setCookie.push((await endSession(token)).setCookie);
  redirectWith(loggedOut, "/", "You are logged out.");
  expect(takeMessage(nextRequest("/", loggedOut))).toMatchObject({ text: "You are logged out." });
});

test("words that do not stand in the code do not compile", () => {
  expectTypeOf(redirectWith<string>)
    .parameter(2)
    .toBeNever();
  expectTypeOf(redirectWith<`Hello ${string}`>)
    .parameter(2)
    .toBeNever();
  expectTypeOf(redirectWith<"Saved." | "Sent.">)
    .parameter(2)
    .toEqualTypeOf<"Saved." | "Sent.">();
  expectTypeOf(redirectWith<"Saved." | `Hello ${string}`>)
    .parameter(2)
    .toEqualTypeOf<"Saved.">();
});

test("words of a refusal do not compile as those of a success, nor the other way round", () => {
  expectTypeOf(redirectWith<Refusal>)
    .parameter(2)
    .toBeNever();
  expectTypeOf(redirectWith<"Saved." | Refusal>)
    .parameter(2)
    .toEqualTypeOf<"Saved.">();
  expectTypeOf<"Saved.">().not.toExtend<Parameters<typeof redirectRefused>[2]>();
});

test("the page that says to look for an email says to which address it went, once", () => {
  const context = contextFor(VISITOR);
  redirectWithAddress(context, "/check-your-email", "sam@example.org");
  const page = nextRequest("/check-your-email", context);
  expect(takeMessage(page)).toEqual({ text: "We have written to sam@example.org.", isRefusal: false });
  expect(takeMessage(nextRequest("/check-your-email", page))).toBeNull();
});
