import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answerPoll, chooseDate, closePoll, openPoll } from "#app/domain/meetings/polls/commands.server.ts";
import { pollForm } from "#app/domain/meetings/polls/form.ts";
import { getPoll, listOpenPolls } from "#app/domain/meetings/polls/queries.server.ts";
import { NEXT_POLL_STATES } from "#app/domain/meetings/rules.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { meetings, polls } from "#db/schema/index.ts";
import { explainStatements } from "#tests/count-statements.ts";
import { createActor, createGroup } from "#tests/factories.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";

const status = (code: number) => expect.objectContaining({ status: code });

beforeEach(() => setClock(() => Date.parse("2027-01-10T10:00:00Z")));
afterEach(() => setClock());

const date = (n: number, day: string, start = "2pm", end = "4pm", month = "3") => ({
  [`date${n}-day`]: day,
  [`date${n}-month`]: month,
  [`date${n}-year`]: "2027",
  [`date${n}-start`]: start,
  [`date${n}-end`]: end,
});

const ASKED = { title: "Spring meeting", place: "Library", ...date(1, "4"), ...date(2, "11") };

const errors = (fields: Record<string, string>) =>
  pollForm.safeParse(fields).error?.issues.map(({ path }) => path.join());

function story() {
  const group = createGroup();
  const facilitator = createActor("facilitator", group);
  const members = [createActor("groupMember", group), createActor("groupMember", group)] as const;
  const opened = openPoll(facilitator, group.slug, pollForm.parse(ASKED));
  if (!opened.ok) throw new Error(opened.reason);
  const place = [group.slug, opened.pollId] as const;
  const read = (actor: MemberActor = facilitator) => getPoll(actor, ...place);
  const [first = "", second = ""] = read().dates.map(({ id }) => id);
  const state = () => db.select().from(polls).where(eq(polls.id, opened.pollId)).get()?.state;
  return { group, facilitator, members, place, read, first, second, state };
}

describe("the form", () => {
  test("takes 2 dates or more, with clock changes of London", () => {
    const { dates } = pollForm.parse({ ...ASKED, ...date(3, "29") });
    expect(dates.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      "2027-03-04T14:00:00.000Z",
      "2027-03-11T14:00:00.000Z",
      "2027-03-29T13:00:00.000Z",
    ]);
  });

  test.each([
    ["one date", { title: "x", place: "y", ...date(1, "4") }, ["date1-day"]],
    ["no such day", { ...ASKED, ...date(2, "31", "2pm", "4pm", "2") }, ["date2-day"]],
    ["no time", { ...ASKED, ...date(2, "11", "") }, ["date2-day"]],
    ["an end before the start", { ...ASKED, ...date(2, "11", "4pm", "2pm") }, ["date2-day"]],
    ["a day that is over", { ...ASKED, ...date(2, "1", "2pm", "4pm", "1") }, ["date2-day"]],
    ["nowhere", { ...ASKED, place: "" }, ["place"]],
    ["a link that runs", { ...ASKED, link: "javascript:alert(1)" }, ["link"]],
  ])("refuses %s", (_, fields, wrong) => {
    expect(errors(fields)).toEqual(wrong);
  });
});

describe("finding a date", () => {
  test("people answer for each date and may change it; who said what is shown to nobody", () => {
    const { group, members, place, read, first, second } = story();
    const [one, two] = members;
    expect(listOpenPolls(one, group)).toHaveLength(1);
    answerPoll(one, ...place, { [first]: "yes", [second]: "no" });
    answerPoll(two, ...place, { [first]: "maybe" });
    answerPoll(one, ...place, { [second]: "maybe", nonsense: "yes", [first]: "perhaps" });
    expect(read(one).dates).toMatchObject([
      { yes: 1, maybe: 1, no: 0, own: "yes" },
      { yes: 0, maybe: 1, no: 0, own: "maybe" },
    ]);
    expect(JSON.stringify(read().dates)).not.toContain(one.id);
  });

  test("the date that is chosen becomes a meeting, once", () => {
    const { group, facilitator, place, read, second, state } = story();
    const chosen = chooseDate(facilitator, ...place, { date: second });
    if (!chosen.ok) throw new Error("settled");
    const meeting = db.select().from(meetings).where(eq(meetings.id, chosen.meetingId)).get();
    expect(meeting).toMatchObject({ title: "Spring meeting", place: "Library", groupId: group.id });
    expect(meeting?.startsAt.toISOString()).toBe("2027-03-11T14:00:00.000Z");
    expect(chooseDate(facilitator, ...place, { date: second })).toEqual({ ok: false, reason: "changed" });
    expect(closePoll(facilitator, ...place)).toBe(false);
    expect(state()).toBe("chosen");
    expect(read().poll.meetingId).toBe(chosen.meetingId);
    expect(listOpenPolls(facilitator, group)).toEqual([]);
  });

  test("a question that is settled takes no answers, and a date that is over is not chosen", () => {
    const { facilitator, members, place, first, state } = story();
    setClock(() => Date.parse("2027-03-05T10:00:00Z"));
    expect(chooseDate(facilitator, ...place, { date: first })).toEqual({ ok: false, reason: "changed" });
    expect(closePoll(facilitator, ...place)).toBe(true);
    expect(state()).toBe("closed");
    expect(answerPoll(members[0], ...place, { [first]: "yes" })).toBe(false);
    expect(chooseDate(facilitator, ...place, { date: first })).toEqual({ ok: false, reason: "changed" });
  });

  test("the form sent twice asks once; a group that has ended asks nothing", () => {
    const { group, facilitator, place } = story();
    openPoll(facilitator, group.slug, pollForm.parse(ASKED), place[1]);
    expect(listOpenPolls(facilitator, group)).toHaveLength(1);
    openPoll(facilitator, group.slug, pollForm.parse(ASKED));
    expect(listOpenPolls(facilitator, group), "asked on another page").toHaveLength(2);
    const ended = createGroup({ archivedAt: now() });
    const asked = openPoll(createActor("facilitator", ended), ended.slug, pollForm.parse(ASKED));
    expect(asked).toEqual({ ok: false, reason: "archived" });
  });

  test("is the group's own: members answer, facilitators settle, and others find nothing", () => {
    const { group, members, place, first } = story();
    expect(() => chooseDate(members[0], ...place, { date: first })).toThrow(status(403));
    expect(() => closePoll(members[0], ...place)).toThrow(status(403));
    expect(() => openPoll(members[0], group.slug, pollForm.parse(ASKED))).toThrow(status(403));
    for (const actor of [VISITOR as MemberActor, createActor("member"), createActor("administrator")]) {
      expect(() => getPoll(actor, ...place)).toThrow(status(404));
      expect(() => answerPoll(actor, ...place, {})).toThrow(status(404));
      expect(listOpenPolls(actor, group)).toEqual([]);
    }
    const other = story();
    expect(() => chooseDate(other.facilitator, ...other.place, { date: first })).toThrow(status(404));
  });

  test("is read by its index", () => {
    const { group, facilitator, read } = story();
    const plan = explainStatements(() => {
      read();
      listOpenPolls(facilitator, group);
    });
    expect(plan.filter((step) => /^SCAN/.test(step))).toEqual([]);
  });
});

test("docs/states.md says where a poll may go", () => {
  const who = () => "facilitator of the group";
  expect(writtenStates("Poll for a date")).toEqual(ruledStates(NEXT_POLL_STATES, who));
});
