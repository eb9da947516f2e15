import { describe, expect, test } from "vitest";
import {
  findNextMeeting,
  getMeeting,
  listMeetings,
  listMeetingsToManage,
} from "#app/domain/meetings/queries.server.ts";
import { findNotesToRead, listLatestPublicNotes, listPublicNotes } from "#app/domain/notes/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import {
  createActor,
  createGroup,
  createMeeting,
  createNotes,
  createOrganisation,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const HOUR = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(now().getTime() + hours * HOUR);

function outsiders() {
  return [
    VISITOR,
    createActor("member"),
    createActor("groupMember", createGroup()),
    createActor("facilitator", createGroup()),
    createActor("reviewer", { organisationId: createOrganisation().id }),
    createActor("moderator"),
    createActor("administrator"),
  ];
}

describe("a meeting", () => {
  test("shows members and facilitators of its group all there is", () => {
    const group = createGroup();
    const meeting = createMeeting(group);
    for (const role of ["groupMember", "facilitator"] as const) {
      const { details } = getMeeting(createActor(role, group), group.slug, meeting.id).meeting;
      expect(details).toMatchObject({ place: "Village hall", link: "https://meet.example.org/room" });
    }
  });

  test.each([null, "draft", "review", "agreed"] as const)(
    "with notes %s it is a 404 for everyone else",
    (state) => {
      const group = createGroup();
      const meeting = createMeeting(group);
      if (state) createNotes(meeting, state);
      for (const actor of outsiders()) {
        expect(() => getMeeting(actor, group.slug, meeting.id)).toThrow(status(404));
      }
    },
  );

  test("with notes for everyone, others read its title and day, and never place, link or agenda", () => {
    const group = createGroup();
    const meeting = createMeeting(group);
    createNotes(meeting, "public");
    for (const actor of outsiders()) {
      const seen = getMeeting(actor, group.slug, meeting.id).meeting;
      expect(seen.title).toBe(meeting.title);
      expect(seen.details).toBeNull();
      expect(JSON.stringify(seen)).not.toMatch(/Village hall|meet\.example|Parking|Step-free/);
    }
  });

  test("is not found under another group's address, or under none", () => {
    const group = createGroup();
    const other = createGroup();
    const meeting = createMeeting(group);
    const actor = createActor("facilitator", group);
    expect(() => getMeeting(actor, other.slug, meeting.id)).toThrow(status(404));
    expect(() => getMeeting(actor, "nowhere", meeting.id)).toThrow(status(404));
    expect(() => getMeeting(actor, group.slug, "no-such-id")).toThrow(status(404));
    expect(() => getMeeting(actor, group.slug, undefined)).toThrow(status(404));
  });
});

describe("published notes", () => {
  const readers = (state: "draft" | "review" | "agreed" | "public") => {
    const group = createGroup();
    const meeting = createMeeting(group);
    createNotes(meeting, state);
    const insiders = [createActor("groupMember", group), createActor("facilitator", group)];
    const reads = (actor: (typeof insiders)[number] | typeof VISITOR) =>
      findNotesToRead(actor, meeting.id) !== undefined;
    return { insiders: insiders.map(reads), outsiders: outsiders().map(reads) };
  };

  test("a draft shows itself to no reader", () => {
    expect([...readers("draft").insiders, ...readers("draft").outsiders]).not.toContain(true);
  });

  test("the members' edition is for the group", () => {
    expect(readers("agreed").insiders).not.toContain(false);
    expect(readers("agreed").outsiders).not.toContain(true);
  });

  test("what is with those who came is for facilitators and those who came", () => {
    expect(readers("review").insiders).toEqual([false, true]);
    expect(readers("review").outsiders).not.toContain(true);
  });

  test("the public edition is for everyone", () => {
    expect([...readers("public").insiders, ...readers("public").outsiders]).not.toContain(false);
  });

  test("lists that everyone sees hold public notes only, the newest first", () => {
    const group = createGroup();
    const publish = (state: "draft" | "review" | "agreed" | "public", title: string, hours: number) => {
      const publishedAt = state === "public" ? inHours(hours) : null;
      createNotes(createMeeting(group, { title }), state, { publishedAt });
    };
    publish("draft", "Draft", 0);
    publish("agreed", "For members", 1);
    publish("public", "Older", 2);
    publish("public", "Newer", 3);
    expect(listPublicNotes(group).map(({ title }) => title)).toEqual(["Newer", "Older"]);
    expect(
      listLatestPublicNotes()
        .map(({ title }) => title)
        .slice(0, 2),
    ).toEqual(["Newer", "Older"]);
    expect(listLatestPublicNotes().length).toBeLessThanOrEqual(3);
  });
});

