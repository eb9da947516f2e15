import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sortOutbox } from "#app/domain/email/gathering.server.ts";
import { answerMeeting } from "#app/domain/meetings/answers/commands.server.ts";
import type { Reply } from "#app/domain/meetings/answers/form.ts";
import {
  countAnswers,
  findAnswer,
  listPeopleWhoAnswered,
} from "#app/domain/meetings/answers/queries.server.ts";
import { cancelMeeting, changeMeeting } from "#app/domain/meetings/commands.server.ts";
import { fieldsOfMeeting, meetingForm } from "#app/domain/meetings/form.ts";
import { findNextMeeting, getMeetingToChange } from "#app/domain/meetings/queries.server.ts";
import { remindOfMeetings, remindOfNotes } from "#app/domain/meetings/reminders.server.ts";
import { NEXT_ANSWERS } from "#app/domain/meetings/rules.ts";
import { leaveGroup } from "#app/domain/membership/commands.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { answers, contactPreferences, groups, meetings, outbox } from "#db/schema/index.ts";
import { ANSWER_STATES, wordsOf } from "#db/vocabulary.ts";
import { explainStatements } from "#tests/count-statements.ts";
import { createActor, createAnswer, createGroup, createMeeting, createNotes } from "#tests/factories.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";
import { writeEmail } from "#tests/write-email.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const START = Date.parse("2027-01-10T10:00:00Z");
const HOUR = 60 * 60 * 1000;

beforeEach(() => setClock(() => START));
afterEach(() => setClock());

function story(places: number | null = null) {
  const group = createGroup();
  const meeting = createMeeting(group, { places });
  const facilitator = createActor("facilitator", group);
  const member = () => createActor("groupMember", group);
  const say = (actor: MemberActor, reply: Reply) => answerMeeting(actor, group.slug, meeting.id, { reply });
  const said = (actor: MemberActor) => findAnswer(actor.id, meeting.id);
  const emails = (memberId: string) =>
    db
      .select()
      .from(outbox)
      .where(eq(outbox.memberId, memberId))
      .all()
      .map(({ kind }) => kind);
  return { group, meeting, facilitator, member, say, said, emails };
}

describe("saying whether one comes", () => {
  test("is one answer for each person, which can be changed until the meeting begins", () => {
    const { group, meeting, member, say, said } = story();
    const actor = member();
    expect(say(actor, "coming")).toEqual({ ok: true, state: "coming" });
    say(actor, "maybe");
    expect(said(actor)).toEqual({ state: "maybe", before: 0 });
    expect(countAnswers(meeting.id)).toEqual({ coming: 0, waiting: 0, maybe: 1, notComing: 0 });
    setClock(() => meeting.startsAt.getTime());
    expect(say(actor, "notComing")).toEqual({ ok: false, reason: "changed" });
    db.update(groups).set({ archivedAt: now() }).where(eq(groups.id, group.id)).run();
    expect(said(actor)?.state).toBe("maybe");
  });

  test("is for people in the group, and looks to others as if there were no meeting", () => {
    const { group, meeting, say } = story();
    for (const actor of [
      VISITOR as MemberActor,
      createActor("member"),
      createActor("facilitator", createGroup()),
    ])
      expect(() => say(actor, "coming")).toThrow(status(404));
    expect(countAnswers(meeting.id).coming).toBe(0);
    expect(() =>
      answerMeeting(createActor("groupMember", group), group.slug, "no", { reply: "maybe" }),
    ).toThrow(status(404));
  });
});

