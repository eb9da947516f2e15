import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findOwnDeath, noteUseAfterDeath, sayAlive } from "#app/domain/absences/alive.server.ts";
import { confirmDeath, denyDeath, listToConfirm } from "#app/domain/absences/confirming.server.ts";
import {
  getPersonOfGroup,
  listDeaths,
  recordDeath,
  recordWish,
  takeBackDeath,
} from "#app/domain/absences/deaths.server.ts";
import { listDueAfterDeath } from "#app/domain/absences/due.server.ts";
import { endPause, findOwnPause, forgetPauses, pauseAccount } from "#app/domain/absences/pausing.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { putInOutbox } from "#app/domain/events/record.server.ts";
import { getGroupById } from "#app/domain/groups/queries.server.ts";
import { answerMeeting } from "#app/domain/meetings/answers/commands.server.ts";
import { findPersonToPrintFor, lookAtAddresses, lookAtNeeds } from "#app/domain/meetings/needs.server.ts";
import { listPeople } from "#app/domain/membership/people/queries.server.ts";
import { giveOffice } from "#app/domain/offices/giving.server.ts";
import { listCandidates } from "#app/domain/offices/proposal-queries.server.ts";
import { changeCommunicationNeeds } from "#app/domain/people/contact.server.ts";
import { inGroup, listHolderIds, readHolders } from "#app/domain/people/holders.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, inTransaction } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import {
  createActor,
  createCounty,
  createFeedback,
  createGroup,
  createMeeting,
  joinGroup,
} from "#tests/factories.ts";
import { makeDatabaseFresh } from "#tests/fresh-database.ts";

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse("2026-03-02T10:00:00Z");
const status = (code: number) => expect.objectContaining({ status: code });

let group: ReturnType<typeof createGroup>;
let member: MemberActor;
let facilitator: MemberActor;

beforeEach(async () => {
  await makeDatabaseFresh();
  setClock(() => START);
  group = createGroup({ parentId: createCounty().id });
  [member, facilitator] = [createActor("groupMember", group), createActor("facilitator", group)];
});
afterEach(() => setClock());

/** What goes out at a moment, by whom it is for. */
async function sentAt(time: number): Promise<string[]> {
  setClock(() => time);
  const to: string[] = [];
  await sendDueEmails(async (email) => {
    to.push(email.subject);
    return "sent" as never;
  });
  return to;
}

function tell(): void {
  const { id: feedbackId } = createFeedback({ groupId: group.id, authorId: member.id });
  inTransaction((tx) => putInOutbox(tx, "feedbackPublished", member.id, { feedbackId, groupId: group.id }));
}

function membershipOf({ id }: MemberActor): string {
  const row = db
    .select()
    .from(tables.memberships)
    .all()
    .find(({ memberId }) => memberId === id);
  return row?.id ?? "";
}

describe("somebody pauses everything", () => {
  test("what waits does not go, nor what comes meanwhile; afterwards one email tells of both", async () => {
    tell();
    pauseAccount(member, { untilOn: "2026-03-20" });
    expect(findOwnPause(member)).toBe("2026-03-20");
    tell();
    expect(await sentAt(START + 2 * DAY)).toEqual([]);
    tell();
    expect(await sentAt(Date.parse("2026-03-20T22:00:00Z"))).toEqual([]);
    expect(await sentAt(Date.parse("2026-03-21T09:00:00Z"))).toHaveLength(1);
    expect(await sentAt(Date.parse("2026-03-23T09:00:00Z")), "nothing twice").toEqual([]);
    expect(findOwnPause(member)).toBeNull();
    forgetPauses();
    expect(db.select().from(tables.absences).all()).toEqual([]);
  });

  test("control: without a pause it goes; and who comes back early hears of it the same day", async () => {
    tell();
    expect(await sentAt(START + 2 * DAY)).toHaveLength(1);
    pauseAccount(member, { untilOn: "2026-03-20" });
    tell();
    expect(await sentAt(START + 4 * DAY)).toEqual([]);
    endPause(member);
    expect(await sentAt(START + 4 * DAY + DAY / 4)).toHaveLength(1);
  });

  test("their place at a meeting until then goes to who waits, and later ones stay", () => {
    const other = createActor("groupMember", group);
    const soon = createMeeting(group, { places: 1, startsAt: new Date(START + 7 * DAY) });
    const later = createMeeting(group, { places: 1, startsAt: new Date(START + 60 * DAY) });
    for (const who of [member, other])
      for (const { id } of [soon, later]) answerMeeting(who, group.slug, id, { reply: "coming" });
    pauseAccount(member, { untilOn: "2026-03-20" });
    const coming = (id: string) =>
      db
        .select()
        .from(tables.answers)
        .all()
        .filter((one) => one.meetingId === id && one.state === "coming")
        .map(({ memberId }) => memberId);
    expect(coming(soon.id)).toEqual([other.id]);
    expect(coming(later.id)).toEqual([member.id]);
  });

  test("their office passes on meanwhile, and comes back by itself", () => {
    expect(listHolderIds(inGroup(group.id))).toEqual([facilitator.id]);
    pauseAccount(facilitator, { untilOn: "2026-03-20" });
    expect(listHolderIds(inGroup(group.id))).toEqual([]);
    expect(readHolders().passedTo(inGroup(group.id))).not.toBeNull();
    setClock(() => START + 30 * DAY);
    expect(readHolders().passedTo(inGroup(group.id))).toBeNull();
  });
});

