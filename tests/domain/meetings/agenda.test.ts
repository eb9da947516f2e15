import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  acceptItem,
  changeItem,
  declineItem,
  moveItem,
  proposeItem,
  withdrawItem,
} from "#app/domain/meetings/agenda/commands.server.ts";
import { itemForm } from "#app/domain/meetings/agenda/form.ts";
import { getAgendaToPlan, listAgenda, listOwnProposals } from "#app/domain/meetings/agenda/queries.server.ts";
import { cancelMeeting } from "#app/domain/meetings/commands.server.ts";
import { NEXT_AGENDA_STATES } from "#app/domain/meetings/rules.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { agendaItems, outbox } from "#db/schema/index.ts";
import { AGENDA_STATES, type AgendaState, wordsOf } from "#db/vocabulary.ts";
import { explainStatements } from "#tests/count-statements.ts";
import { createActor, createGroup, createMeeting } from "#tests/factories.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";

const status = (code: number) => expect.objectContaining({ status: code });

beforeEach(() => setClock(() => Date.parse("2027-01-10T10:00:00Z")));
afterEach(() => setClock());

function story() {
  const group = createGroup();
  const meeting = createMeeting(group, { startsAt: new Date("2027-01-20T14:00:00Z") });
  const facilitator = createActor("facilitator", group);
  const member = createActor("groupMember", group);
  const place = [group.slug, meeting.id] as const;
  const propose = (title = "Parking", actor = member, minutes: number | null = 10, page = newId()) =>
    proposeItem(actor, ...place, { title, minutes }, page);
  const stored = () => db.select().from(agendaItems).where(eq(agendaItems.meetingId, meeting.id)).all();
  const idOf = (title: string) => stored().find((item) => item.title === title)?.id;
  const titles = () => listAgenda(meeting).map(({ title }) => title);
  const emails = ({ id }: MemberActor) =>
    db
      .select()
      .from(outbox)
      .where(eq(outbox.memberId, id))
      .all()
      .map(({ kind }) => kind);
  return { group, meeting, facilitator, member, place, propose, stored, idOf, titles, emails };
}

describe("an item that a member proposes", () => {
  test("waits for the facilitator, who gets an email, and is on the agenda when it is accepted", () => {
    const { group, meeting, facilitator, member, place, propose, idOf, titles, emails } = story();
    const page = newId();
    for (const _press of [1, 2]) expect(propose("Parking", member, 10, page)).toEqual({ ok: true });
    expect(() => propose("Buses", createActor("groupMember", group), 10, page)).toThrow(status(404));
    expect(titles()).toEqual([]);
    expect(emails(facilitator)).toEqual(["agendaProposed"]);
    expect(getAgendaToPlan(facilitator, ...place).proposed).toHaveLength(1);
    acceptItem(facilitator, ...place, idOf("Parking"));
    expect(titles()).toEqual(["Parking"]);
    expect(emails(member)).toEqual(["agendaAccepted"]);
    expect(listOwnProposals(member, meeting.id)).toMatchObject([{ title: "Parking", state: "accepted" }]);
  });

  test("is declined with a reason that only its proposer reads", () => {
    const { meeting, facilitator, member, place, propose, idOf, emails } = story();
    propose();
    declineItem(facilitator, ...place, idOf("Parking"), { answer: "We had it last time." });
    expect(listOwnProposals(member, meeting.id)).toMatchObject([
      { state: "declined", answer: "We had it last time." },
    ]);
    expect(emails(member)).toEqual(["agendaDeclined"]);
    expect(listOwnProposals(facilitator, meeting.id)).toEqual([]);
  });

  test("can be taken back by them alone, while nobody has answered", () => {
    const { group, member, facilitator, place, propose, idOf, stored } = story();
    propose();
    const id = idOf("Parking");
    expect(() => withdrawItem(createActor("groupMember", group), ...place, id)).toThrow(status(404));
    expect(() => withdrawItem(facilitator, ...place, id)).toThrow(status(404));
    expect(withdrawItem(member, ...place, id)).toEqual({ ok: true });
    expect(stored()[0]?.state).toBe("withdrawn");
  });
});