describe("when all places are taken", () => {
  test("people wait in their order, and the first gets the place that comes free, with an email", () => {
    const { member, say, said, emails } = story(1);
    const [first, second, third] = [member(), member(), member()];
    say(first, "coming");
    expect(say(second, "coming")).toEqual({ ok: true, state: "waiting" });
    setClock(() => START + 1000);
    say(third, "coming");
    expect(said(third)).toEqual({ state: "waiting", before: 1 });
    say(second, "coming");
    expect(said(third), "pressing again is not waiting anew").toEqual({ state: "waiting", before: 1 });

    say(first, "notComing");
    expect(said(second)?.state).toBe("coming");
    expect(said(third)).toEqual({ state: "waiting", before: 0 });
    expect(emails(second.id)).toEqual(["placeGiven"]);
    expect(emails(third.id)).toEqual([]);
  });

  test("who stops waiting gets no place, and who leaves the group gives theirs to the next", () => {
    const { group, member, say, said, emails } = story(1);
    const [first, second, third] = [member(), member(), member()];
    for (const actor of [first, second, third]) say(actor, "coming");
    say(second, "maybe");
    leaveGroup(first, group.slug);
    expect(said(first)).toBeUndefined();
    expect(said(second)?.state).toBe("maybe");
    expect(said(third)?.state).toBe("coming");
    expect(emails(third.id)).toEqual(["placeGiven"]);
  });

  test("more places are filled at once, and fewer take nobody's away", () => {
    const { group, meeting, facilitator, member, say, said } = story(1);
    const people = [member(), member(), member()];
    for (const actor of people) say(actor, "coming");
    const change = (places: string) => {
      const seen = getMeetingToChange(facilitator, group.slug, meeting.id).meeting;
      const input = meetingForm.parse({ ...fieldsOfMeeting(seen), places });
      const { version: formVersion } = seen.details;
      return changeMeeting(facilitator, group.slug, meeting.id, input, { formVersion, scope: "one" });
    };
    expect(change("3")).toEqual({ ok: true });
    expect(people.map((actor) => said(actor)?.state)).toEqual(["coming", "coming", "coming"]);
    expect(change("1")).toEqual({ ok: true });
    expect(people.map((actor) => said(actor)?.state)).toEqual(["coming", "coming", "coming"]);
  });
});

describe("cancelling", () => {
  const cancel = ({ group, meeting, facilitator }: ReturnType<typeof story>) =>
    cancelMeeting(facilitator, group.slug, meeting.id, { reason: "The hall is closed." });

  test("tells all in the group who have not said no why, once, and the meeting takes no answers any more", () => {
    const told = story(1);
    const { group, meeting, member, say, emails } = told;
    const [coming, waiting, maybe, not, silent] = [member(), member(), member(), member(), member()];
    say(coming, "coming");
    say(waiting, "coming");
    say(maybe, "maybe");
    say(not, "notComing");
    expect(cancel(told)).toEqual({ ok: true });
    expect(cancel(told)).toEqual({ ok: true });
    for (const actor of [coming, waiting, maybe, silent])
      expect(emails(actor.id)).toEqual(["meetingCancelled"]);
    expect(emails(not.id)).toEqual([]);
    const { text } = writeEmail("meetingCancelled", coming.id, "", { meetingId: meeting.id });
    expect(text).toContain("The hall is closed.");
    expect(say(silent, "coming")).toEqual({ ok: false, reason: "changed" });
    expect(findNextMeeting(silent, group)).toBeUndefined();
  });

  test("is for the group's facilitators, and for meetings that have not begun", () => {
    const told = story();
    const { group, meeting, member, facilitator } = told;
    const reason = { reason: "x" };
    expect(() => cancelMeeting(member(), group.slug, meeting.id, reason)).toThrow(status(403));
    expect(() => cancelMeeting(createActor("administrator"), group.slug, meeting.id, reason)).toThrow(
      status(404),
    );
    setClock(() => meeting.startsAt.getTime());
    expect(cancelMeeting(facilitator, group.slug, meeting.id, reason)).toEqual({
      ok: false,
      reason: "begun",
    });
  });
});

