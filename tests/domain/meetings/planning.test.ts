import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeMeeting, planMeeting } from "#app/domain/meetings/commands.server.ts";
import { fieldsOfMeeting, type MeetingInput, meetingForm } from "#app/domain/meetings/form.ts";
import { getMeetingToChange } from "#app/domain/meetings/queries.server.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { events, groups, meetings } from "#db/schema/index.ts";
import { createActor, createGroup, createMeeting, createOrganisation } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

const typed = {
  title: "Spring meeting",
  "date-day": "4",
  "date-month": "3",
  "date-year": "2027",
  startTime: "2pm",
  endTime: "4pm",
  place: "Village hall",
};

const read = (changes: Record<string, unknown> = {}) => meetingForm.safeParse({ ...typed, ...changes });

const errorsOf = (changes: Record<string, unknown>) => {
  const result = read(changes);
  return result.success ? [] : result.error.issues.map(({ path }) => String(path[0]));
};

beforeEach(() => setClock(() => Date.parse("2027-01-10T10:00:00Z")));
afterEach(() => setClock());

describe("the form of a meeting", () => {
  test("times are those of a clock in London", () => {
    expect(read().data).toMatchObject({
      startsAt: new Date("2027-03-04T14:00:00Z"),
      endsAt: new Date("2027-03-04T16:00:00Z"),
    });
  });

  test.each([
    ["27", "3", "2027-03-27T14:00:00.000Z"],
    ["28", "3", "2027-03-28T13:00:00.000Z"],
    ["30", "10", "2027-10-30T13:00:00.000Z"],
    ["31", "10", "2027-10-31T14:00:00.000Z"],
  ])("the clocks change: 2pm on %s/%s", (day, month, moment) => {
    expect(read({ "date-day": day, "date-month": month }).data?.startsAt.toISOString()).toBe(moment);
  });

  test("in the hour that the clocks skip, the meeting is just after it", () => {
    const skipped = { "date-day": "28", "date-month": "3", startTime: "01:30", endTime: "03:00" };
    expect(read(skipped).data?.startsAt.toISOString()).toBe("2027-03-28T01:30:00.000Z");
  });

  test.each(["2pm", "2 PM", "2.00pm", "2:00 p.m.", "14:00", "14.00", "1400", "２pm"])(
    "%s is 2 in the afternoon",
    (startTime) => {
      expect(read({ startTime }).data?.startsAt).toEqual(new Date("2027-03-04T14:00:00Z"));
    },
  );

  test.each(["midday", "noon", "12 noon", "12 Midday", "12noon"])("%s is 12", (startTime) => {
    expect(read({ startTime }).data?.startsAt).toEqual(new Date("2027-03-04T12:00:00Z"));
    expect(read({ startTime: "12pm" }).data?.startsAt).toEqual(new Date("2027-03-04T12:00:00Z"));
    expect(read({ startTime: "12am" }).data?.startsAt).toEqual(new Date("2027-03-04T00:00:00Z"));
  });

  test.each(["", "2", "2:30", "25:00", "13pm", "0am", "2:75pm", "afternoon", "14:0", ["2pm", "3pm"]])(
    "%s is no time: it could be another",
    (startTime) => {
      expect(errorsOf({ startTime })).toEqual(["startTime"]);
    },
  );

  test("the end must be later than the start", () => {
    expect(errorsOf({ endTime: "2pm" })).toEqual(["endTime"]);
    expect(errorsOf({ endTime: "1pm" })).toEqual(["endTime"]);
  });

  test("a meeting that has begun cannot be planned", () => {
    expect(errorsOf({ "date-year": "2026" })).toEqual(["date-day"]);
    const todayAt = (startTime: string) => ({ "date-day": "10", "date-month": "1", startTime });
    expect(errorsOf(todayAt("10am"))).toEqual(["date-day"]);
    expect(errorsOf(todayAt("10:01"))).toEqual([]);
  });

  test.each([
    ["31", "2", "2027"],
    ["", "", ""],
    ["4", "3", "27"],
    ["4", "March", "2027"],
  ])("%s/%s/%s is no date", (day, month, year) => {
    expect(errorsOf({ "date-day": day, "date-month": month, "date-year": year })).toEqual(["date-day"]);
  });

  test("needs a place or a link, one of the two", () => {
    expect(errorsOf({ place: "  " })).toEqual(["place"]);
    expect(errorsOf({ place: "", link: "https://meet.example.org/a" })).toEqual([]);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,hello",
    "http://meet.example.org",
    "//meet.example.org",
    "meet.example.org",
    "https://",
    "https://name:secret@meet.example.org",
    "https://meet.example.org/a b",
    "vbscript:x",
    "blob:https://meet.example.org/1",
  ])("%s is no link that members may follow", (link) => {
    expect(errorsOf({ link })).toEqual(["link"]);
  });

  test("tells of everything that is wrong at once", () => {
    expect(new Set(errorsOf({ title: "", "date-day": "99", startTime: "", endTime: "", place: "" }))).toEqual(
      new Set(["title", "date-day", "startTime", "endTime", "place"]),
    );
  });
});

