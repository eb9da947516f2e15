import { beforeEach, expect, test } from "vitest";
import type { Envelope } from "#app/domain/email/delivering.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { putInOutbox, recordEvent } from "#app/domain/events/record.server.ts";
import { joinGroup } from "#app/domain/membership/commands.server.ts";
import { changeCredential } from "#app/domain/people/credential-changes.server.ts";
import { changeEmailChoices } from "#app/domain/people/email-choices.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import type { EmailChoice } from "#db/vocabulary.ts";
import { createGroup, createMeeting, createMember } from "../../factories.ts";

const HOUR = 3_600_000;
/** A Thursday in winter, when London reads the same clock as UTC. */
const THURSDAY = Date.parse("2027-01-07T10:00:00Z");
let moment = THURSDAY;

beforeEach(() => {
  db.delete(outbox).run();
  moment = THURSDAY;
  setClock(() => moment);
});

test("as things happen: ten things in an hour are one email, an hour after the first", async () => {
  const member = memberWho("asItHappens");
  for (let n = 0; n < 10; n += 1) {
    joinGroups(member.id, 1);
    expect(await send(), `after ${n + 1}`).toEqual([]);
    moment += 6 * 60_000;
  }
  expect(await send()).toMatchObject([{ to: member.email, subject: "10 things are new on Patient Voice" }]);
  moment += 24 * HOUR;
  expect(await send()).toEqual([]);
});

test("what would be of no use later goes at once, takes along what else there is, and is the subject", async () => {
  const member = memberWho("asItHappens");
  const group = createGroup();
  const meeting = createMeeting(group, { title: "Spring meeting" });
  joinGroups(member.id, 2);
  inTransaction((tx) => putInOutbox(tx, "meetingReminder", member.id, { meetingId: meeting.id }));
  expect(await send()).toMatchObject([{ subject: "Soon: Spring meeting, and 2 more" }]);
});

test("each group has its own choice, and what is due together is one email", async () => {
  const member = memberWho("daily");
  const [quiet, weekly] = [createGroup(), createGroup()];
  for (const group of [quiet, weekly]) joinGroup(getActor(member.id), group.slug);
  db.delete(outbox).run();
  changeEmailChoices(
    getActor(member.id),
    { emails: "daily", weeklyOn: 5 },
    { [quiet.id]: "none", [weekly.id]: "weekly", "no-group-of-theirs": "asItHappens" },
  );
  const actor = getActor(member.id);
  inTransaction((tx) => {
    for (const { id: groupId } of [quiet, weekly, createGroup()])
      recordEvent(tx, actor, "group.joined", { groupId, memberId: member.id });
  });
  // The weekly day is tomorrow, a Friday: both come with the email of that morning.
  moment = Date.parse("2027-01-08T07:00:00Z");
  const [email, ...more] = await send();
  expect(more).toEqual([]);
  expect(email?.text).toContain(weekly.name);
  expect(email?.text).not.toContain(quiet.name);
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

test("weekly: on the next such day", async () => {
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
  changeEmailChoices(getActor(member.id), { emails: "asItHappens", weeklyOn: 1 });
  moment += HOUR;
  expect(await send()).toHaveLength(1);
  changeEmailChoices(getActor(member.id), { emails: "daily", weeklyOn: 1 });
  joinGroups(member.id, 1);
  changeEmailChoices(getActor(member.id), { emails: "none", weeklyOn: 1 });
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
  changeEmailChoices(getActor(member.id), { emails: choice, weeklyOn: 1 });
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
