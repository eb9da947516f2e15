import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { subscribe, unsubscribe } from "#app/domain/meetings/calendar/commands.server.ts";
import {
  getSubscription,
  readFeed,
  readMeetingCalendar,
} from "#app/domain/meetings/calendar/queries.server.ts";
import { cancelMeeting } from "#app/domain/meetings/commands.server.ts";
import { leaveGroup } from "#app/domain/membership/commands.server.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { calendarFeeds, events, members } from "#db/schema/index.ts";
import { explainStatements } from "#tests/count-statements.ts";
import { createActor, createGroup, createMeeting } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

beforeEach(() => setClock(() => Date.parse("2027-01-10T10:00:00Z")));
afterEach(() => setClock());

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));

function story() {
  const group = createGroup();
  const meeting = createMeeting(group, {
    place: "CANARY place",
    link: "https://canary.example",
    access: "CANARY",
  });
  const member = createActor("groupMember", group);
  const facilitator = createActor("facilitator", group);
  return { group, meeting, member, facilitator };
}

describe("the feed of a group", () => {
  test("has the titles and times of its meetings and nothing that is the group's own", () => {
    const { group, meeting, member } = story();
    const { secret } = subscribe(member, group.slug);
    const text = readFeed(group.slug, secret);
    expect(eventsIn(text).map(({ summary, uid }) => [summary, uid])).toEqual([
      [meeting.title, `${meeting.id}@patient-voice`],
    ]);
    expect(text).not.toMatch(/canary/i);
  });

  test("keeps what is cancelled, under the same name and with a higher number", () => {
    const { group, meeting, member, facilitator } = story();
    const { secret } = subscribe(member, group.slug);
    const [before] = eventsIn(readFeed(group.slug, secret));
    cancelMeeting(facilitator, group.slug, meeting.id, { reason: "x" });
    const [after] = eventsIn(readFeed(group.slug, secret));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
    expect(after?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  test("opens by its secret alone, which is kept nowhere", () => {
    const { group, member } = story();
    const { secret } = subscribe(member, group.slug);
    for (const wrong of [null, "", "x", secret.slice(1)])
      expect(() => readFeed(group.slug, wrong)).toThrow(status(404));
    expect(() => readFeed(createGroup().slug, secret)).toThrow(status(404));
    const kept = JSON.stringify([db.select().from(calendarFeeds).all(), db.select().from(events).all()]);
    expect(kept).not.toContain(secret);
  });

  test("ends with a new one, when it is stopped, and with the membership", () => {
    const { group, member } = story();
    const first = subscribe(member, group.slug).secret;
    const second = subscribe(member, group.slug).secret;
    expect(() => readFeed(group.slug, first)).toThrow(status(404));
    expect(getSubscription(member, group.slug).createdAt).toBeDefined();
    unsubscribe(member, group.slug);
    expect(() => readFeed(group.slug, second)).toThrow(status(404));
    const third = subscribe(member, group.slug).secret;
    leaveGroup(member, group.slug);
    expect(() => readFeed(group.slug, third)).toThrow(status(404));
  });

  test("ends with the account", () => {
    const { group, member } = story();
    const { secret } = subscribe(member, group.slug);
    db.update(members).set({ status: "closed" }).where(eq(members.id, member.id)).run();
    expect(() => readFeed(group.slug, secret)).toThrow(status(404));
  });

  test("is for people in the group; others find no such room", () => {
    const { group } = story();
    for (const actor of [VISITOR as MemberActor, createActor("member"), createActor("administrator")]) {
      expect(() => subscribe(actor, group.slug)).toThrow(status(404));
      expect(() => getSubscription(actor, group.slug)).toThrow(status(404));
    }
  });

  test("is read by an index", () => {
    const { group, member } = story();
    const { secret } = subscribe(member, group.slug);
    const plan = explainStatements(() => readFeed(group.slug, secret));
    expect(plan.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
  });
});

describe("the file of one meeting", () => {
  const address = (path: string) => `https://voice.example${path}`;

  test("says where it is, for people in the group", () => {
    const { group, meeting, member } = story();
    const [event] = eventsIn(readMeetingCalendar(member, group.slug, meeting.id, address));
    expect(event?.location).toBe("CANARY place");
    expect(event?.component.getFirstPropertyValue("url")).toBe(
      `https://voice.example/groups/${group.slug}/meetings/${meeting.id}`,
    );
  });

  test("is nobody else's", () => {
    const { group, meeting } = story();
    for (const actor of [VISITOR, createActor("member"), createActor("facilitator", createGroup())])
      expect(() => readMeetingCalendar(actor, group.slug, meeting.id, address)).toThrow(status(404));
  });
});