describe("somebody has died", () => {
  const told = { toldBy: "Her sister rang on Monday." };

  test("from that moment nothing goes to their address, whatever it is, and they stand in no list", async () => {
    tell();
    expect(recordDeath(facilitator, group.slug, membershipOf(member), told)).toEqual({ ok: true });
    expect(recordDeath(facilitator, group.slug, membershipOf(member), told)).toEqual({
      ok: false,
      reason: "recorded",
    });
    tell();
    inTransaction((tx) => putInOutbox(tx, "passwordChanged", member.id, {}));
    expect(await sentAt(START + 400 * DAY)).toEqual([]);
    expect(listPeople(facilitator, group.slug).people.map(({ memberId }) => memberId)).not.toContain(
      member.id,
    );
    expect(listDeaths(facilitator, group.id)).toMatchObject([{ wish: null }]);
  });

  test("it is taken back within 30 days, and what was told meanwhile goes", async () => {
    const id = membershipOf(member);
    recordDeath(facilitator, group.slug, id, told);
    setClock(() => START + 29 * DAY);
    expect(takeBackDeath(facilitator, group.slug, id)).toEqual({ ok: true });
    expect(getPersonOfGroup(facilitator, group.slug, id).died).toBeNull();
    tell();
    expect(await sentAt(START + 31 * DAY)).toHaveLength(1);
    recordDeath(facilitator, group.slug, id, told);
    setClock(() => START + 62 * DAY);
    expect(takeBackDeath(facilitator, group.slug, id)).toEqual({ ok: false, reason: "tooLate" });
  });

  test("where somebody has used the account since, it can be taken back however late, and nothing is done", () => {
    const id = membershipOf(member);
    recordDeath(facilitator, group.slug, id, told);
    recordWish(facilitator, group.slug, id, { wish: "goes" });
    db.update(tables.members).set({ lastUsedOn: "2026-04-01" }).where(eq(tables.members.id, member.id)).run();
    setClock(() => START + 90 * DAY);
    expect(findOwnDeath(member)).toMatchObject({ groupName: group.name });
    expect(listDueAfterDeath()).toEqual([]);
    expect(getPersonOfGroup(facilitator, group.slug, id).died?.usedOn).toBe("2026-04-01");
    expect(takeBackDeath(facilitator, group.slug, id)).toEqual({ ok: true });
    expect(findOwnDeath(member)).toBeNull();
  });

  test("they are in no list of who needs what, where letters go, or who could follow in an office", () => {
    const needs = { needs: ["post"], details: "", address: "1 Hill Road", agree: "yes" } as const;
    changeCommunicationNeeds(member, needs as never);
    const meeting = createMeeting(group, { startsAt: new Date(START + 7 * DAY) });
    const seen = () => ({
      needs: lookAtNeeds(facilitator, group.slug, meeting.id).people.map(({ memberId }) => memberId),
      letters: lookAtAddresses(facilitator, group.slug, meeting.id).people.map(({ memberId }) => memberId),
      paper: findPersonToPrintFor(group.id, member.id) !== undefined,
      follows: listCandidates(facilitator, group.id).some(({ memberId }) => memberId === member.id),
    });
    expect(seen()).toEqual({ needs: [member.id], letters: [member.id], paper: true, follows: true });
    pauseAccount(member, { untilOn: "2026-03-20" });
    expect(seen(), "a pause").toEqual({ needs: [member.id], letters: [], paper: true, follows: true });
    recordDeath(facilitator, group.slug, membershipOf(member), told);
    expect(seen()).toEqual({ needs: [], letters: [], paper: false, follows: false });
  });

  test("what the family would like is done after 30 days, and nothing before somebody asked them", () => {
    const id = membershipOf(member);
    expect(recordWish(facilitator, group.slug, id, { wish: "goes" })).toEqual({
      ok: false,
      reason: "notRecorded",
    });
    recordDeath(facilitator, group.slug, id, told);
    setClock(() => START + 90 * DAY);
    expect(listDueAfterDeath()).toEqual([]);
    expect(recordWish(facilitator, group.slug, id, { wish: "stays" })).toEqual({ ok: true });
    expect(listDueAfterDeath(), "nobody else has said the same").toEqual([]);
    expect(confirmDeath(createActor("administrator"), member.id)).toEqual({ ok: true });
    expect(listDueAfterDeath()).toEqual([{ memberId: member.id, wish: "stays" }]);
  });

  test("a second person says the same: another facilitator, one of the group above, or an administrator", async () => {
    const county = createActor("facilitator", getGroupById(group.parentId ?? "") as typeof group);
    const beside = createActor("facilitator", group);
    recordDeath(facilitator, group.slug, membershipOf(member), told);
    for (const actor of [county, beside, createActor("administrator")])
      expect(listToConfirm(actor)).toMatchObject([{ memberId: member.id, toldBy: told.toldBy }]);
    expect(listToConfirm(facilitator), "not who wrote it down").toEqual([]);
    expect(() => confirmDeath(facilitator, member.id)).toThrow(status(404));
    expect(() => listToConfirm(createActor("moderator"))).toThrow(status(403));
    expect(listToConfirm(createActor("facilitator", createGroup())), "not of another group").toEqual([]);
    const asked = db
      .select()
      .from(tables.outbox)
      .all()
      .filter(({ kind }) => kind === "deathToConfirm")
      .map(({ memberId }) => memberId);
    expect(asked.sort()).toEqual([beside.id, county.id].sort());
    denyDeath(county, member.id);
    expect(findOwnDeath(member)).toBeNull();
  });

  test("whoever uses the account the same day stops it, and those who wrote it down and administrators hear of it, once", () => {
    const administrator = createActor("administrator");
    recordDeath(facilitator, group.slug, membershipOf(member), told);
    recordWish(facilitator, group.slug, membershipOf(member), { wish: "goes" });
    confirmDeath(administrator, member.id);
    setClock(() => START + 60_000);
    noteUseAfterDeath(member);
    noteUseAfterDeath(member);
    const told2 = () =>
      db
        .select()
        .from(tables.outbox)
        .all()
        .filter(({ kind }) => kind === "accountUsedAfterDeath" || kind === "deathMistaken")
        .map(({ memberId }) => memberId)
        .sort();
    expect(told2()).toEqual([facilitator.id, administrator.id].sort());
    setClock(() => START + 40 * DAY);
    expect(listDueAfterDeath()).toEqual([]);
    expect(getPersonOfGroup(facilitator, group.slug, membershipOf(member)).died?.usedOn).toBe("2026-03-02");
    sayAlive(member);
    expect(findOwnDeath(member)).toBeNull();
    expect(told2()).toHaveLength(4);
    noteUseAfterDeath(facilitator);
    expect(told2(), "of who is alive nothing is said").toHaveLength(4);
  });

  test("a pause that it came into is there again when it is taken back, and who is silenced pauses nothing", () => {
    pauseAccount(member, { untilOn: "2026-03-20" });
    recordDeath(facilitator, group.slug, membershipOf(member), told);
    expect(pauseAccount(member, { untilOn: "2026-03-25" })).toEqual({ ok: false, reason: "died" });
    takeBackDeath(facilitator, group.slug, membershipOf(member));
    expect(findOwnPause(member)).toBe("2026-03-20");
    setClock(() => START + 40 * DAY);
    recordDeath(facilitator, group.slug, membershipOf(member), told);
    takeBackDeath(facilitator, group.slug, membershipOf(member));
    expect(findOwnPause(member), "one that is over is over").toBeNull();
  });

  test("what was told is for the group in which it was told, and what follows is too", () => {
    const other = createGroup();
    const stranger = createActor("facilitator", other);
    joinGroup(member.id, other.id);
    const there = db
      .select()
      .from(tables.memberships)
      .all()
      .find((one) => one.memberId === member.id && one.groupId === other.id)?.id;
    recordDeath(facilitator, group.slug, membershipOf(member), told);
    expect(getPersonOfGroup(stranger, other.slug, there)).toMatchObject({
      toldBy: null,
      wish: null,
      elsewhere: group.name,
    });
    expect(recordWish(stranger, other.slug, there, { wish: "goes" })).toMatchObject({ ok: false });
    expect(takeBackDeath(stranger, other.slug, there)).toMatchObject({ ok: false });
    expect(listDeaths(stranger, other.id)).toMatchObject([{ wish: null, isElsewhere: true }]);
  });

  test("an office is given to nobody who has died", () => {
    recordDeath(facilitator, group.slug, membershipOf(member), told);
    const give = (id: string) =>
      inTransaction((tx) =>
        giveOffice(tx, facilitator, id, { office: "facilitator", groupId: group.id }, {}),
      );
    expect(give(member.id)).toEqual({ ok: false, reason: "notActive" });
    expect(give(createActor("groupMember", group).id), "control").toMatchObject({ ok: true });
  });

  test("only a facilitator of their group says so, and not of themself", () => {
    const id = membershipOf(member);
    const elsewhere = createActor("facilitator", createGroup());
    for (const actor of [member, elsewhere, createActor("administrator"), createActor("moderator")])
      expect(() => recordDeath(actor, group.slug, id, told)).toThrow(status(403));
    expect(() => recordDeath(facilitator, group.slug, membershipOf(facilitator), told)).toThrow(status(403));
    expect(() => recordDeath(facilitator, group.slug, "nobody", told)).toThrow(status(404));
  });
});