describe("reminders", () => {
  const at = (hours: number, { meeting }: ReturnType<typeof story>) =>
    setClock(() => meeting.startsAt.getTime() - hours * HOUR);

  test("go two days before, once, to all in the group who have not said no, with the link to join", () => {
    const told = story();
    const { meeting, emails } = told;
    const silent = told.member().id;
    db.update(meetings)
      .set({ link: "https://meet.example.org/weald" })
      .where(eq(meetings.id, meeting.id))
      .run();
    const [coming, maybe, not] = (["coming", "maybe", "notComing"] as const).map((state) =>
      createAnswer(meeting, state),
    );
    at(49, told);
    remindOfMeetings();
    expect(emails(coming ?? "")).toEqual([]);
    at(48, told);
    remindOfMeetings();
    remindOfMeetings();
    expect(emails(coming ?? "")).toEqual(["meetingReminder"]);
    expect(emails(maybe ?? "")).toEqual(["meetingReminder"]);
    expect(emails(silent)).toEqual(["meetingReminder"]);
    const { text } = writeEmail("meetingReminder", silent, "", { meetingId: meeting.id });
    expect(text).toContain("Join online: https://meet.example.org/weald");
    expect(emails(not ?? "")).toEqual([]);
  });

  test("go at once to those who have their emails once a week, and never to those who want none", () => {
    const told = story();
    const [weekly, none] = (["weekly", "none"] as const).map((emails) => {
      const memberId = createAnswer(told.meeting);
      db.insert(contactPreferences).values({ memberId, emails }).run();
      return memberId;
    });
    at(48, told);
    remindOfMeetings();
    sortOutbox();
    const told48 = (memberId = "") => db.select().from(outbox).where(eq(outbox.memberId, memberId)).all();
    expect(told48(weekly)).toMatchObject([{ dueAt: now() }]);
    expect(told48(none)).toMatchObject([{ dueAt: null, untoldBecause: "They want no emails" }]);
  });

  test("never go for a meeting that is cancelled", () => {
    const told = story();
    const coming = createAnswer(told.meeting);
    cancelMeeting(told.facilitator, told.group.slug, told.meeting.id, { reason: "x" });
    at(24, told);
    remindOfMeetings();
    expect(told.emails(coming)).toEqual(["meetingCancelled"]);
  });

  test("ask the facilitators for the notes a day after, once, unless they are published", () => {
    const told = story();
    const other = story();
    createNotes(other.meeting, "agreed");
    at(-24, told);
    remindOfNotes();
    expect(told.emails(told.facilitator.id)).toEqual([]);
    at(-27, told);
    remindOfNotes();
    remindOfNotes();
    expect(told.emails(told.facilitator.id)).toEqual(["writeItUp"]);
    expect(other.emails(other.facilitator.id)).toEqual([]);
  });

  test("scan no table, and there are none for meetings of long ago", () => {
    const told = story();
    at(-24 * 30, told);
    remindOfNotes();
    expect(told.emails(told.facilitator.id)).toEqual([]);
    const plan = explainStatements(() => {
      remindOfMeetings();
      remindOfNotes();
    });
    expect(plan.filter((step) => /^SCAN/.test(step))).toEqual([]);
  });
});

describe("the list of who comes", () => {
  test("is the facilitator's, goes on page after page, and scans no table", () => {
    const { group, meeting, facilitator, member } = story();
    const ids = Array.from({ length: 30 }, () => createAnswer(meeting));
    const first = listPeopleWhoAnswered(facilitator, group.slug, meeting.id, "coming");
    const after = readPageKey(first.next ?? null);
    const second = listPeopleWhoAnswered(facilitator, group.slug, meeting.id, "coming", after);
    expect([first.people.length, second.people.length]).toEqual([20, 10]);
    const listed = [...first.people, ...second.people].map(({ memberId }) => memberId);
    expect(new Set(listed)).toEqual(new Set(ids));
    expect(() => listPeopleWhoAnswered(member(), group.slug, meeting.id, "coming")).toThrow(status(403));
    const plan = explainStatements(() => listPeopleWhoAnswered(facilitator, group.slug, meeting.id, "maybe"));
    expect(plan.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
  });
});

describe("where an answer may go", () => {
  const STATES = wordsOf(ANSWER_STATES);
  const moves = STATES.flatMap((from) =>
    (["coming", "maybe", "notComing"] as const).map((reply) => ({ from, reply })),
  );

  test.each(moves)("from $from by saying $reply, just as the rules say", ({ from, reply }) => {
    for (const places of [null, 1]) {
      const { meeting, member, say, said } = story(places);
      if (places === 1) createAnswer(meeting);
      const actor = member();
      const values = { meetingId: meeting.id, memberId: actor.id, state: from, answeredAt: now() };
      db.insert(answers).values(values).run();
      say(actor, reply);
      const to = said(actor)?.state ?? from;
      if (to !== from) expect(NEXT_ANSWERS[from]).toContain(to);
    }
  });

  test("docs/states.md says the same", () => {
    const who = (from: string, to: string) =>
      from === "waiting" && to === "coming" ? "a place that comes free" : "who answered";
    expect(writtenStates("Answer to a meeting")).toEqual(ruledStates(NEXT_ANSWERS, who));
  });
});
