import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cancelMeeting, changeMeeting, planMeeting } from "#app/domain/meetings/commands.server.ts";
import { fieldsOfMeeting, meetingForm } from "#app/domain/meetings/form.ts";
import { getMeetingToChange } from "#app/domain/meetings/queries.server.ts";
import { repeatForm } from "#app/domain/meetings/repeat.ts";
import { findLost } from "#app/domain/meetings/series.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { daysOf } from "#app/lib/recurrence.ts";
import { db } from "#db/client.server.ts";
import { events, meetings, outbox } from "#db/schema/index.ts";
import { createActor, createAnswer, createGroup } from "#tests/factories.ts";

beforeEach(() => setClock(() => Date.parse("2027-01-10T10:00:00Z")));
afterEach(() => setClock());

const FIRST = {
  title: "Monthly meeting",
  "date-day": "9",
  "date-month": "3",
  "date-year": "2027",
  startTime: "2pm",
  endTime: "4pm",
  place: "Library",
};

function story(count = 3) {
  const group = createGroup();
  const facilitator = createActor("facilitator", group);
  const { recurrence } = repeatForm.parse({ repeats: "month", count: String(count) });
  planMeeting(facilitator, group.slug, meetingForm.parse(FIRST), { recurrence });
  const all = () =>
    db.select().from(meetings).where(eq(meetings.groupId, group.id)).orderBy(asc(meetings.startsAt)).all();
  const change = (
    index: number,
    fields: Record<string, string>,
    scope: "one" | "rest",
    formVersion?: number,
    lostSeen = "",
  ) => {
    const id = all()[index]?.id ?? "";
    const seen = getMeetingToChange(facilitator, group.slug, id).meeting;
    const input = meetingForm.parse({ ...fieldsOfMeeting(seen), ...fields });
    return changeMeeting(facilitator, group.slug, id, input, {
      formVersion: formVersion ?? seen.details.version,
      scope,
      lostSeen,
    });
  };
  const lost = (index: number, fields: Record<string, string>) => {
    const { id } = all()[index] ?? { id: "" };
    const seen = getMeetingToChange(facilitator, group.slug, id).meeting;
    return findLost(facilitator, group.slug, id, meetingForm.parse({ ...fieldsOfMeeting(seen), ...fields }), {
      scope: "rest",
    });
  };
  return { group, facilitator, all, change, lost };
}

describe("the days of what repeats", () => {
  test.each([
    [
      "every 2 weeks",
      "2027-03-18",
      { unit: "week", every: 2, count: 3 },
      ["2027-03-18", "2027-04-01", "2027-04-15"],
    ],
    [
      "the second Tuesday",
      "2027-03-09",
      { unit: "month", every: 1, count: 3 },
      ["2027-03-09", "2027-04-13", "2027-05-11"],
    ],
    [
      "the last weekday where there is no fifth",
      "2027-03-30",
      { unit: "month", every: 1, count: 3 },
      ["2027-03-30", "2027-04-27", "2027-05-25"],
    ],
    [
      "every 3 months over the end of a year",
      "2027-11-02",
      { unit: "month", every: 3, count: 2 },
      ["2027-11-02", "2028-02-01"],
    ],
  ] as const)("%s", (_, first, recurrence, days) => {
    expect(daysOf(first, recurrence)).toEqual(days);
  });
});

