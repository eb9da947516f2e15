import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startSession } from "#app/auth/session.server.ts";
import { submitFeedback } from "#app/domain/feedback/commands.server.ts";
import { archiveGroup, reopenGroup } from "#app/domain/groups/archive.server.ts";
import { joinGroup } from "#app/domain/groups/commands.server.ts";
import { endDeputy, nameDeputy } from "#app/domain/groups/deputies/commands.server.ts";
import { deputyForm } from "#app/domain/groups/deputies/form.ts";
import { listPeople, listPosts } from "#app/domain/groups/people/queries.server.ts";
import { getGroup } from "#app/domain/groups/queries.server.ts";
import { planMeeting } from "#app/domain/meetings/commands.server.ts";
import { writeLetter } from "#app/domain/notifications/letter-texts.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { can, type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { memberships, offices, outbox, sessions } from "#db/schema/index.ts";
import { createActor, createDraft, createGroup, createMeeting } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const on = (day: string) => setClock(() => Date.parse(`${day}T10:00:00Z`));

beforeEach(() => on("2027-01-10"));
afterEach(() => setClock());

const DAYS = { startsOn: "2027-02-01", endsOn: "2027-02-14" };

function story() {
  const group = createGroup();
  const facilitator = createActor("facilitator", group);
  const member = createActor("groupMember", group);
  const membership = (actor: MemberActor) =>
    db
      .select()
      .from(memberships)
      .where(and(eq(memberships.memberId, actor.id), eq(memberships.groupId, group.id)))
      .get()?.id;
  const name = (days = DAYS) => nameDeputy(facilitator, group.slug, membership(member), days);
  const runs = () => can(getActor(member.id), "meeting:plan", { groupId: group.id });
  const office = () => db.select().from(offices).where(eq(offices.memberId, member.id)).all();
  return { group, facilitator, member, membership, name, runs, office };
}

