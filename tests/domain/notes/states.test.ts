import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { NEXT_STATES as NEXT_ACTION_STATES } from "#app/domain/actions/rules.ts";
import { closeReviews, sendToAttendees, takeBackNotes } from "#app/domain/notes/commands.server.ts";
import { decideCorrection, suggestCorrection } from "#app/domain/notes/corrections/commands.server.ts";
import { listOwnCorrections } from "#app/domain/notes/corrections/queries.server.ts";
import { getEditionToSend } from "#app/domain/notes/edition.server.ts";
import { findNotesToRead, getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { NEXT_CORRECTION_STATES, NEXT_EDITIONS, NEXT_STATES } from "#app/domain/notes/rules.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { corrections, events, notes, outbox } from "#db/schema/index.ts";
import { NOTES_STATES, type NotesState, wordsOf } from "#db/vocabulary.ts";
import { createActor, createAttendance, createGroup, createMeeting, createNotes } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const STATES = wordsOf(NOTES_STATES);
const DAY = 24 * 60 * 60 * 1000;
const BEGIN = Date.parse("2027-03-24T10:00:00Z");

beforeEach(() => setClock(() => BEGIN));
afterEach(() => setClock());

/** Notes of a meeting that is over, with their facilitator and a member who came. */
function story(state: NotesState) {
  const group = createGroup();
  const meeting = createMeeting(group, { startsAt: new Date(BEGIN - DAY) });
  const { id } = createNotes(meeting, state);
  const actor = createActor("facilitator", group);
  const mona = createActor("groupMember", group);
  createAttendance(id, mona.id);
  createAttendance(id, actor.id);
  const place = { slug: group.slug, meetingId: meeting.id };
  const written = () => getNotesToWrite(actor, group.slug, meeting.id);
  const stored = () => db.select().from(notes).where(eq(notes.id, id)).get();
  const happened = (who: MemberActor) => db.select().from(events).where(eq(events.actorId, who.id)).all();
  const emails = (who: MemberActor) =>
    db
      .select()
      .from(outbox)
      .where(eq(outbox.memberId, who.id))
      .all()
      .map(({ kind }) => kind);
  const read = (isNamesSeen: boolean) => ({
    formVersion: getEditionToSend(actor, group.slug, meeting.id).formVersion,
    isNamesSeen,
  });
  const send = () => sendToAttendees(actor, place, read(false));
  return { id, group, meeting, actor, mona, place, written, stored, happened, emails, read, send };
}

type Told = ReturnType<typeof story>;

const wait = (days: number) => setClock(() => BEGIN + days * DAY);
const itemOf = ({ written }: Told) => written().items[0]?.id;
const suggest = (told: Told, text = "It was 2 hours.") =>
  suggestCorrection(told.mona, told.place, itemOf(told), { text });
const openId = ({ id }: Told) => db.select().from(corrections).where(eq(corrections.notesId, id)).get()?.id;
const decline = {
  answer: "declined",
  said: "",
  decisions: [] as string[],
  reason: "We agreed on 1.",
} as const;
const decide = (told: Told, input: object) =>
  decideCorrection(told.actor, told.place, openId(told), {
    ...decline,
    formVersion: told.written().items[0]?.version ?? 0,
    ...input,
  });

describe("docs/states.md says the same as the rules:", () => {
  const written = (heading: string) => {
    const section =
      readFileSync("docs/states.md", "utf8").split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
    return [...section.matchAll(/^\| (\w+) \| ([^|]+) \| (\w+) \|$/gm)]
      .filter(([, from]) => from !== "From")
      .map(([, from, , to]) => `${from} ${to}`)
      .sort();
  };
  test.each([
    ["Notes", NEXT_STATES],
    ["Edition for everyone", NEXT_EDITIONS],
    ["Corrections", NEXT_CORRECTION_STATES],
    ["Actions", NEXT_ACTION_STATES],
  ] as const)("%s", (heading, next) => {
    const ruled = Object.entries(next).flatMap(([from, list]) =>
      (list as readonly string[]).map((to) => `${from} ${to}`),
    );
    expect(ruled.length).toBeGreaterThan(0);
    expect(written(heading)).toEqual(ruled.sort());
  });
});

describe("where notes may go", () => {
  const moves = STATES.flatMap((from) => STATES.map((to) => [from, to] as const)).filter(
    ([from, to]) => from !== to,
  );

  test.each(moves)("from %s to %s, just as the rules say", (from, to) => {
    const told = story(from);
    if (to === "draft") takeBackNotes(told.actor, told.place);
    else if (to === "review") told.send();
    else {
      wait(9);
      closeReviews();
    }
    const isAllowed = (NEXT_STATES[from] as readonly NotesState[]).includes(to);
    expect(told.stored()?.state).toBe(isAllowed ? to : from);
  });
});

describe("sending the notes to those who came", () => {
  test("gives them 7 whole days of London, across the change of the clocks, and an email to each but the sender", () => {
    const told = story("draft");
    expect(told.send()).toEqual({ ok: true });
    // 24 March and 7 days more: to the end of the 31st, which is summer time by then.
    expect(told.stored()?.reviewEndsAt?.toISOString()).toBe("2027-03-31T23:00:00.000Z");
    expect(told.emails(told.mona)).toEqual(["notesToRead"]);
    expect(told.emails(told.actor)).toEqual([]);
    expect(told.happened(told.actor).map(({ name }) => name)).toEqual([
      "notes.sentToAttendees",
      "notes.givenToRead",
    ]);
  });

  test("twice has one effect", () => {
    const told = story("draft");
    told.send();
    expect(told.send()).toEqual({ ok: true });
    expect(told.emails(told.mona)).toHaveLength(1);
  });

  test("is refused before the meeting, without items, when nobody came, and when someone changed them", () => {
    const toCome = story("draft");
    setClock(() => BEGIN - 3 * DAY);
    expect(toCome.send()).toEqual({ ok: false, reason: "notBegun" });
    setClock(() => BEGIN);

    const group = createGroup();
    const meeting = createMeeting(group, { startsAt: new Date(BEGIN - DAY) });
    const facilitator = createActor("facilitator", group);
    const place = { slug: group.slug, meetingId: meeting.id };
    const input = () => ({
      formVersion: getEditionToSend(facilitator, group.slug, meeting.id).formVersion,
      isNamesSeen: false,
    });
    expect(sendToAttendees(facilitator, place, input())).toEqual({ ok: false, reason: "empty" });
    createNotes(meeting, "draft");
    expect(sendToAttendees(facilitator, place, input())).toEqual({ ok: false, reason: "nobodyCame" });
    expect(sendToAttendees(facilitator, place, { ...input(), formVersion: "0".repeat(64) })).toEqual({
      ok: false,
      reason: "changed",
    });
  });

  test("stops at the name of someone who asked not to be named, until the facilitator has looked", () => {
    const told = story("draft");
    createAttendance(told.id, createActor("groupMember", told.group).id, {
      isNamed: false,
      memberId: null,
      name: "Parking",
    });
    expect(told.send()).toEqual({ ok: false, reason: "namesStand" });
    expect(sendToAttendees(told.actor, told.place, told.read(true))).toEqual({ ok: true });
  });

  test("is for the group's facilitators", () => {
    const told = story("draft");
    const input = told.read(true);
    for (const [actor, code] of [
      [told.mona, 403],
      [createActor("representative", told.group), 403],
      [createActor("facilitator", createGroup()), 404],
      [createActor("moderator"), 404],
      [VISITOR as MemberActor, 404],
    ] as const) {
      expect(() => sendToAttendees(actor, told.place, input)).toThrow(status(code));
      expect(() => takeBackNotes(actor, told.place)).toThrow(status(code));
    }
    expect(told.stored()?.state).toBe("draft");
  });
});

describe("the 7 days", () => {
  test("are read by those who came, and by nobody else of the group", () => {
    const told = story("review");
    const read = (actor: MemberActor) => findNotesToRead(actor, told.meeting.id)?.edition;
    expect(read(told.mona)).toBe("review");
    expect(read(told.actor)).toBe("review");
    expect(read(createActor("groupMember", told.group))).toBeUndefined();
    wait(8);
    closeReviews();
    expect(read(createActor("groupMember", told.group))).toBe("members");
  });

  test("end by themselves, once, and those who came are told", () => {
    const told = story("review");
    wait(6.9);
    closeReviews();
    expect(told.stored()?.state).toBe("review");
    wait(7);
    closeReviews();
    closeReviews();
    expect(told.stored()).toMatchObject({ state: "agreed", agreedAt: new Date(BEGIN + 7 * DAY) });
    expect(told.emails(told.mona)).toEqual(["notesAgreed"]);
  });

  test("leave the notes open while a suggestion waits; the last answer makes them agreed", () => {
    const told = story("review");
    suggest(told);
    wait(8);
    closeReviews();
    expect(told.stored()?.state).toBe("review");
    expect(suggest(told, "Too late")).toEqual({ ok: false, reason: "over" });
    expect(decide(told, {})).toEqual({ ok: true });
    expect(told.stored()?.state).toBe("agreed");
    expect(told.emails(told.mona)).toEqual(["correctionDecided", "notesAgreed"]);
  });
});

describe("a correction", () => {
  test("is suggested by someone who came, once for the same words, and by nobody else", () => {
    const told = story("review");
    suggest(told);
    suggest(told);
    expect(listOwnCorrections(told.mona, told.meeting.id)).toMatchObject([
      { text: "It was 2 hours.", state: "open" },
    ]);
    const words = { text: "No" };
    const other = createActor("groupMember", told.group);
    expect(() => suggestCorrection(other, told.place, itemOf(told), words)).toThrow(status(404));
    const facilitator = createActor("facilitator", told.group);
    expect(() => suggestCorrection(facilitator, told.place, itemOf(told), words)).toThrow(status(403));
    expect(() => suggestCorrection(told.mona, told.place, "no-such-item", words)).toThrow(status(404));
  });

  test.each(["draft", "agreed"] as const)("is not taken of notes that are %s", (state) => {
    const told = story(state);
    expect(() => suggest(told)).toThrow(status(404));
  });

  test("that is taken changes the item, and its writer reads the reason", () => {
    const told = story("review");
    suggest(told);
    expect(decide(told, { answer: "taken", said: "It takes an hour." })).toEqual({
      ok: false,
      reason: "notChanged",
    });
    expect(decide(told, { answer: "taken", said: "It takes 2 hours.", reason: "You are right." })).toEqual({
      ok: true,
    });
    expect(told.written().items[0]?.said).toBe("It takes 2 hours.");
    expect(listOwnCorrections(told.mona, told.meeting.id)).toMatchObject([
      { state: "taken", reason: "You are right." },
    ]);
    expect(told.emails(told.mona)).toEqual(["correctionDecided"]);
  });

  test("that is declined leaves the item, and the answer sent twice is one answer", () => {
    const told = story("review");
    suggest(told);
    expect(decide(told, {})).toEqual({ ok: true });
    expect(decide(told, {})).toEqual({ ok: true });
    expect(decide(told, { answer: "taken", said: "Other" })).toEqual({ ok: false, reason: "decided" });
    expect(told.written().items[0]?.said).toBe("It takes an hour.");
    expect(told.emails(told.mona)).toEqual(["correctionDecided"]);
  });

  test("does not overwrite what another facilitator made of the item meanwhile", () => {
    const told = story("review");
    suggest(told);
    expect(decide(told, { answer: "taken", said: "New", formVersion: 99 })).toEqual({
      ok: false,
      reason: "changed",
    });
  });

  test("is answered by facilitators of this group alone", () => {
    const told = story("review");
    suggest(told);
    const input = { ...decline, formVersion: 1 };
    expect(() => decideCorrection(told.mona, told.place, openId(told), input)).toThrow(status(403));
    const elsewhere = story("review");
    expect(() => decideCorrection(elsewhere.actor, elsewhere.place, openId(told), input)).toThrow(
      status(404),
    );
  });

  test("outlives taking the notes back", () => {
    const told = story("review");
    suggest(told);
    takeBackNotes(told.actor, told.place);
    expect(decide(told, {})).toEqual({ ok: true });
    expect(told.stored()?.state).toBe("draft");
  });
});

test("the database keeps unread editions from everyone, whatever the code does", () => {
  const told = story("agreed");
  const publish = (values: object) => () => db.update(notes).set(values).where(eq(notes.id, told.id)).run();
  expect(publish({ publicEdition: "published", publishedAt: now() })).toThrow(/notes_published_when/);
  const draft = story("draft");
  const values = { publicEdition: "published" as const, publishedAt: now(), namesCheckedAt: now() };
  expect(() => db.update(notes).set(values).where(eq(notes.id, draft.id)).run()).toThrow(
    /notes_published_when/,
  );
});