describe("the agenda", () => {
  test("has the facilitator's items at once, in the order that they give, with the time each begins", () => {
    const { meeting, facilitator, place, propose, idOf, titles, emails } = story();
    propose("Welcome", facilitator, 5);
    propose("Parking", facilitator, 30);
    propose("Any other business", facilitator, null);
    propose("Close", facilitator, 5);
    expect(emails(facilitator)).toEqual([]);
    moveItem(facilitator, ...place, idOf("Parking"), { direction: "up" });
    moveItem(facilitator, ...place, idOf("Parking"), { direction: "up" });
    expect(titles()).toEqual(["Parking", "Welcome", "Any other business", "Close"]);
    expect(listAgenda(meeting).map(({ at }) => at?.toISOString().slice(11, 16))).toEqual([
      "14:00",
      "14:30",
      "14:35",
      undefined,
    ]);
    changeItem(facilitator, ...place, idOf("Welcome"), { title: "Welcome and apologies", minutes: 5 });
    moveItem(facilitator, ...place, idOf("Close"), { direction: "down" });
    expect(titles()).toEqual(["Parking", "Welcome and apologies", "Any other business", "Close"]);
  });

  test("stays as it is once the meeting has begun or is cancelled", () => {
    const { facilitator, member, place, propose, idOf, meeting } = story();
    propose();
    const closed = { ok: false, reason: "closed" };
    cancelMeeting(facilitator, ...place, { reason: "x" });
    expect(propose("More", member)).toEqual(closed);
    expect(acceptItem(facilitator, ...place, idOf("Parking"))).toEqual(closed);
    const begun = story();
    begun.propose();
    setClock(() => meeting.startsAt.getTime());
    expect(begun.propose("More")).toEqual(closed);
    const answer = { answer: "x" };
    expect(declineItem(begun.facilitator, ...begun.place, begun.idOf("Parking"), answer)).toEqual(closed);
  });

  test("is planned by the group's facilitators; others are refused, and strangers see no meeting", () => {
    const { group, member, place, propose, idOf } = story();
    propose();
    const id = idOf("Parking");
    for (const [actors, code] of [
      [[member, createActor("representative", group)], 403],
      [[VISITOR as MemberActor, createActor("member"), createActor("facilitator", createGroup())], 404],
    ] as const)
      for (const actor of actors) {
        expect(() => acceptItem(actor, ...place, id)).toThrow(status(code));
        expect(() => declineItem(actor, ...place, id, { answer: "x" })).toThrow(status(code));
        expect(() => moveItem(actor, ...place, id, { direction: "up" })).toThrow(status(code));
        expect(() => changeItem(actor, ...place, id, { title: "x", minutes: 1 })).toThrow(status(code));
        if (code === 404) expect(() => propose("x", actor)).toThrow(status(404));
      }
    const other = story();
    expect(() => acceptItem(other.facilitator, ...other.place, id)).toThrow(status(404));
  });

  test("is read by its index", () => {
    const { meeting, facilitator, member, place } = story();
    const plan = explainStatements(() => {
      getAgendaToPlan(facilitator, ...place);
      listOwnProposals(member, meeting.id);
    });
    expect(plan.filter((step) => /^SCAN/.test(step))).toEqual([]);
  });
});

test.each([
  ["", null],
  ["10", 10],
  ["480", 480],
])("%s minutes", (minutes, read) => {
  expect(itemForm.parse({ title: "Parking", minutes }).minutes).toBe(read);
});

test.each(["0", "481", "ten", "1.5", "-3"])("%s minutes are refused", (minutes) => {
  expect(itemForm.safeParse({ title: "Parking", minutes }).success).toBe(false);
});

describe("where an item may go", () => {
  const STATES = wordsOf(AGENDA_STATES);
  const moves = STATES.flatMap((from) => STATES.map((to) => [from, to] as const)).filter(
    ([from, to]) => from !== to && to !== "proposed" && from !== "withdrawn",
  );

  function bring({ facilitator, member, place, stored }: ReturnType<typeof story>, to: AgendaState) {
    const id = stored()[0]?.id;
    if (to === "accepted") acceptItem(facilitator, ...place, id);
    if (to === "declined") declineItem(facilitator, ...place, id, { answer: "No" });
    if (to === "withdrawn") withdrawItem(member, ...place, id);
  }

  test.each(moves)("from %s to %s, just as the rules say", (from, to) => {
    const told = story();
    told.propose();
    bring(told, from);
    bring(told, to);
    const isAllowed = (NEXT_AGENDA_STATES[from] as readonly string[]).includes(to);
    expect(told.stored()[0]?.state).toBe(isAllowed ? to : from);
  });

  test("from withdrawn nowhere: nobody finds it any more", () => {
    const told = story();
    told.propose();
    bring(told, "withdrawn");
    expect(() => bring(told, "accepted")).toThrow(status(404));
    expect(NEXT_AGENDA_STATES.withdrawn).toEqual([]);
  });

  test("docs/states.md says the same", () => {
    const who = (_: string, to: string) =>
      to === "withdrawn" ? "who proposed it" : "facilitator of the group";
    expect(writtenStates("Agenda item")).toEqual(ruledStates(NEXT_AGENDA_STATES, who));
  });
});
