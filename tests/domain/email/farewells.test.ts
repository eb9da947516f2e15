import { afterEach, beforeEach, expect, test } from "vitest";
import { pauseAccount } from "#app/domain/absences/pausing.server.ts";
import type { Envelope, Send } from "#app/domain/email/delivering.server.ts";
import { countFarewells } from "#app/domain/email/farewell-queue.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { closeOwnAccount } from "#app/domain/own-data/erasing.server.ts";
import { proveNow } from "#app/domain/people/proof.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { DAY, MINUTE } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { createActor, createGroup } from "#tests/factories.ts";
import { makeDatabaseFresh } from "#tests/fresh-database.ts";
import { close, placesOf } from "../own-data/filled.ts";

beforeEach(makeDatabaseFresh);
afterEach(() => setClock());

function createWriter() {
  const actor = createActor("groupMember", createGroup());
  const member = db.select().from(members).get();
  if (!member || member.id !== actor.id) throw new Error("nobody there");
  return { actor, member };
}

test("whoever closes their account is told so once, at the address that they had, and by no name", async () => {
  const { member } = createWriter();
  expect(close(member.id, "goes").ok).toBe(true);
  expect(placesOf(member.email), "the address is in no table, while the email waits").toEqual([]);
  const sent: Envelope[] = [];
  const send: Send = async (envelope) => void sent.push(envelope);
  expect(await sendDueEmails(send)).toBe(1);
  expect(await sendDueEmails(send)).toBe(0);
  expect(sent).toMatchObject([{ to: member.email, subject: "Your account is closed" }]);
  expect(sent[0]?.text).toMatch(/^Hello,\n/);
  expect(sent[0]?.text).toContain("/help");
  expect(`${sent[0]?.text}${sent[0]?.html}`).not.toContain(member.nameToShow);
  expect(placesOf(member.email)).toEqual([]);
  expect(countFarewells()).toBe(0);
});

test("what failed is tried again for an hour, then the address is forgotten; what may have arrived is not sent again", async () => {
  const start = now().getTime();
  close(createWriter().member.id, "goes");
  let tries = 0;
  for (let minute = 0; minute <= 120; minute += 1) {
    setClock(() => start + minute * MINUTE);
    await sendDueEmails(async () => {
      tries += 1;
      throw new Error("no mail server");
    });
  }
  expect(tries).toBe(5);
  expect(countFarewells()).toBe(0);

  setClock();
  await makeDatabaseFresh();
  close(createWriter().member.id, "goes");
  await sendDueEmails(async (_envelope, onHandedOver) => {
    onHandedOver();
    throw new Error("the line broke");
  });
  expect(countFarewells()).toBe(0);
});

test("who paused everything is told, and nobody who did not close their account", async () => {
  const { actor } = createWriter();
  pauseAccount(actor, { untilOn: today(new Date(now().getTime() + 30 * DAY)) });
  expect(countFarewells()).toBe(0);
  const overtaken = { ...actor, proof: { ...proveNow(actor.id), credentialVersion: 99 } };
  const all = { feedback: "goes", stays: [], proposals: "goes", proposalsStay: [], sure: "yes" } as const;
  expect(closeOwnAccount(overtaken, { ...all, stays: [], proposalsStay: [] }).ok).toBe(false);
  expect(countFarewells()).toBe(0);
  expect(close(actor.id, "goes").ok).toBe(true);
  expect(await sendDueEmails(async () => {})).toBe(1);
});
