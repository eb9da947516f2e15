import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { markAsDied } from "#app/domain/absences/deaths.server.ts";
import { pauseAccount } from "#app/domain/absences/pausing.server.ts";
import { EMAILS } from "#app/domain/email/emails.server.ts";
import { mayMail, STATES_OF_PEOPLE } from "#app/domain/email/may-mail.server.ts";
import { makeStopLink } from "#app/domain/email/stop-links.server.ts";
import { stopEmailsByLink } from "#app/domain/email/stopping.server.ts";
import type { EmailKind } from "#app/domain/events/catalogue.ts";
import { listPeople } from "#app/domain/membership/people/queries.server.ts";
import { getOwnAccount } from "#app/domain/people/account.server.ts";
import { getEmailChoices, stopEmails } from "#app/domain/people/email-choices.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { noteArrival, noteRefusal } from "#app/domain/people/refused-addresses.server.ts";
import { OPERATOR } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import { dayAfter, today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { members, peopleWithoutEmail } from "#db/schema/index.ts";
import { createActor, createGroup, createMember } from "../../factories.ts";

const KINDS = { always: "passwordChanged", prompt: "meetingCancelled", gathered: "notesAgreed" } as const;

/** How a person comes into each state, and what they still get. */
const STATES: Record<string, { make: (id: string) => void; gets: (keyof typeof KINDS)[] }> = {
  "They have died": { make: (id) => die(id), gets: [] },
  "They have no email address": { make: (id) => loseEmail(id), gets: [] },
  "The account is closed": { make: (id) => become(id, "closed"), gets: [] },
  "They have paused everything": { make: (id) => pause(id), gets: ["always"] },
  "The account is disabled": { make: (id) => become(id, "disabled"), gets: ["always"] },
  "Nobody has confirmed the address": { make: (id) => become(id, "unconfirmed"), gets: ["always", "prompt"] },
  "Their mail server refused the address": { make: noteRefusal, gets: ["always"] },
};

test("every state of the table is told here", () => {
  expect(STATES_OF_PEOPLE.map(({ because }) => because)).toEqual(Object.keys(STATES));
  for (const [when, kind] of Object.entries(KINDS)) expect(EMAILS[kind].when).toBe(when);
});

test.each(Object.entries(STATES))("%s: only what is named goes", (because, { make, gets }) => {
  const { id } = createMember();
  expect(received(id), "control: before it all of it does").toEqual(Object.keys(KINDS));
  make(id);
  expect(received(id)).toEqual(gets);
  const [stopped] = Object.values(KINDS)
    .map((kind) => ask(id, kind))
    .filter(({ may }) => !may);
  expect(stopped).toMatchObject({ may: false, because });
});

test("that emails come back is shown to who can ring, and to them, until one arrives", () => {
  const group = createGroup();
  const [facilitator, member] = [createActor("facilitator", group), createActor("groupMember", group)];
  const seen = () =>
    listPeople(facilitator, group.slug).people.find(({ memberId }) => memberId === member.id)?.refusedAt;
  expect([seen(), getOwnAccount(member).refusedAt]).toEqual([null, null]);
  noteRefusal(member.id);
  expect([seen(), getOwnAccount(member).refusedAt]).toEqual([expect.any(Date), expect.any(Date)]);
  noteArrival(member.id);
  expect([seen(), getOwnAccount(member).refusedAt]).toEqual([null, null]);
});

test("somebody who is gone gets nothing", () => {
  expect(received("nobody")).toEqual([]);
});

test("no emails: security and what they asked for go", () => {
  const { id } = createMember();
  stopEmails(getActor(id));
  expect(received(id)).toEqual(["always"]);
});

test("the link of an email stops them, twice as once; one that we did not sign, or for somebody gone, stops nothing", () => {
  const [reader, other] = [createMember(), createMember()];
  const token = new URL(makeStopLink(reader.id)).searchParams.get("token") ?? "";
  const stolen = `${other.id}.${token.split(".")[1]}`;
  for (const odd of ["", "x", `${other.id}.`, stolen]) stopEmailsByLink(odd);
  expect(getEmailChoices(getActor(other.id)).emails).toBe("asItHappens");
  for (let times = 0; times < 2; times += 1) stopEmailsByLink(token);
  expect(getEmailChoices(getActor(reader.id)).emails).toBe("none");
  db.delete(members).where(eq(members.id, reader.id)).run();
  expect(() => stopEmailsByLink(token)).not.toThrow();
});

function die(memberId: string): void {
  const told = { groupId: createGroup().id, toldBy: "Her sister", recordedById: null };
  inTransaction((tx) => markAsDied(tx, OPERATOR, memberId, told));
}

function loseEmail(memberId: string): void {
  db.insert(peopleWithoutEmail).values({ memberId, groupId: createGroup().id, agreedAt: now() }).run();
}

function pause(id: string): void {
  pauseAccount(getActor(id), { untilOn: dayAfter(today(now())) });
}

function become(id: string, status: "closed" | "disabled" | "unconfirmed"): void {
  db.update(members).set({ status }).where(eq(members.id, id)).run();
}

function ask(memberId: string, kind: EmailKind) {
  return mayMail({ memberId, kind, groupId: null });
}

function received(memberId: string): string[] {
  return Object.entries(KINDS)
    .filter(([, kind]) => ask(memberId, kind).may)
    .map(([when]) => when);
}
