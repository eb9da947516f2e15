import { and, eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";

import { findSession, startSession } from "#app/auth/session.server.ts";

import { confirmNewEmail, undoNewEmail } from "#app/domain/people/email-changes.server.ts";
import { findMember, findPasswordHash, getActor } from "#app/domain/people/queries.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import routes from "#app/routes.ts";
import { db, sqlite } from "#db/client.server.ts";

import { sessions } from "#db/schema/index.ts";
import * as aboutYou from "../../app/routes/account/account.about-you.tsx";
import * as needs from "../../app/routes/account/account.communication-needs.tsx";
import * as logOutDevice from "../../app/routes/account/account.devices.$id.log-out.tsx";
import * as logOutOthers from "../../app/routes/account/account.devices.log-out-others.tsx";
import * as devices from "../../app/routes/account/account.devices.tsx";
import * as email from "../../app/routes/account/account.email.tsx";
import * as password from "../../app/routes/account/account.password.tsx";
import * as again from "../../app/routes/log-in/log-in.again.tsx";
import * as enterPassword from "../../app/routes/log-in/log-in.tsx";
import { createMemberWithPassword, PASSWORD } from "../accounts.ts";

import { createMember } from "../factories.ts";
import { answerOf, args, emailsTo, tokenIn, tokenOf } from "./answers.ts";
import { contextFor, getOf, messageOn, postOf } from "./context.ts";

const MINUTE = 60_000;
const SHARED = { isOwnDevice: false, hasSecondStep: false, device: "Firefox on Windows" };

afterEach(() => setClock());

/** Every act that asks who is there when more than 10 minutes have passed, by its route. */
const SENSITIVE = [
  "account.copy",
  "account.close",
  "account.email",
  "account.password",
  "account.second-step.app.new",
  "account.second-step.app",
  "account.second-step.app.remove",
  "account.second-step.passkey.new",
  "account.second-step.passkey",
  "account.second-step.passkeys.$id.remove",
  "account.second-step.codes",
];

for (const name of SENSITIVE)
  test(`B12: ${name} asks again who is there after 10 minutes, when it is posted directly too`, async () => {
    const route = await import(`../../app/routes/account/${name}.tsx`);
    const path = `/${name.replaceAll(".", "/").replace("$id", "some")}`;
    const context = contextFor(getActor(createMember().id));
    if (context.session) context.session.authenticatedAt = new Date(now().getTime() - 10 * MINUTE - 1);
    for (const [call, request] of [
      ["loader", getOf(path)],
      ["action", postOf(path)],
    ] as const) {
      // A page that only begins something leads back to the list; what it begins is asked about.
      if (call === "loader" && name.endsWith(".new")) continue;
      const answer = await answerOf(() => route[call]({ request, context, params: { id: "some" } }));
      expect(answer.status).toBe(call === "loader" ? 302 : 303);
      expect(answer.headers.get("Location")).toBe(`/log-in/again?return=${encodeURIComponent(path)}`);
    }
  });

test("B12: every page below the second step is in that list, or shows nothing that could be changed", () => {
  const below = routes
    .map(({ file }) => file.replace(/^routes\/account\/|\.tsx$/g, ""))
    .filter((name) => name.startsWith("account.second-step."));
  // Stopping what administrators were going to remove leaves everything as it is, and must be easy.
  const harmless = ["account.second-step.keep"];
  expect(below.filter((name) => ![...SENSITIVE, ...harmless].includes(name))).toEqual([]);
});

test("B3, B12: the right password makes a new session, and the one before is dead", async () => {
  const member = await createMemberWithPassword();
  const old = await startSession(member.id, SHARED);
  const context = contextFor(getActor(member.id), { sessionToken: old.token });
  const send = (typed: string) =>
    answerOf(() =>
      again.action(args(postOf("/log-in/again", { password: typed, next: "/account/email?x=1" }), context)),
    );
  expect((await send("not the password")).status).toBe(400);
  expect(await findSession(old.token)).not.toBeNull();
  const through = await send(PASSWORD);
  expect(through.headers.get("Location")).toBe("/account/email?x=1");
  expect(await findSession(old.token)).toBeNull();
  expect(await findSession(tokenIn(context))).not.toBeNull();
});

test("A10: somebody locked out learns why, until when, and what else they can do", async () => {
  const member = await createMemberWithPassword();
  setClock(() => Date.parse("2027-03-04T14:00:10Z"));
  const send = (typed: string, context = contextFor()) => {
    const request = postOf("/log-in", { email: member.email, password: typed });
    return answerOf(() => enterPassword.action(args(request, context)));
  };
  for (let n = 0; n < 10; n += 1) expect((await send("wrong")).status).toBe(400);
  const context = contextFor();
  expect((await send(PASSWORD, context)).status).toBe(429);
  expect(context.responseHeaders.get("Retry-After")).toBe("30");
  expect(context.rejectedForm?.errors).toEqual([
    {
      field: "email",
      message:
        "There were too many wrong tries. Try again after 2:01pm. Your account is not locked. You can also log in with a link by email, on this page.",
    },
  ]);
});

test("A7, A22, B9: a new password needs the current one, is told by email, and ends every other session", async () => {
  const member = await createMemberWithPassword();
  const hash = findPasswordHash(member.id);
  const elsewhere = await startSession(member.id, SHARED);
  const change = async (currentPassword?: string) => {
    const context = contextFor(getActor(member.id));
    const fields = { ...(currentPassword && { currentPassword }), password: "harbour candle orchard" };
    const answer = await answerOf(() => password.action(args(postOf("/account/password", fields), context)));
    return { answer, context };
  };
  expect((await change()).answer.status, "without the current one").toBe(400);
  expect((await change("wrong all through")).answer.status).toBe(400);
  expect(findPasswordHash(member.id)).toBe(hash);
  expect(await findSession(elsewhere.token)).not.toBeNull();

  const { answer, context } = await change(PASSWORD);
  expect(answer.headers.get("Location")).toBe("/account");
  expect(messageOn("/account", context)).toBe("Your password is changed. Every other device is logged out.");
  expect(findPasswordHash(member.id)).not.toBe(hash);
  expect(await findSession(elsewhere.token)).toBeNull();
  expect((await findSession(tokenIn(context)))?.actor.id).toBe(member.id);
  expect((await emailsTo(member.email)).map(({ subject }) => subject)).toContain("Your password was changed");
});

test("A22: a new address counts when it has answered; the old one is told and can undo it for 72 hours", async () => {
  const member = createMember();
  const next = `new-${member.email}`;
  await ask(member.id, next);
  expect(findMember(member.id)?.email, "nothing yet").toBe(member.email);
  expect(confirmNewEmail(tokenOf(await emailsTo(next))).ok).toBe(true);
  expect(findMember(member.id)?.email).toBe(next);

  const undo = tokenOf(await emailsTo(member.email));
  setClock(() => Date.now() + 71 * 60 * MINUTE);
  expect(undoNewEmail(undo).ok).toBe(true);
  expect(findMember(member.id)?.email).toBe(member.email);
  expect(undoNewEmail(undo).ok, "once").toBe(false);
});

test("after 72 hours the old address can undo nothing, and a second change does not void the first one's undoing", async () => {
  const member = createMember();
  await ask(member.id, `b-${member.email}`);
  confirmNewEmail(tokenOf(await emailsTo(`b-${member.email}`)));
  const undo = tokenOf(await emailsTo(member.email));
  await ask(member.id, `c-${member.email}`);
  confirmNewEmail(tokenOf(await emailsTo(`c-${member.email}`)));
  await emailsTo(`b-${member.email}`);
  setClock(() => Date.now() + 73 * 60 * MINUTE);
  expect(undoNewEmail(undo).ok).toBe(false);
  setClock(() => Date.now() + 60 * MINUTE);
  expect(undoNewEmail(undo).ok).toBe(true);
  expect(findMember(member.id)?.email).toBe(member.email);
});

test("A21: an address that has an account is answered alike, and its owner learns of it", async () => {
  const [mine, theirs] = [createMember(), createMember()];
  const free = await ask(mine.id, "free@example.org");
  const taken = await ask(mine.id, theirs.email);
  expect([taken.status, taken.headers.get("Location")]).toEqual([free.status, free.headers.get("Location")]);
  expect((await emailsTo(theirs.email)).map(({ subject }) => subject)).toContain(
    "You already have an account",
  );
});

test("a link that went to an address which was given up for another confirms nothing", async () => {
  const member = createMember();
  await ask(member.id, `first-${member.email}`);
  const first = tokenOf(await emailsTo(`first-${member.email}`));
  await ask(member.id, `second-${member.email}`);
  expect(confirmNewEmail(first).ok).toBe(false);
});

test("B13: devices are listed without token or hash, and only one's own can be logged out", async () => {
  const [mine, theirs] = [createMember(), createMember()];
  const [here, there] = [await startSession(mine.id, SHARED), await startSession(mine.id, SHARED)];
  const foreign = await startSession(theirs.id, SHARED);
  const context = contextFor(getActor(mine.id), { sessionToken: here.token });
  const list = await devices.loader(args(getOf("/account/devices"), context));
  expect(list).toHaveLength(2);
  const rows = db.select().from(sessions).where(eq(sessions.memberId, mine.id)).all();
  for (const secret of [here.token, there.token, ...rows.map(({ idHash }) => idHash)])
    expect(JSON.stringify(list)).not.toContain(secret);

  const publicIdOf = (memberId: string, not = "") =>
    db
      .select()
      .from(sessions)
      .where(and(eq(sessions.memberId, memberId)))
      .all()
      .find(({ publicId }) => publicId !== not)?.publicId ?? "";
  const logOut = (id: string) =>
    answerOf(() =>
      logOutDevice.action({ ...args(postOf(`/account/devices/${id}/log-out`), context), params: { id } }),
    );
  expect((await logOut(publicIdOf(theirs.id))).status).toBe(404);
  expect(await findSession(foreign.token)).not.toBeNull();
  const current = list.find(({ isThisOne }) => isThisOne)?.publicId;
  expect((await logOut(publicIdOf(mine.id, current))).status).toBe(303);
  expect(await findSession(there.token)).toBeNull();
  expect(await findSession(here.token)).not.toBeNull();

  const third = await startSession(mine.id, SHARED);
  await answerOf(() => logOutOthers.action(args(postOf("/account/devices/log-out-others"), context)));
  expect(await findSession(third.token)).toBeNull();
  expect(await findSession(here.token)).not.toBeNull();
  expect(await findSession(foreign.token)).not.toBeNull();
});

test("how somebody describes themself needs its consent, and taking that back deletes it", async () => {
  const member = createMember();
  const context = contextFor(getActor(member.id));
  const save = (fields: Record<string, string>) =>
    answerOf(() => aboutYou.action(args(postOf("/account/about-you", fields), context)));
  expect((await save({ selfDescription: "patient" })).status).toBe(400);
  await save({ selfDescription: "patient", selfDescriptionConsent: "yes" });
  expect(findMember(member.id)).toMatchObject({ selfDescription: "patient" });
  await save({ selfDescription: "undisclosed" });
  expect(findMember(member.id)).toMatchObject({ selfDescription: null, selfDescriptionConsentAt: null });
});

describe("what somebody needs", () => {
  const save = async (memberId: string, fields: [string, string][]) => {
    const context = contextFor(getActor(memberId));
    const body = new URLSearchParams(fields);
    const request = new Request("http://localhost:3000/account/communication-needs", {
      method: "POST",
      body,
    });
    const answer = await answerOf(() => needs.action(args(request, context)));
    return { answer, shown: await needs.loader(args(getOf("/account/communication-needs"), context)) };
  };
  const whole: [string, string][] = [
    ["needs", "post"],
    ["needs", "largePrint"],
    ["address", "12 Example Street\nExample Town"],
    ["details", "Ring 01632 960 123 after 2pm"],
    ["agreed", "yes"],
  ];
  const without = (name: string) => whole.filter(([field]) => field !== name);

  test("is kept, and what stands in it in words is sealed", async () => {
    const { shown } = await save(createMember().id, whole);
    expect(shown).toEqual({
      needs: ["largePrint", "post"],
      address: "12 Example Street\nExample Town",
      details: "Ring 01632 960 123 after 2pm",
      agreed: "yes",
    });
    const kept = JSON.stringify(sqlite().prepare("select * from contact_preferences").all());
    expect(kept).not.toMatch(/960 123|Example/);
  });

  test("is not kept without the agreement that facilitators see it", async () => {
    const { answer, shown } = await save(createMember().id, without("agreed"));
    expect(answer.status).toBe(400);
    expect(shown).toEqual({ needs: [], address: "", details: "", agreed: "" });
  });

  test("asks where letters go, and forgets it when they are wanted no more", async () => {
    const { id } = createMember();
    expect((await save(id, without("address"))).answer.status).toBe(400);
    await save(id, whole);
    const { shown } = await save(
      id,
      whole.filter(([, value]) => value !== "post"),
    );
    expect(shown).toMatchObject({ needs: ["largePrint"], address: "" });
    expect(
      sqlite().prepare("select address from contact_preferences where member_id = ?").pluck().get(id),
    ).toBeNull();
  });

  test("goes with its agreement when the answers are cleared", async () => {
    const { id } = createMember();
    await save(id, whole);
    const { answer, shown } = await save(id, [["agreed", "yes"]]);
    expect(answer.status).toBe(303);
    expect(shown).toEqual({ needs: [], address: "", details: "", agreed: "" });
  });
});

function ask(memberId: string, address: string): Promise<Response> {
  const context = contextFor(getActor(memberId));
  return answerOf(() => email.action(args(postOf("/account/email", { email: address }), context)));
}