describe("planning a meeting", () => {
  const input = () => read().data as MeetingInput;

  test("a facilitator plans it, and the audit log holds ids only", () => {
    const group = createGroup();
    const actor = createActor("facilitator", group);
    const planned = planMeeting(actor, group.slug, input());
    if (!planned.ok) throw new Error(planned.reason);
    const stored = db.select().from(meetings).where(eq(meetings.id, planned.meetingId)).get();
    expect(stored).toMatchObject({
      groupId: group.id,
      title: "Spring meeting",
      place: "Village hall",
      link: "",
    });
    expect(db.select().from(events).where(eq(events.actorId, actor.id)).all()).toEqual([
      expect.objectContaining({
        name: "meeting.planned",
        actorRole: "facilitator",
        details: { meetingId: planned.meetingId, groupId: group.id },
      }),
    ]);
  });

  test("the form sent twice plans one meeting", () => {
    const group = createGroup();
    const actor = createActor("facilitator", group);
    const page = newId();
    for (const _press of [1, 2])
      expect(planMeeting(actor, group.slug, input(), { page })).toEqual({ ok: true, meetingId: page });
    expect(db.select().from(meetings).where(eq(meetings.groupId, group.id)).all()).toHaveLength(1);
  });

  test("a second meeting is a second one, whatever it has in common with the first", () => {
    const group = createGroup();
    const actor = createActor("facilitator", group);
    for (const more of [{}, {}, { place: "Library" }])
      planMeeting(actor, group.slug, { ...input(), ...more }, { page: newId() });
    expect(db.select().from(meetings).where(eq(meetings.groupId, group.id)).all()).toHaveLength(3);
  });

  test("the number of another group's meeting makes none, and says nothing of it", () => {
    const group = createGroup();
    const elsewhere = createMeeting(createGroup());
    const plan = () =>
      planMeeting(createActor("facilitator", group), group.slug, input(), { page: elsewhere.id });
    expect(plan).toThrow(status(404));
  });

  test("everyone but a facilitator of this group is refused", () => {
    const group = createGroup();
    const others = [
      VISITOR as MemberActor,
      createActor("member"),
      createActor("groupMember", group),
      createActor("representative", group),
      createActor("facilitator", createGroup()),
      createActor("reviewer", { organisationId: createOrganisation().id }),
      createActor("moderator"),
      createActor("administrator"),
    ];
    for (const actor of others) expect(() => planMeeting(actor, group.slug, input())).toThrow(status(403));
    expect(() => planMeeting(createActor("facilitator", group), "nowhere", input())).toThrow(status(404));
    expect(db.select().from(meetings).where(eq(meetings.groupId, group.id)).all()).toHaveLength(0);
  });

  test("an archived group plans no more meetings", () => {
    const group = createGroup({ archivedAt: now() });
    expect(planMeeting(createActor("facilitator", group), group.slug, input())).toEqual({
      ok: false,
      reason: "archived",
    });
  });
});

