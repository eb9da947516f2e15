import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findSession, startSession } from "#app/auth/session.server.ts";
import { listPeople } from "#app/domain/membership/people/queries.server.ts";
import { endOffice, grantOffice } from "#app/domain/offices/commands.server.ts";
import { turnOfficesToday } from "#app/domain/offices/days.server.ts";
import { listOfficesOf } from "#app/domain/offices/queries.server.ts";
import { requestOffice } from "#app/domain/offices/request.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { can, OPERATOR, VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { events, offices, outbox } from "#db/schema/index.ts";
import { createActor, createGroup, createMember, createOrganisation } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const DAY = 86_400_000;
const AT = Date.parse("2027-03-01T10:00:00Z");

const emailsTo = (memberId: string) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.memberId, memberId))
    .all()
    .map(({ kind }) => kind);
const officeOf = (memberId: string) => listOfficesOf(memberId)[0];
const isLoggedIn = async (token: string) => (await findSession(token)) !== null;

describe("an office is given", () => {
  test("by an administrator, to somebody else, who is told and logged out", async () => {
    const administrator = createActor("administrator");
    const { id } = createMember();
    const { token } = await startSession(id, { isOwnDevice: true, hasSecondStep: true, device: null });
    expect(grantOffice(administrator, id, { office: "moderator" })).toMatchObject({ ok: true });
    expect(getActor(id).roles).toContainEqual({ role: "moderator" });
    expect(emailsTo(id)).toEqual(["officeGranted"]);
    expect(await isLoggedIn(token)).toBe(false);
  });

  test("to nobody by themselves, whatever they hold, and by nobody else", () => {
    const group = createGroup();
    const administrator = createActor("administrator");
    for (const office of ["moderator", "administrator"] as const)
      expect(() => grantOffice(administrator, administrator.id, { office })).toThrow(status(403));
    const place = {
      place: { office: "administrator" },
      startsOn: null,
      endsOn: null,
      deputyEmail: null,
    } as const;
    expect(() => requestOffice(administrator, administrator.id, place)).toThrow(status(403));
    const organisationId = createOrganisation().id;
    const others = [
      VISITOR,
      createActor("member"),
      createActor("facilitator", group),
      createActor("representative", group),
      createActor("reviewer", { organisationId }),
      createActor("moderator"),
    ];
    for (const other of others)
      expect(() => grantOffice(other, createMember().id, { office: "moderator" })).toThrow(status(403));
  });

  test("twice with one effect", () => {
    const administrator = createActor("administrator");
    const { id } = createMember();
    const first = grantOffice(administrator, id, { office: "moderator" });
    expect(grantOffice(administrator, id, { office: "moderator" })).toEqual(first);
    expect(emailsTo(id)).toEqual(["officeGranted"]);
  });

  test("from its first day to its last, with a deputy who gets no rights", () => {
    setClock(() => AT);
    const administrator = createActor("administrator");
    const [holder, deputy] = [createMember(), createMember({ name: "Dee" })];
    const terms = { startsOn: "2027-03-10", endsOn: "2027-03-20", deputyId: deputy.id };
    grantOffice(administrator, holder.id, { office: "moderator" }, terms);
    const isModerator = (id: string) => can(getActor(id), "feedback:check");
    expect(isModerator(holder.id), "before").toBe(false);
    setClock(() => Date.parse("2027-03-10T10:00:00Z"));
    expect(isModerator(holder.id), "on the first day").toBe(true);
    expect(isModerator(deputy.id)).toBe(false);
    setClock(() => Date.parse("2027-03-20T22:00:00Z"));
    expect(isModerator(holder.id), "on the last day").toBe(true);
    setClock(() => Date.parse("2027-03-21T10:00:00Z"));
    expect(isModerator(holder.id), "after").toBe(false);
    expect(officeOf(holder.id)).toMatchObject({ deputy: "Dee", hasEnded: true });
  });

  test("with days, deputies and people that make sense, or not at all", () => {
    setClock(() => AT);
    const administrator = createActor("administrator");
    const { id } = createMember();
    const give = (terms: object, memberId = id) =>
      grantOffice(administrator, memberId, { office: "moderator" }, terms);
    expect(give({ startsOn: "2027-02-28" })).toEqual({ ok: false, reason: "daysAreWrong" });
    expect(give({ startsOn: "2027-03-05", endsOn: "2027-03-04" })).toEqual({
      ok: false,
      reason: "daysAreWrong",
    });
    expect(give({ deputyId: id })).toEqual({ ok: false, reason: "deputyIsHolder" });
    const closed = createMember({ status: "disabled" }).id;
    expect(give({ deputyId: closed })).toEqual({ ok: false, reason: "deputyNotActive" });
    expect(give({}, closed)).toEqual({ ok: false, reason: "notActive" });
    expect(listOfficesOf(id)).toEqual([]);
  });

  test("for an organisation or group only while there is one", () => {
    const administrator = createActor("administrator");
    const { id } = createMember();
    const ended = createOrganisation({ endsOn: "2020-03-31" }).id;
    const reviewer = { office: "reviewer", organisationId: ended } as const;
    expect(grantOffice(administrator, id, reviewer)).toEqual({ ok: false, reason: "placeHasEnded" });
    const archived = createGroup({ archivedAt: new Date() });
    const representative = { office: "representative", groupId: archived.id } as const;
    expect(grantOffice(administrator, id, representative)).toEqual({ ok: false, reason: "placeHasEnded" });
  });

  test("as first facilitator directly; the next one the group proposes", () => {
    const administrator = createActor("administrator");
    const group = createGroup();
    const place = { office: "facilitator", groupId: group.id } as const;
    expect(grantOffice(administrator, createMember().id, place)).toMatchObject({ ok: true });
    expect(grantOffice(administrator, createMember().id, place)).toEqual({
      ok: false,
      reason: "needsProposal",
    });
  });
});

