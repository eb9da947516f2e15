import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { makeRecoveryCodes } from "#app/auth/recovery-codes.server.ts";
import { findSession, startSession } from "#app/auth/session.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { hasSecondStep, readSecondSteps } from "#app/domain/people/second-step/queries.server.ts";
import {
  approveRemoval,
  approveRemovalByOperator,
  askForRemoval,
  removeLostSecondSteps,
  stopOwnRemoval,
  stopRemoval,
  stopRemovalByLink,
} from "#app/domain/people/second-step/removal/commands.server.ts";
import {
  canStopByLink,
  countRemovalsToApprove,
  findOwnRemoval,
  getRemoval,
  listOpenRemovals,
} from "#app/domain/people/second-step/removal/queries.server.ts";
import { NEXT_REMOVAL_STATES } from "#app/domain/people/second-step/removal/rules.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { events, outbox, recoveryCodes } from "#db/schema/index.ts";
import { giveApp, proven } from "#tests/accounts.ts";
import { createActor, createGroup, createMember } from "#tests/factories.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";

const HOUR = 60 * 60 * 1000;
const REASON = { reason: "I rang her on the number that we had before." };
const status = (code: number) => expect.objectContaining({ status: code });

let moment = Date.parse("2027-03-04T10:00:10Z");
let [asker, approver]: MemberActor[] = [];

beforeEach(() => {
  setClock(() => moment);
  moment += 30 * 24 * HOUR;
  asker = createActor("administrator");
  approver = createActor("administrator");
});

/** A facilitator with an app, recovery codes and an open session, who has lost the first two. */
async function somebodyWhoLostIt() {
  const actor = createActor("facilitator", createGroup());
  giveApp(actor);
  await makeRecoveryCodes(proven(actor));
  const { token } = await startSession(actor.id, { isOwnDevice: false, hasSecondStep: true, device: null });
  return { actor, id: actor.id, token };
}

function ask(id: string): string {
  const asked = askForRemoval(asker as MemberActor, id, REASON);
  if (!asked.ok) throw new Error(asked.reason);
  return asked.removalId;
}

const agree = (removalId: string) => approveRemoval(approver as MemberActor, removalId);

/** Sends what is due, and gives back the link of the email about it. */
async function post(): Promise<string> {
  let link = "";
  await sendDueEmails(async ({ text }) => {
    link = text.match(/keep-second-step\?token=(\S+)/)?.[1] ?? link;
  });
  return link;
}

const emailsTo = (memberId: string) =>
  db
    .select({ kind: outbox.kind })
    .from(outbox)
    .where(eq(outbox.memberId, memberId))
    .all()
    .map(({ kind }) => kind)
    .filter((kind) => /^secondStep(Removal|Kept|RemovedAs)/.test(kind));

const eventsAbout = (removalId: string) =>
  db
    .select()
    .from(events)
    .all()
    .filter(({ details }) => JSON.stringify(details).includes(removalId))
    .map(({ name, actorRole }) => `${name} by ${actorRole}`);

test("docs/states.md says the same as the rules of lost second steps", () => {
  const who = (from: string, to: string) =>
    to === "approved"
      ? "another administrator or the operator"
      : to === "done"
        ? "the service after a day"
        : from && "the person or an administrator";
  expect(writtenStates("Lost second steps")).toEqual(ruledStates(NEXT_REMOVAL_STATES, who));
});

test("one asks, another approves, the person is written to, and a day after that email it is gone", async () => {
  const { actor, id, token } = await somebodyWhoLostIt();
  const removalId = ask(id);
  expect(ask(id), "asking twice has one effect").toBe(removalId);
  expect(countRemovalsToApprove(approver as MemberActor)).toBeGreaterThan(0);
  expect(emailsTo(id)).toEqual([]);
  expect(findOwnRemoval(actor), "not before two have agreed").toBeUndefined();

  expect(agree(removalId)).toEqual({ ok: true });
  expect(agree(removalId)).toEqual({ ok: false, reason: "alreadyApproved" });
  expect(emailsTo(id)).toEqual(["secondStepRemovalComing"]);
  expect(findOwnRemoval(actor)).toBeDefined();

  moment += 48 * HOUR;
  removeLostSecondSteps();
  expect(hasSecondStep(id), "the email has not gone yet").toBe(true);
  expect(await post()).not.toBe("");
  moment += 24 * HOUR - 1000;
  removeLostSecondSteps();
  expect(hasSecondStep(id), "a second before its day is over").toBe(true);

  moment += 1000;
  removeLostSecondSteps();
  removeLostSecondSteps();
  expect(hasSecondStep(id)).toBe(false);
  expect(readSecondSteps(actor)).toMatchObject({
    appSince: null,
    passkeys: [],
    codesLeft: 0,
    isRequired: true,
  });
  expect(db.select().from(recoveryCodes).where(eq(recoveryCodes.memberId, id)).all()).toEqual([]);
  expect(await findSession(token)).toBeNull();
  expect(emailsTo(id)).toEqual(["secondStepRemovalComing", "secondStepRemovedAsAsked"]);
  expect(eventsAbout(removalId)).toEqual([
    "secondStep.removalAsked by administrator",
    "secondStep.removalApproved by administrator",
    "secondStep.lost by operator",
  ]);

  const again = await startSession(id, { isOwnDevice: false, hasSecondStep: false, device: null });
  const found = await findSession(again.token);
  expect(found?.lacksSecondStep, "no page of the office before a new second step").toBe(true);
  expect(found?.actor.roles.map(({ role }) => role)).not.toContain("facilitator");
  expect(getActor(id).roles.map(({ role }) => role)).toContain("facilitator");
});

