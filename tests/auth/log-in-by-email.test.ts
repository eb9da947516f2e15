import { beforeEach, expect, test } from "vitest";
import { logInWithCode, logInWithLink, sendLogInEmail } from "#app/auth/log-in-by-email.server.ts";
import { findSession, readSessionToken } from "#app/auth/session.server.ts";
import type { Envelope } from "#app/domain/email/delivering.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { findHolderOfLogInLink } from "#app/domain/people/log-in-links.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, sqlite } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { loader } from "../../app/routes/log-in/log-in.by-link.tsx";
import { cookiesOf, HERE } from "../accounts.ts";
import { createMember } from "../factories.ts";
import { contextFor, getOf } from "../routes/context.ts";

let moment = Date.parse("2027-03-04T10:00:00Z");

beforeEach(() => {
  db.delete(outbox).run();
  setClock(() => moment);
});

test("the code of the email logs in where it was asked for", async () => {
  const member = createMember();
  const { caller, code } = await askFor(member.email);
  expect(code).toMatch(/^[2-9a-z]{4} [2-9a-z]{4}$/);
  const result = await logInWithCode(caller, code.toUpperCase());
  expect(await memberOf(result)).toBe(member.id);
  expect(await logInWithCode(caller, code), "once").toMatchObject({ reason: "over" });
});

test("A20: the code of one log-in opens no other, and the sixth wrong code ends it", async () => {
  const [mine, theirs] = [await askFor(createMember().email), await askFor(createMember().email)];
  expect(await logInWithCode(theirs.caller, mine.code)).toMatchObject({ reason: "wrong" });
  for (let n = 2; n < 6; n += 1)
    expect(await logInWithCode(theirs.caller, "22222222")).toMatchObject({ reason: "wrong" });
  expect(await logInWithCode(theirs.caller, "22222222")).toMatchObject({ reason: "over" });
  expect(await logInWithCode(theirs.caller, theirs.code), "destroyed").toMatchObject({ reason: "over" });
});

test("A19: link and code are refused 10 minutes after the email was written", async () => {
  const { caller, code, token } = await askFor(createMember().email);
  moment += 601_000;
  expect(await logInWithCode(caller, code)).toMatchObject({ reason: "over" });
  expect(await logInWithLink(HERE, token)).toMatchObject({ reason: "over" });
});

test("B15: opening the link makes no session and uses nothing up; the button does, once", async () => {
  const member = createMember();
  const { caller, code, token } = await askFor(member.email);
  const before = sqlite().prepare("select count(*) from sessions").pluck().get();
  const context = contextFor();
  await loader({ request: getOf(`/log-in/by-link?token=${token}`), context, params: {} });
  expect(sqlite().prepare("select count(*) from sessions").pluck().get()).toBe(before);
  expect(context.setCookie).toEqual([]);

  expect(await memberOf(await logInWithLink(HERE, token))).toBe(member.id);
  expect(await logInWithLink(HERE, token)).toMatchObject({ reason: "over" });
  expect(await logInWithCode(caller, code), "one email logs in once").toMatchObject({ reason: "over" });
  expect(findHolderOfLogInLink(token)).toBeNull();
});

test("A21: an address without account is answered alike, and no code opens its log-in", async () => {
  const nobody = await sendLogInEmail(HERE, { email: "nobody@example.org", isOwnDevice: false });
  const somebody = await sendLogInEmail(HERE, { email: createMember().email, isOwnDevice: false });
  const shape = (sent: typeof nobody) => (sent.ok ? sent.setCookie.replace(/=[^;]+/, "=…") : sent);
  expect(shape(nobody)).toEqual(shape(somebody));
  const caller = { ...HERE, cookieHeader: nobody.ok ? cookiesOf([nobody.setCookie]) : "" };
  expect(await logInWithCode(caller, "22222222")).toMatchObject({ reason: "wrong" });
});

test("the fifth email in half an hour is the last, and the answer stays the same", async () => {
  const { email } = createMember();
  for (let n = 0; n < 7; n += 1)
    expect(await sendLogInEmail(HERE, { email, isOwnDevice: false })).toMatchObject({ ok: true });
  expect(db.select().from(outbox).all()).toHaveLength(5);
});

test("B2: the database holds neither the code, nor the link, nor what is in the cookie", async () => {
  const { caller, code, token } = await askFor(createMember().email);
  const dump = JSON.stringify([
    sqlite().prepare("select * from log_in_flows").all(),
    sqlite().prepare("select * from one_time_tokens").all(),
    sqlite().prepare("select * from outbox").all(),
  ]);
  const cookie = caller.cookieHeader.split("=")[1] ?? "";
  for (const secret of [code.replace(" ", ""), token, cookie]) expect(dump).not.toContain(secret);
});

/** Asks for an email, and reads it. */
async function askFor(email: string) {
  const sent = await sendLogInEmail(HERE, { email, isOwnDevice: false });
  if (!sent.ok) throw new Error("No email was sent");
  const emails: Envelope[] = [];
  await sendDueEmails(async (envelope) => void emails.push(envelope));
  const text = emails.find(({ to }) => to === email)?.text ?? "";
  return {
    caller: { ...HERE, cookieHeader: cookiesOf([sent.setCookie]) },
    code: text.match(/instead: (\S+ \S+)/)?.[1] ?? "",
    token: text.match(/token=(\S+)/)?.[1] ?? "",
  };
}

async function memberOf(result: Awaited<ReturnType<typeof logInWithLink>> | { ok: false }) {
  const token = result.ok && readSessionToken(cookiesOf(result.setCookie));
  return token ? (await findSession(token))?.actor.id : undefined;
}