describe("a representative", () => {
  test("sits for its group in the group above, and no longer than the office lasts", () => {
    const administrator = createActor("administrator");
    const parent = createGroup({ level: "partnership" });
    const group = createGroup({ parentId: parent.id });
    const { id } = createMember();
    grantOffice(administrator, id, { office: "representative", groupId: group.id });
    const isIn = (groupId: string) => can(getActor(id), "notes:readMembers", { groupId });
    expect([isIn(group.id), isIn(parent.id)]).toEqual([true, true]);
    endOffice(administrator, officeOf(id)?.id, null);
    expect([isIn(group.id), isIn(parent.id)], "still a member of the own group").toEqual([true, false]);
  });

  test("keeps the seat that another office gives", () => {
    const administrator = createActor("administrator");
    const parent = createGroup({ level: "partnership" });
    const [one, two] = [createGroup({ parentId: parent.id }), createGroup({ parentId: parent.id })];
    const { id } = createMember();
    for (const { id: groupId } of [one, two])
      grantOffice(administrator, id, { office: "representative", groupId });
    endOffice(administrator, officeOf(id)?.id, null);
    expect(can(getActor(id), "notes:readMembers", { groupId: parent.id })).toBe(true);
  });
});

describe("an office ends", () => {
  test("now: the person is out at the next request, and told", async () => {
    const administrator = createActor("administrator");
    const moderator = createActor("moderator");
    const { token } = await startSession(moderator.id, {
      isOwnDevice: false,
      hasSecondStep: true,
      device: null,
    });
    expect(await isLoggedIn(token)).toBe(true);
    const ended = endOffice(administrator, officeOf(moderator.id)?.id, null);
    expect(ended).toEqual({ ok: true, memberId: moderator.id });
    expect(await isLoggedIn(token)).toBe(false);
    expect(can(getActor(moderator.id), "feedback:check")).toBe(false);
    expect(emailsTo(moderator.id)).toEqual(["officeEnded"]);
    expect(() => endOffice(administrator, officeOf(moderator.id)?.id, null), "twice").toThrow(status(404));
  });

  test("on the day that it was given", () => {
    const administrator = createActor("administrator");
    const { id } = createMember();
    grantOffice(administrator, id, { office: "moderator" });
    expect(endOffice(administrator, officeOf(id)?.id, null)).toMatchObject({ ok: true });
    expect(can(getActor(id), "feedback:check")).toBe(false);
    expect(grantOffice(administrator, id, { office: "moderator" }), "and can be given again").toMatchObject({
      ok: true,
    });
    expect(can(getActor(id), "feedback:check")).toBe(true);
  });

  test("at the end of a day to come: the day after, the seat and the sessions are gone, and it is told once", async () => {
    setClock(() => AT);
    const administrator = createActor("administrator");
    const parent = createGroup({ level: "partnership" });
    const { id } = createMember();
    const groupId = createGroup({ parentId: parent.id }).id;
    grantOffice(administrator, id, { office: "representative", groupId });
    expect(endOffice(administrator, officeOf(id)?.id, "2027-02-01")).toEqual({
      ok: false,
      reason: "beforeItBegins",
    });
    endOffice(administrator, officeOf(id)?.id, "2027-03-03");
    setClock(() => AT + 2 * DAY);
    turnOfficesToday();
    expect(can(getActor(id), "notes:readMembers", { groupId: parent.id }), "on the last day").toBe(true);
    setClock(() => AT + 3 * DAY);
    const { token } = await startSession(id, { isOwnDevice: true, hasSecondStep: true, device: null });
    turnOfficesToday();
    turnOfficesToday();
    expect(can(getActor(id), "notes:readMembers", { groupId: parent.id })).toBe(false);
    expect(await isLoggedIn(token)).toBe(false);
    expect(emailsTo(id)).toEqual(["officeGranted", "officeLastDay", "officeEnded"]);
  });

  test("and one that begins today ends the sessions from before it", async () => {
    setClock(() => AT);
    const { id } = createMember();
    grantOffice(createActor("administrator"), id, { office: "moderator" }, { startsOn: "2027-03-02" });
    const { token } = await startSession(id, { isOwnDevice: true, hasSecondStep: true, device: null });
    setClock(() => AT + DAY);
    turnOfficesToday();
    expect(await isLoggedIn(token)).toBe(false);
  });

  test("for all but the last administrator, who would have nobody to approve the next", () => {
    db.update(offices).set({ endedAt: new Date() }).run();
    const [one, two] = [createActor("administrator"), createActor("administrator")];
    expect(endOffice(one, officeOf(two.id)?.id, null)).toMatchObject({ ok: true });
    expect(endOffice(one, officeOf(one.id)?.id, null)).toEqual({ ok: false, reason: "lastAdministrator" });
  });

  test("by nobody but an administrator", () => {
    const office = officeOf(createActor("moderator").id);
    for (const actor of [VISITOR, createActor("moderator"), createActor("facilitator", createGroup())])
      expect(() => endOffice(actor, office?.id, null)).toThrow(status(403));
    expect(() => endOffice(createActor("administrator"), "nowhere", null)).toThrow(status(404));
  });
});