describe("nobody does it alone", () => {
  test("nobody asks for themselves, and nobody but administrators asks at all", async () => {
    const { id } = await somebodyWhoLostIt();
    giveApp(asker as MemberActor);
    expect(() => ask((asker as MemberActor).id)).toThrow(status(403));
    for (const other of [
      createActor("member"),
      createActor("facilitator", createGroup()),
      createActor("moderator"),
    ])
      expect(() => askForRemoval(other, id, REASON)).toThrow(status(403));
    expect(() => askForRemoval(asker as MemberActor, "nobody", REASON)).toThrow(status(404));
  });

  test("nobody approves what they asked for, or what is about them", async () => {
    const { id } = await somebodyWhoLostIt();
    const removalId = ask(id);
    expect(() => approveRemoval(asker as MemberActor, removalId)).toThrow(status(403));
    for (const other of [createActor("moderator"), getActor(id)])
      expect(() => approveRemoval(other, removalId)).toThrow(status(403));
    expect(() => approveRemoval(approver as MemberActor, "nothing")).toThrow(status(404));

    const third = createActor("administrator");
    giveApp(third);
    const own = ask(third.id);
    expect(() => approveRemoval(third, own)).toThrow(status(403));
    expect(listOpenRemovals(third).find((open) => open.id === own)?.canApprove).toBe(false);
    expect(getRemoval(third, own).state).toBe("asked");
  });

  test("where no second administrator is left, who holds the server is the second person", async () => {
    const { id } = await somebodyWhoLostIt();
    expect(approveRemovalByOperator(id), "not before one has asked").toBeUndefined();
    const removalId = ask(id);
    expect(approveRemovalByOperator(id)).toEqual({ ok: true });
    expect(approveRemovalByOperator(id)).toEqual({ ok: false, reason: "alreadyApproved" });
    expect(emailsTo(id)).toEqual(["secondStepRemovalComing"]);
    expect(eventsAbout(removalId).at(-1)).toBe("secondStep.removalApproved by operator");
  });

  test("there is nothing to ask for without a second step", () => {
    const { id } = createMember();
    expect(askForRemoval(asker as MemberActor, id, REASON)).toEqual({ ok: false, reason: "noSecondStep" });
  });
});

describe("it is stopped", () => {
  test("by the person with the link of the email, once, and nothing happens a day later", async () => {
    const { id, token } = await somebodyWhoLostIt();
    const removalId = ask(id);
    agree(removalId);
    const link = await post();
    expect(canStopByLink(link)).toBe(true);
    expect(canStopByLink(link), "to look at it uses nothing up").toBe(true);
    expect(canStopByLink("made up")).toBe(false);

    expect(stopRemovalByLink(link)).toBe(true);
    expect(stopRemovalByLink(link)).toBe(false);
    expect(canStopByLink(link)).toBe(false);
    moment += 25 * HOUR;
    removeLostSecondSteps();
    expect(hasSecondStep(id)).toBe(true);
    expect(await findSession(token)).toBeNull();
    expect(emailsTo(id)).toEqual(["secondStepRemovalComing", "secondStepKept"]);
    expect(eventsAbout(removalId).at(-1)).toBe("secondStep.removalStopped by member");
  });

  test("by the person where they are still logged in, and by any administrator, before or after the approval", async () => {
    const { actor, id } = await somebodyWhoLostIt();
    const removalId = ask(id);
    stopOwnRemoval(actor);
    expect(getRemoval(asker as MemberActor, removalId).state, "two have not agreed: nothing to stop").toBe(
      "asked",
    );
    agree(removalId);
    stopOwnRemoval(createActor("member"));
    expect(getRemoval(asker as MemberActor, removalId).state, "not somebody else's").toBe("approved");
    stopOwnRemoval(actor);
    stopOwnRemoval(actor);
    expect(getRemoval(asker as MemberActor, removalId).state).toBe("stopped");
    expect(emailsTo(id), "an email that has not gone would tell of nothing").toEqual(["secondStepKept"]);

    const next = ask(id);
    expect(next).not.toBe(removalId);
    expect(() => stopRemoval(createActor("moderator"), next)).toThrow(status(403));
    expect(stopRemoval(createActor("administrator"), next)).toEqual({ ok: true });
    expect(stopRemoval(asker as MemberActor, next)).toEqual({ ok: false, reason: "settled" });
    expect(agree(next), "what was stopped is not approved").toEqual({ ok: false, reason: "settled" });
  });

  test("one link does not stop a later removal", async () => {
    const { id } = await somebodyWhoLostIt();
    agree(ask(id));
    const old = await post();
    stopRemoval(
      asker as MemberActor,
      listOpenRemovals(asker as MemberActor).find((open) => open.memberId === id)?.id,
    );
    agree(ask(id));
    expect(canStopByLink(old)).toBe(false);
    expect(stopRemovalByLink(old)).toBe(false);
    expect(canStopByLink(await post())).toBe(true);
  });
});