describe("lists of meetings", () => {
  test("the next meeting is the nearest that is not over, and outsiders do not see where", () => {
    const group = createGroup();
    createMeeting(group, { title: "Over", startsAt: inHours(-5) });
    createMeeting(group, { title: "Far", startsAt: inHours(100) });
    createMeeting(group, { title: "Going on", startsAt: inHours(-1) });
    const inside = findNextMeeting(createActor("groupMember", group), group);
    expect(inside).toMatchObject({ title: "Going on", details: { place: "Village hall" } });
    const outside = findNextMeeting(VISITOR, group);
    expect(outside).toMatchObject({ title: "Going on", endsAt: expect.any(Date), details: null });
    expect(JSON.stringify(outside)).not.toMatch(/Village hall|meet\.example|Parking|Step-free/);
    expect(findNextMeeting(VISITOR, createGroup())).toBeUndefined();
  });

  test("what is coming begins with the nearest, what is past with the latest", () => {
    const group = createGroup();
    for (const hours of [-200, -100, 100, 50])
      createMeeting(group, { title: `${hours}`, startsAt: inHours(hours) });
    const { coming, past } = listMeetings(createActor("groupMember", group), group);
    expect(coming.map(({ title }) => title)).toEqual(["50", "100"]);
    expect(past.map(({ title }) => title)).toEqual(["-100", "-200"]);
  });

  test("the past goes on page after page, each meeting once, even two at the same time", () => {
    const group = createGroup();
    const actor = createActor("groupMember", group);
    setClock(() => 1_800_000_000_000);
    const ids = Array.from(
      { length: 30 },
      (_, n) => createMeeting(group, { startsAt: inHours(-10 - Math.floor(n / 15)) }).id,
    );
    const first = listMeetings(actor, group);
    const second = listMeetings(actor, group, { after: readPageKey(first.next ?? null) });
    expect([first.past.length, second.past.length, second.next]).toEqual([20, 10, undefined]);
    expect(new Set([...first.past, ...second.past].map(({ id }) => id))).toEqual(new Set(ids));
  });

  test("what is coming goes on too, without what is over", () => {
    const group = createGroup();
    const actor = createActor("groupMember", group);
    setClock(() => 1_800_000_000_000);
    createMeeting(group, { startsAt: inHours(-30) });
    const ids = Array.from(
      { length: 35 },
      (_, n) => createMeeting(group, { startsAt: inHours(10 + Math.floor(n / 15)) }).id,
    );
    const first = listMeetings(actor, group);
    const second = listMeetings(actor, group, { later: readPageKey(first.later ?? null) });
    expect([first.coming.length, second.coming.length, second.later]).toEqual([20, 15, undefined]);
    expect([first.past.length, second.past.length]).toEqual([1, 0]);
    expect(new Set([...first.coming, ...second.coming].map(({ id }) => id))).toEqual(new Set(ids));
  });

  test("are for the group, and the list to manage for its facilitators", () => {
    const group = createGroup();
    for (const actor of outsiders()) {
      expect(() => listMeetings(actor, group)).toThrow(status(404));
      expect(() => listMeetingsToManage(actor, group.slug)).toThrow(status(403));
    }
    expect(() => listMeetingsToManage(createActor("groupMember", group), group.slug)).toThrow(status(403));
    expect(listMeetingsToManage(createActor("facilitator", group), group.slug).past).toEqual([]);
  });
});
