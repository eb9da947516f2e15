import { beforeEach, expect, test } from "vitest";
import { type Envelope, sendDueEmails } from "#app/domain/email/send.server.ts";
import { recordEvent } from "#app/domain/events/record.server.ts";
import { changeEmailChoice } from "#app/domain/people/contact.server.ts";
import { changeCredential } from "#app/domain/people/credential-changes.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import type { EmailChoice } from "#db/vocabulary.ts";
import { createGroup, createMember } from "../../factories.ts";

const HOUR = 3_600_000;
/** A Thursday in winter, when London reads the same clock as UTC. */
const THURSDAY = Date.parse("2027-01-07T10:00:00Z");
let moment = THURSDAY;

beforeEach(() => {
  db.delete(outbox).run();
  moment = THURSDAY;
  setClock(() => moment);
});

test("as things happen: each email at once", async () => {
  const member = memberWho("asItHappens");
  joinGroups(member.id, 2);
  expect(await send()).toHaveLength(2);
});

test("daily: nothing today, and one email with all of it the next morning", async () => {
  const member = memberWho("daily");
  joinGroups(member.id, 3);
  expect(await send()).toEqual([]);
  moment = Date.parse("2027-01-08T07:00:00Z");
  const emails = await send();
  expect(emails).toMatchObject([{ to: member.email, subject: "3 things are new on Patient Voice" }]);
  expect(emails[0]?.text.match(/You are now a member of/g)).toHaveLength(3);
  expect(await send(), "once").toEqual([]);
});

test("weekly: on the next Monday", async () => {
  joinGroups(memberWho("weekly").id, 1);
  moment = Date.parse("2027-01-10T23:00:00Z");
  expect(await send()).toEqual([]);
  moment = Date.parse("2027-01-11T07:00:00Z");
  expect(await send()).toHaveLength(1);
});

test("no emails: none about groups, and all about the safety of the account, at once", async () => {
  const member = memberWho("none");
  joinGroups(member.id, 2);
  inTransaction((tx) => changeCredential(tx, VISITOR, "password.changed", { memberId: member.id }));
  expect(await send()).toMatchObject([{ subject: "Your password was changed" }]);
  moment += 30 * 24 * HOUR;
  expect(await send()).toEqual([]);
});

test("emails that wait go by a choice that is made later", async () => {
  const member = memberWho("weekly");
  joinGroups(member.id, 1);
  changeEmailChoice(getActor(member.id), "asItHappens");
  expect(await send()).toHaveLength(1);
  changeEmailChoice(getActor(member.id), "daily");
  joinGroups(member.id, 1);
  changeEmailChoice(getActor(member.id), "none");
  moment += 30 * 24 * HOUR;
  expect(await send()).toEqual([]);
});

test("one person's emails never go into another's", async () => {
  const [one, other] = [memberWho("daily"), memberWho("daily")];
  joinGroups(one.id, 2);
  joinGroups(other.id, 1);
  moment += 24 * HOUR;
  const emails = await send();
  expect(emails.map(({ to }) => to).toSorted()).toEqual([one.email, other.email].toSorted());
});

test("a mail server that is down keeps them together for the next try", async () => {
  joinGroups(memberWho("daily").id, 2);
  moment += 24 * HOUR;
  const down = async () => {
    throw new Error("connect ECONNREFUSED");
  };
  expect(await sendDueEmails(down)).toBe(0);
  moment += HOUR;
  expect(await send()).toMatchObject([{ subject: "2 things are new on Patient Voice" }]);
});

function memberWho(choice: EmailChoice) {
  const member = createMember();
  changeEmailChoice(getActor(member.id), choice);
  return member;
}

function joinGroups(memberId: string, count: number) {
  for (let n = 0; n < count; n += 1)
    inTransaction((tx) =>
      recordEvent(tx, getActor(memberId), "group.joined", { groupId: createGroup().id, memberId }),
    );
}

async function send(): Promise<Envelope[]> {
  const sent: Envelope[] = [];
  await sendDueEmails(async (envelope) => void sent.push(envelope));
  return sent;
}
