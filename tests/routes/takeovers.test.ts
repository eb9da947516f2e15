import { afterEach, expect, test } from "vitest";
import { findSession, startSession } from "#app/auth/session.server.ts";
import type { Envelope } from "#app/domain/email/delivering.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { changePassword } from "#app/domain/people/account.server.ts";
import { confirmNewEmail, findEmailOfLink, undoNewEmail } from "#app/domain/people/email-changes.server.ts";
import { forgetPassword, resetPassword } from "#app/domain/people/new-password.server.ts";
import { findMember, getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import * as confirmEmail from "../../app/routes/account/account.email.confirm.tsx";
import * as email from "../../app/routes/account/account.email.tsx";
import * as undoEmail from "../../app/routes/account/account.email.undo.tsx";
import * as reset from "../../app/routes/log-in/reset-password.tsx";
import { createMemberWithPassword, proven } from "../accounts.ts";
import { answerOf, args, emailsTo, tokenOf } from "./answers.ts";
import { contextFor, messageOn, postOf } from "./context.ts";

/** Stories of somebody who got into another's account for a while, and of its owner, who reads the mail of the old address. */

const MINUTE = 60_000;
const ON_ONE_STEP = { isOwnDevice: false, hasSecondStep: false, device: null };

afterEach(() => setClock());

test("an address that an intruder asked for does not outlive the owner's new password", async () => {
  const owner = await createMemberWithPassword();
  const intruder = "intruder-1@example.org";
  await askFor(owner.id, intruder);
  const theirLink = tokenOf(await emailsTo(intruder));

  forgetPassword(VISITOR, owner.email);
  const ownersLink = tokenOf(await emailsTo(owner.email));
  const fields = { token: ownersLink, password: "the owner's quiet harbour" };
  const context = contextFor();
  const answer = await answerOf(() => reset.action(args(postOf("/reset-password", fields), context)));
  expect(answer.headers.get("Location")).toBe("/log-in");
  expect(messageOn("/log-in", context)).toBe("Your password is changed. Log in with the new one.");

  await post(confirmEmail, theirLink);
  expect(findMember(owner.id)?.email).toBe(owner.email);
  expect(findEmailOfLink("confirmNewEmail", theirLink)).toBeNull();
});

test("the old address is told when another is asked for, whether or not that has an account", async () => {
  const owner = await createMemberWithPassword();
  const texts: string[] = [];
  for (const asked of ["intruder-2@example.org", (await createMemberWithPassword()).email]) {
    await askFor(owner.id, asked);
    const emails = await emailsTo(owner.email);
    expect(emails.map(({ subject }) => subject)).toEqual(["Somebody asked to change your email address"]);
    texts.push(emails[0]?.text ?? "");
  }
  expect(texts[0]).toContain("/forgot-password");
  expect(texts[1], "and not which").toBe(texts[0]);
});

test("the old address is told also when the new one has confirmed before that email could go", async () => {
  const owner = await createMemberWithPassword();
  const intruder = "intruder-3@example.org";
  await askFor(owner.id, intruder);
  const theirs: Envelope[] = [];
  await sendDueEmails(async (envelope) => {
    if (envelope.to === owner.email) throw new Error("The mail server is busy");
    theirs.push(envelope);
  });
  expect(confirmNewEmail(tokenOf(theirs)).ok).toBe(true);
  const later = Date.now() + 2 * MINUTE;
  setClock(() => later);
  expect((await emailsTo(owner.email)).map(({ subject }) => subject)).toContain(
    "Somebody asked to change your email address",
  );
});

test("a chain of changes does not take the account back after the owner's undo", async () => {
  const owner = await createMemberWithPassword();
  const ownersUndo = await changeTo(owner.id, "chain-1@example.org");
  const theirUndos = [
    await changeTo(owner.id, "chain-2@example.org"),
    await changeTo(owner.id, "chain-3@example.org"),
  ];

  const { token } = await startSession(owner.id, ON_ONE_STEP);
  expect((await post(undoEmail, ownersUndo)).headers.get("Location")).toBe("/log-in");
  expect(findMember(owner.id)?.email).toBe(owner.email);
  expect(await findSession(token)).toBeNull();
  for (const undo of theirUndos) {
    expect((await post(undoEmail, undo)).headers.get("Location")).toBe("/account/email/undo");
    expect(findMember(owner.id)?.email).toBe(owner.email);
  }
});

test("an email about a later change that goes only after the undo brings no link", async () => {
  const owner = await createMemberWithPassword();
  const ownersUndo = await changeTo(owner.id, "late-1@example.org");
  await askFor(owner.id, "late-2@example.org");
  expect(confirmNewEmail(tokenOf(await emailsTo("late-2@example.org"))).ok).toBe(true);
  expect(undoNewEmail(ownersUndo).ok).toBe(true);
  expect(await emailsTo("late-1@example.org")).toEqual([]);
});

test("whoever took the account cannot cut the owner's way back with a new password", async () => {
  const owner = await createMemberWithPassword();
  const intruder = "cutter@example.org";
  const ownersUndo = await changeTo(owner.id, intruder);
  changePassword(proven(getActor(owner.id)), "the intruder's");
  forgetPassword(VISITOR, intruder);
  expect(resetPassword(tokenOf(await emailsTo(intruder)), "the intruder's again").ok).toBe(true);

  expect((await post(undoEmail, ownersUndo)).headers.get("Location")).toBe("/log-in");
  expect(findMember(owner.id)?.email).toBe(owner.email);
  forgetPassword(VISITOR, intruder);
  expect(await emailsTo(intruder), "the intruder's address opens nothing").toEqual([]);
});

test("an undo leaves the links of earlier changes, which are older than it", async () => {
  const owner = await createMemberWithPassword();
  const first = await changeTo(owner.id, "moved@example.org");
  const second = await changeTo(owner.id, "taken@example.org");
  expect(undoNewEmail(second).ok).toBe(true);
  expect(findMember(owner.id)?.email).toBe("moved@example.org");
  expect(undoNewEmail(first).ok).toBe(true);
  expect(findMember(owner.id)?.email).toBe(owner.email);
});

function askFor(memberId: string, address: string): Promise<Response> {
  const context = contextFor(getActor(memberId));
  return answerOf(() => email.action(args(postOf("/account/email", { email: address }), context)));
}

/** Changes the address, and gives the link that the one before got for undoing it. A minute passes. */
async function changeTo(memberId: string, address: string): Promise<string> {
  const before = findMember(memberId)?.email ?? "";
  await askFor(memberId, address);
  expect(confirmNewEmail(tokenOf(await emailsTo(address))).ok).toBe(true);
  const undo = tokenOf(await emailsTo(before));
  const later = Date.now() + MINUTE;
  setClock(() => later);
  return undo;
}

type LinkRoute = { action: (values: ReturnType<typeof args>) => unknown };

function post(route: LinkRoute, token: string): Promise<Response> {
  return answerOf(() => route.action(args(postOf("/", { token }), contextFor())));
}

test("one address gets 5 emails of this kind in half an hour, from however many accounts they are asked for", async () => {
  const bombed = "bombed@example.org";
  const statuses: number[] = [];
  for (let n = 0; n < 7; n += 1)
    statuses.push((await askFor((await createMemberWithPassword()).id, bombed)).status);
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
  expect((await askFor((await createMemberWithPassword()).id, "another@example.org")).status, "control").toBe(
    303,
  );
});