describe("changing a meeting", () => {
  const FIRST = { formVersion: 0, scope: "one" } as const;
  const input = () => read({ title: "Summer meeting", place: "Library" }).data as MeetingInput;

  function story() {
    const group = createGroup();
    const meeting = createMeeting(group, { startsAt: new Date("2027-02-01T14:00:00Z") });
    return { group, meeting, facilitator: createActor("facilitator", group) };
  }
  const stored = (id: string) => db.select().from(meetings).where(eq(meetings.id, id)).get();
  const happened = (actor: MemberActor) => db.select().from(events).where(eq(events.actorId, actor.id)).all();

  test("a facilitator changes it, the form sent twice is one change, and the audit log holds ids only", () => {
    const { group, meeting, facilitator } = story();
    expect(changeMeeting(facilitator, group.slug, meeting.id, input(), FIRST)).toEqual({ ok: true });
    expect(changeMeeting(facilitator, group.slug, meeting.id, input(), FIRST)).toEqual({ ok: true });
    expect(stored(meeting.id)).toEqual({ ...meeting, ...input(), version: 1, changedAt: now() });
    expect(happened(facilitator)).toEqual([
      expect.objectContaining({
        name: "meeting.changed",
        actorRole: "facilitator",
        details: { meetingId: meeting.id, groupId: group.id },
      }),
    ]);
  });

  test("its form holds what is stored, and sent as it is changes nothing", () => {
    const { group, meeting, facilitator } = story();
    const fields = fieldsOfMeeting(getMeetingToChange(facilitator, group.slug, meeting.id).meeting);
    expect(fields).toMatchObject({ "date-day": "1", "date-month": "2", startTime: "2pm", endTime: "4pm" });
    changeMeeting(facilitator, group.slug, meeting.id, meetingForm.parse(fields), FIRST);
    expect(stored(meeting.id)).toEqual(meeting);
    expect(happened(facilitator)).toEqual([]);
  });

  test("everyone but a facilitator of this group is refused; who cannot see it is not told that it is there", () => {
    const { group, meeting, facilitator } = story();
    const inside = [createActor("groupMember", group), createActor("representative", group)];
    const outside = [
      VISITOR as MemberActor,
      createActor("member"),
      createActor("facilitator", createGroup()),
      createActor("reviewer", { organisationId: createOrganisation().id }),
      createActor("moderator"),
      createActor("administrator"),
    ];
    for (const [actors, code] of [
      [inside, 403],
      [outside, 404],
    ] as const) {
      for (const actor of actors) {
        expect(() => changeMeeting(actor, group.slug, meeting.id, input(), FIRST)).toThrow(status(code));
        expect(() => getMeetingToChange(actor, group.slug, meeting.id)).toThrow(status(code));
      }
    }
    expect(() => changeMeeting(facilitator, group.slug, "no-such-id", input(), FIRST)).toThrow(status(404));
    expect(() => changeMeeting(facilitator, createGroup().slug, meeting.id, input(), FIRST)).toThrow(
      status(404),
    );
    expect(stored(meeting.id)).toEqual(meeting);
  });

  test("what has begun, and what an archived group planned, stays as it was", () => {
    const { group, meeting, facilitator } = story();
    setClock(() => meeting.startsAt.getTime());
    const begun = { ok: false, reason: "begun" };
    expect(changeMeeting(facilitator, group.slug, meeting.id, input(), FIRST)).toEqual(begun);
    setClock(() => meeting.startsAt.getTime() - 1);
    db.update(groups).set({ archivedAt: now() }).where(eq(groups.id, group.id)).run();
    const archived = { ok: false, reason: "archived" };
    expect(changeMeeting(facilitator, group.slug, meeting.id, input(), FIRST)).toEqual(archived);
    expect(stored(meeting.id)).toEqual(meeting);
  });
});