describe("a meeting that repeats", () => {
  test("is planned as meetings of their own, each at the same hour on the clocks of London", () => {
    const { facilitator, all } = story();
    expect(all().map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2027-03-09T14:00:00.000Z",
      "2027-04-13T13:00:00.000Z",
      "2027-05-11T13:00:00.000Z",
    ]);
    expect(new Set(all().map(({ seriesId }) => seriesId)).size).toBe(1);
    expect(db.select().from(events).where(eq(events.actorId, facilitator.id)).all()).toHaveLength(3);
  });

  test("planned twice by a second press is planned once", () => {
    const { group, facilitator, all } = story();
    const { recurrence } = repeatForm.parse({ repeats: "month", count: "3" });
    const page = all()[0]?.id;
    planMeeting(facilitator, group.slug, meetingForm.parse(FIRST), { recurrence, page });
    expect(all()).toHaveLength(3);
    planMeeting(facilitator, group.slug, meetingForm.parse(FIRST), { recurrence });
    expect(all()).toHaveLength(6);
  });

  test("is changed one by one", () => {
    const { all, change } = story();
    expect(change(1, { place: "Town hall" }, "one")).toEqual({ ok: true });
    expect(all().map(({ place }) => place)).toEqual(["Library", "Town hall", "Library"]);
  });

  test("or with those after it, which move by as many days and to the same hours", () => {
    const { all, change } = story();
    const moved = { "date-day": "15", "date-month": "4", startTime: "10am", endTime: "midday" };
    expect(change(1, moved, "rest")).toEqual({ ok: true });
    expect(all().map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2027-03-09T14:00:00.000Z",
      "2027-04-15T09:00:00.000Z",
      "2027-05-13T09:00:00.000Z",
    ]);
  });

  test("what was changed for one alone stays when something else changes for all", () => {
    const { all, change, lost } = story();
    change(1, { place: "Town hall", startTime: "10am", endTime: "midday" }, "one");
    expect(lost(0, { title: "Spring" })).toBe("");
    expect(change(0, { title: "Spring", "date-day": "10" }, "rest")).toEqual({ ok: true });
    expect(all().map(({ title, place }) => [title, place])).toEqual([
      ["Spring", "Library"],
      ["Spring", "Town hall"],
      ["Spring", "Library"],
    ]);
    expect(all().map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2027-03-10T14:00:00.000Z",
      "2027-04-14T09:00:00.000Z",
      "2027-05-12T13:00:00.000Z",
    ]);
  });

  test("what would be undone of one alone is named, and done when that was read", () => {
    const { all, change, lost } = story();
    change(1, { place: "Town hall", startTime: "10am", endTime: "midday" }, "one");
    const moved = { place: "School", startTime: "11am", endTime: "1pm" };
    expect(change(0, moved, "rest")).toEqual({ ok: false, reason: "losesOwn" });
    expect(all().map(({ place }) => place)).toEqual(["Library", "Town hall", "Library"]);
    const words = lost(0, moved);
    expect(words).toContain("13 April 2027: its place, its time.");
    expect(change(0, moved, "rest", undefined, words)).toEqual({ ok: true });
    expect(all().map(({ place }) => place)).toEqual(["School", "School", "School"]);
    expect(all()[1]?.startsAt.toISOString()).toBe("2027-04-13T10:00:00.000Z");
  });

  test("what is cancelled stays as it was when the others change", () => {
    const { group, facilitator, all, change } = story();
    cancelMeeting(facilitator, group.slug, all()[2]?.id, { reason: "Holiday" });
    change(0, { place: "Town hall" }, "rest");
    expect(all().map(({ place }) => place)).toEqual(["Town hall", "Town hall", "Library"]);
  });

  test.each([
    [{ repeats: "month", count: "" }, ["count"]],
    [{ repeats: "month", count: "1" }, ["count"]],
    [{ repeats: "month", count: "13" }, ["count"]],
    [{ repeats: "never", count: "3" }, ["repeats"]],
    [{ repeats: "no", count: "nonsense" }, undefined],
  ])("asks how often: %o", (fields, wrong) => {
    expect(repeatForm.safeParse(fields).error?.issues.map(({ path }) => path[0])).toEqual(wrong);
  });
});

describe("two facilitators who change one meeting at once", () => {
  test("the second is told, nothing is overwritten, and saving it from the newest version of it works", () => {
    const { all, change } = story(2);
    expect(change(0, { place: "Town hall" }, "one", 0)).toEqual({ ok: true });
    expect(change(0, { title: "Spring meeting" }, "one", 0)).toEqual({ ok: false, reason: "changed" });
    expect(all()[0]).toMatchObject({ title: "Monthly meeting", place: "Town hall", version: 1 });
    expect(change(0, { title: "Spring meeting" }, "one", 1)).toEqual({ ok: true });
    expect(all()[0]).toMatchObject({ title: "Spring meeting", place: "Town hall", version: 2 });
  });
});

test("those who may come hear of a new time or place, and not of a new title", () => {
  const { all, change } = story(2);
  const [first] = all();
  const coming = createAnswer(first ?? { id: "", groupId: "" });
  const emails = () => db.select().from(outbox).where(eq(outbox.memberId, coming)).all().length;
  change(0, { title: "Spring meeting" }, "one");
  expect(emails()).toBe(0);
  change(0, { place: "Town hall" }, "one");
  expect(emails()).toBe(1);
});

test("how many places there are is a number or nothing", () => {
  const read = (places: string) => meetingForm.safeParse({ ...FIRST, places }).data?.places;
  expect([read(""), read("20"), read(" 1000 ")]).toEqual([null, 20, 1000]);
  for (const wrong of ["0", "-1", "1001", "many", "1.5"]) expect(read(wrong)).toBeUndefined();
});