describe("a deputy", () => {
  test("runs the group from the first day to the last, and hears of it", () => {
    const { group, member, name, runs, office } = story();
    expect(name()).toEqual({ ok: true });
    expect(runs()).toBe(false);
    on("2027-02-01");
    expect(runs()).toBe(true);
    expect(listPosts(VISITOR, group)).toContainEqual(
      expect.objectContaining({ isDeputy: true, endsOn: "2027-02-14" }),
    );
    on("2027-02-14");
    expect(runs()).toBe(true);
    on("2027-02-15");
    expect(runs()).toBe(false);
    const details = { officeId: office()[0]?.id ?? "", groupId: group.id };
    expect(writeLetter("deputyNamed", member.id, "", details).text).toContain(
      "from 1 February 2027 to 14 February 2027",
    );
    expect(db.select().from(outbox).where(eq(outbox.memberId, member.id)).all()).toHaveLength(1);
  });

  test("is named once, however often the form is sent, and not for days that cross others", () => {
    const { name, office } = story();
    name();
    expect(name()).toEqual({ ok: true });
    expect(name({ startsOn: "2027-02-10", endsOn: "2027-03-01" })).toEqual({
      ok: false,
      reason: "holdsOffice",
    });
    expect(office()).toHaveLength(1);
  });

  test("logs in anew, because an office has shorter sessions", async () => {
    const { member, name } = story();
    await startSession(member.id, { isOwnDevice: true, hasSecondStep: false, device: "Firefox" });
    name();
    expect(db.select().from(sessions).where(eq(sessions.memberId, member.id)).all()).toEqual([]);
  });

  test("names no other deputy, nor longer days for themself", () => {
    const { group, member, membership, name } = story();
    name();
    on("2027-02-02");
    const deputy = getActor(member.id);
    const other = createActor("groupMember", group);
    const days = { startsOn: "2027-03-01", endsOn: "2027-03-02" };
    for (const who of [other, member])
      expect(nameDeputy(deputy, group.slug, membership(who), days)).toEqual({
        ok: false,
        reason: "isDeputy",
      });
  });

  test("can be ended before the first day and in the middle", () => {
    const { group, facilitator, name, runs, office } = story();
    name();
    endDeputy(facilitator, group.slug, office()[0]?.id);
    expect(office()).toEqual([]);
    name();
    on("2027-02-05");
    endDeputy(facilitator, group.slug, office()[0]?.id);
    expect(runs()).toBe(false);
    expect(office()[0]?.endsOn).toBe("2027-02-04");
  });

  test("is named by a facilitator of this group alone, among its people; the office itself cannot be ended here", () => {
    const { group, facilitator, member, membership } = story();
    const others = [member, createActor("representative", group), createActor("facilitator", createGroup())];
    for (const actor of [...others, createActor("administrator")]) {
      expect(() => nameDeputy(actor, group.slug, membership(member), DAYS)).toThrow(status(403));
      expect(() => endDeputy(actor, group.slug, "x")).toThrow(status(403));
    }
    expect(() => nameDeputy(facilitator, group.slug, "no-such-person", DAYS)).toThrow(status(404));
    const own = listPeople(facilitator, group.slug).offices[0]?.id;
    expect(() => endDeputy(facilitator, group.slug, own)).toThrow(status(404));
  });

  test("covers for a year at most, from today on", () => {
    const errors = (from: [string, string, string], to: [string, string, string]) =>
      deputyForm
        .safeParse({
          ...{ "from-day": from[0], "from-month": from[1], "from-year": from[2] },
          ...{ "to-day": to[0], "to-month": to[1], "to-year": to[2] },
        })
        .error?.issues.map(({ path }) => path[0]);
    expect(errors(["10", "1", "2027"], ["10", "1", "2028"])).toBeUndefined();
    expect(errors(["10", "1", "2027"], ["11", "1", "2028"])).toEqual(["to-day"]);
    expect(errors(["9", "1", "2027"], ["10", "1", "2027"])).toEqual(["from-day"]);
    expect(errors(["12", "1", "2027"], ["11", "1", "2027"])).toEqual(["to-day"]);
    expect(errors(["", "", ""], ["31", "2", "2027"])).toEqual(["from-day", "to-day"]);
  });
});

describe("an archived group", () => {
  const administrator = () => createActor("administrator");

  test("keeps its record and takes nothing new", () => {
    const { group, facilitator, member } = story();
    const draft = createDraft(member, { groupId: group.id });
    expect(archiveGroup(administrator(), group.slug)).toEqual({ ok: true });
    expect(joinGroup(createActor("member"), group.slug)).toEqual({ ok: false, reason: "archived" });
    expect(planMeeting(facilitator, group.slug, {} as never)).toEqual({ ok: false, reason: "archived" });
    expect(submitFeedback(member, draft.id).ok).toBe(false);
    expect(listPeople(facilitator, group.slug).total).toBe(2);
  });

  test("is not archived while people mean to come to a meeting", () => {
    const { group } = story();
    createMeeting(group);
    expect(archiveGroup(administrator(), group.slug)).toEqual({ ok: false, reason: "meetingsToCome" });
    expect(getGroup(group.slug).archivedAt).toBeNull();
  });

  test("can be brought back", () => {
    const { group } = story();
    archiveGroup(administrator(), group.slug);
    expect(getGroup(group.slug).archivedAt).toEqual(now());
    reopenGroup(administrator(), group.slug);
    expect(getGroup(group.slug).archivedAt).toBeNull();
  });

  test("is an administrator's doing: everyone else is refused", () => {
    const { group, facilitator, member } = story();
    for (const actor of [VISITOR, member, facilitator, createActor("moderator")]) {
      expect(() => archiveGroup(actor, group.slug)).toThrow(status(403));
      expect(() => reopenGroup(actor, group.slug)).toThrow(status(403));
    }
  });
});