test("a group's list of offices leaves out what has ended", () => {
  const group = createGroup();
  const [facilitator, other] = [createActor("facilitator", group), createActor("facilitator", group)];
  expect(listPeople(facilitator, group.slug).offices).toHaveLength(2);
  endOffice(createActor("administrator"), officeOf(other.id)?.id, null);
  expect(listPeople(facilitator, group.slug).offices).toHaveLength(1);
});

test("every grant and end is in the audit log, with who and where, and no words", () => {
  const administrator = createActor("administrator");
  const { id } = createMember();
  grantOffice(administrator, id, { office: "representative", groupId: createGroup().id });
  endOffice(administrator, officeOf(id)?.id, null);
  const names = db.select().from(events).where(eq(events.actorId, administrator.id)).all();
  expect(names.map(({ name, actorRole }) => `${name} by ${actorRole}`)).toEqual([
    "office.granted by administrator",
    "office.ended by administrator",
  ]);
  expect(names[0]?.details).toMatchObject({ memberId: id, office: "representative" });
});

test("the command line makes two administrators and no third", () => {
  db.update(offices).set({ endedAt: new Date() }).run();
  const make = () => grantOffice(OPERATOR, createMember().id, { office: "administrator" });
  expect([make().ok, make().ok]).toEqual([true, true]);
  expect(make()).toEqual({ ok: false, reason: "firstOnesAreThere" });
});
