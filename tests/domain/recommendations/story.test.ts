import { eq, like } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { EmailKind } from "#app/domain/events/catalogue.ts";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { followByEmail } from "#app/domain/feedback/followers/commands.server.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { readHolders } from "#app/domain/people/holders.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { type Actor, codeHolder, VISITOR } from "#app/domain/policy.ts";
import {
  askWhatHelped,
  sayForGroup,
  sayIfHelped,
} from "#app/domain/recommendations/asking/commands.server.ts";
import {
  findOpenQuestionTo,
  listOwnOpenQuestions,
} from "#app/domain/recommendations/asking/for-writer.server.ts";
import { describePublished, type Published } from "#app/domain/recommendations/changes/describe.ts";
import { countOutcomes } from "#app/domain/recommendations/changes/filtered.server.ts";
import { listLatestChanges } from "#app/domain/recommendations/changes/latest.server.ts";
import { sayClock } from "#app/domain/recommendations/clocks.ts";
import { countDesk } from "#app/domain/recommendations/desk/counts.server.ts";
import { listGroupRecommendations } from "#app/domain/recommendations/lists.server.ts";
import { listPlacesWithNobody } from "#app/domain/recommendations/places-with-nobody.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { remindOfLate } from "#app/domain/recommendations/reminders.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import {
  acceptRecommendation,
  returnRecommendation,
  sendRecommendation,
} from "#app/domain/recommendations/sending/commands.server.ts";
import { listThread } from "#app/domain/recommendations/thread/entries.server.ts";
import { describeGround } from "#app/domain/recommendations/thread/ground.server.ts";
import { describeStanding } from "#app/domain/recommendations/thread/standing.server.ts";
import {
  draftRecommendation,
  supportRecommendation,
} from "#app/domain/recommendations/writing/commands.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { feedbackFollowers, offices, outbox, recommendationFeedback } from "#db/schema/index.ts";
import { passResponse, passText } from "#tests/as-read.ts";
import { createActor, createFeedback } from "#tests/factories.ts";
import { writeEmail } from "#tests/write-email.ts";
import { decide, makeWorld } from "./model/world.ts";

/* One recommendation from what two people said to a change that is confirmed, and what each sees on the way. */

// The clock is set back after each test, and the story goes on where it was.
let day = "2026-01-12";
on(day);
beforeEach(() => on(day));

const world = makeWorld();
const as = (place: keyof typeof world.people) => getActor(world.people[place]);
const maureen = createActor("groupMember", world.groups.G);
const priya = createActor("groupMember", world.groups.G);
const stranger = createActor("member");
const first = createFeedback({ groupId: world.groups.G.id, authorId: maureen.id });
const second = createFeedback({ groupId: world.groups.G.id, authorId: maureen.id });
const third = createFeedback({ groupId: world.groups.G.id, authorId: priya.id });
const behindCode = createFeedback({ groupId: world.groups.G.id, authorId: null, isWithoutAccount: true });
const unsummarised = createFeedback({ groupId: world.groups.G.id, maySummarise: false });

const WORDS = {
  title: "A quiet room",
  asks: "Keep a room free.",
  why: "Hard news.",
  doneWhen: "It is free.",
};
const PUBLISHED = {
  askedOn: "2026-01-12",
  answeredOn: null,
  promisedOn: null,
  dueOn: null,
  confirmedOn: null,
  correctedOn: null,
  askedPeople: null,
  saidYes: null,
} as unknown as Published;
const RESPONSE = { post: "Lead nurse", change: null, dueOn: null, place: null, madeOn: null, evidence: null };
let reference = "";

test("what may not be summarised is not gathered, and nothing of it stays", () => {
  const sources = { feedback: [first.reference, unsummarised.reference], decision: [] };
  const made = draftRecommendation(as("G"), world.groups.G.slug, WORDS, sources);
  expect(made).toEqual({ ok: false, reason: "notGatherable" });
});

test("a draft is its group's alone; supporting it takes a decision of a meeting", () => {
  followByEmail(codeHolder(behindCode.id), "writer@example.org");
  db.update(feedbackFollowers).set({ confirmedAt: now() }).run();
  const all = [first, second, third, behindCode];
  const sources = { feedback: all.map((each) => each.reference), decision: [] };
  const made = draftRecommendation(as("G"), world.groups.G.slug, WORDS, sources);
  reference = made.ok ? made.reference : "";
  expect(whoReads()).toEqual(["G", "maureen"]);
  expect(supportRecommendation(as("G"), reference, { decision: world.decision.H })).toMatchObject({
    ok: false,
  });
  expect(supportRecommendation(as("G"), reference, { decision: world.decision.G })).toEqual({ ok: true });
  expect(told()).toEqual({ recommendationMoved: [maureen.id, priya.id] });
});

test("it is sent up, accepted, sent on, returned, and sent again: each hop has its clock, and the whole goes on", () => {
  send("G", "group", "P");
  expect(whoReads()).toEqual(["G", "P", "maureen", "moderator"]);
  on("2026-01-13");
  acceptRecommendation(as("P"), reference);
  expect(standing().clock?.text).toBe("day 1 of 20, due 9 February 2026");
  const late = { sinceOn: "2026-01-12", dueOn: "2026-02-09", isPaused: false, isLate: true, of: 20 };
  expect([20, 21, 32].map((day) => sayClock({ ...late, day }))).toEqual([
    // A Saturday after the last day.
    "1 working day late, due 9 February 2026",
    "1 working day late, due 9 February 2026",
    "12 working days late, due 9 February 2026",
  ]);
  passText(world.moderator, reference);
  expect(whoReads()).toEqual(["A", "B", "G", "H", "P", "maureen", "moderator", "stranger", "visitor"]);

  on("2026-01-20");
  send("P", "organisation", "A");
  expect(standing().clock).toMatchObject({ day: 0, of: 20 });
  returnRecommendation(as("A"), reference, { text: "Which clinic?", more: "Name it." });
  expect(row()).toMatchObject({ state: "accepted", ownerGroupId: world.ids.P });
  send("P", "organisation", "A");
  acceptRecommendation(as("A"), reference);
  expect(standing().whole?.days).toBe(6);
  // The group that asks hears that it was returned to the level above.
  expect(told("recommendationReturnedAbove")).toEqual([world.people.G]);
});

test("a promise is read by a moderator first, and is late when its day has passed", () => {
  on("2026-01-27");
  const promise = {
    ...RESPONSE,
    kind: "changePlanned" as const,
    text: "We agree.",
    change: "A room",
    dueOn: "2026-02-27",
  };
  respondToRecommendation(as("A"), reference, promise);
  expect(listThread(VISITOR, row()).at(-1)?.step).toBe("accepted");
  expect(listLatestChanges()[0]?.outcome).toBe("noAnswer");
  passResponse(world.moderator, reference);
  expect(listLatestChanges()[0]).toMatchObject({ outcome: "promised", isLate: false });
  on("2026-03-02");
  expect(listLatestChanges()[0]).toMatchObject({ outcome: "promised", isLate: true });
  expect(countOutcomes({ group: null, organisation: null })).toMatchObject({
    all: 1,
    late: { promised: 1, noAnswer: 0 },
  });
});

test("what everyone reads says when people were asked, once they were, and not who has answered", () => {
  const changed = { ...PUBLISHED, outcome: "changed", madeOn: "2026-03-01" } as const;
  on("2026-06-01");
  expect(describePublished(changed).patientsSay).toBe("We ask them 3 months after the change.");
  expect(describePublished({ ...changed, helpAskedOn: "2026-06-01" }).patientsSay).toBe(
    "They were asked on 1 June 2026. It is not confirmed.",
  );
});

test("three months after a change the group and each writer are asked, once", () => {
  const made = {
    ...RESPONSE,
    kind: "changeMade" as const,
    text: "Done.",
    change: "Room 4",
    madeOn: "2026-03-01",
  };
  respondToRecommendation(as("A"), reference, { ...made, place: "Clinic", evidence: "A sign" });
  passResponse(world.moderator, reference);
  on("2026-05-31");
  askWhatHelped();
  expect(findOpenQuestionTo(third)).toBeUndefined();
  on("2026-06-01");
  askWhatHelped();
  askWhatHelped();
  const asked = [first, second, third].filter((each) => findOpenQuestionTo(each));
  expect(asked).toHaveLength(2);
  expect(findOpenQuestionTo(behindCode)).toBeDefined();
  expect(listOwnOpenQuestions(priya)).toEqual([{ feedbackReference: third.reference, title: WORDS.title }]);
  expect(told("recommendationHelpedAsked")).toEqual([maureen.id, priya.id, world.people.G].sort());
});

test("a partly, with words, goes back to the owner with a clock, and silence confirms nothing", () => {
  const own = getOwnFeedback(priya, third.reference);
  const text = "On Mondays it is locked.";
  expect(sayIfHelped(priya, own, findOpenQuestionTo(third)?.id, { answer: "partly", text })).toEqual({
    ok: true,
  });
  expect(standing().clock).toMatchObject({ day: 0, of: 20 });
  // Outside, a clock that begins would tell that somebody said so.
  expect(describeStanding(row(), false).clock).toBeUndefined();
  expect(listGroupRecommendations(VISITOR, world.groups.G)).toMatchObject([{ clock: null, isDue: false }]);
  expect(told("recommendationNotHelped")).toEqual([world.people.A]);
  // A decision from before it was asked says nothing about that.
  expect(sayForGroup(as("G"), reference, { answer: "yes", text: "", decision: world.decision.G })).toEqual({
    ok: false,
    reason: "noDecision",
  });
  expect(sayForGroup(as("G"), reference, { answer: "yes", text: "", decision: decide(world, "G") })).toEqual({
    ok: true,
  });
  expect(row().confirmedOn).toBeNull();
  expect(listOwnOpenQuestions(priya)).toEqual([]);
  expect(() => sayIfHelped(stranger, own, "any", { answer: "yes", text: "" })).toThrow(
    expect.objectContaining({ status: 403 }),
  );
});

test("once that is answered it is confirmed, and everyone reads so", () => {
  on("2026-06-02");
  respondToRecommendation(as("A"), reference, {
    ...RESPONSE,
    kind: "explained",
    text: "The key was lost. It is open now.",
  });
  expect(row().state).toBe("answered");
  passResponse(world.moderator, reference);
  expect(row()).toMatchObject({ state: "closed", confirmedOn: "2026-06-02", dueOn: null });
  expect(listLatestChanges()[0]).toMatchObject({
    outcome: "confirmed",
    patientsSay: "It helped, said at a meeting on 1 June 2026.",
  });
});

test("the public thread tells of nobody: no gathering, no single answer, and no number of three people", () => {
  expect(listThread(VISITOR, row()).map(({ step }) => step)).not.toEqual(
    expect.arrayContaining(["gathered", "helped", "textPassed", "responded"]),
  );
  expect(describeGround(VISITOR, row())).toEqual({ comments: [], decisions: [], hidden: 0, people: null });
  expect(describeGround(maureen, row()).comments).toHaveLength(4);
  // The notes of a meeting lead to those who may read them, and to a page that is not there for nobody.
  const mayOpen = (actor: Actor) =>
    describeGround(actor, row()).decisions.map((decision) => decision.mayOpen);
  expect(mayOpen(as("G"))).toContain(true);
  expect(mayOpen(as("A"))).not.toContain(true);
  expect(mayOpen(as("A")).length).toBeGreaterThan(0);
});

test("each hears of each thing that happened once, in a sentence that says what and by whom", () => {
  const rows = db.select().from(outbox).where(like(outbox.kind, "recommendation%")).all();
  const toMaureen = rows.filter(({ memberId }) => memberId === maureen.id);
  const told = toMaureen.map(({ kind, details }) => {
    const [, first = ""] = writeEmail(kind as EmailKind, maureen.id, "Maureen", details).text.split("\n\n");
    return first;
  });
  const { P, A } = { P: world.groups.P.name, A: nameOf("A") };
  expect(told).toEqual([
    `${world.groups.G.name} supports it at a meeting.`,
    `${world.groups.G.name} has sent it to ${P}.`,
    `${P} has accepted it.`,
    `${P} has sent it to ${A}.`,
    `${A} has given it back, with what would make it acceptable.`,
    `${P} has sent it to ${A}.`,
    `${A} has accepted it.`,
    `${A} promises a change by 27 February 2026.`,
    `${A} says that something has changed.`,
    "Something was changed because of what people said. It has been so for 3 months.",
    `${A} explains how it is.`,
    "The change helped: the groups that asked have said so.",
  ]);
  const toFollower = db.select().from(outbox).where(eq(outbox.feedbackId, behindCode.id)).all();
  expect(toFollower.some(({ kind }) => kind === "somethingHasChanged")).toBe(true);
  const keys = rows.map(({ kind, memberId, details }) => [kind, memberId, JSON.stringify(details)].join(" "));
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
  // Two different things came to the trust: it was sent, and after it was returned sent again.
  expect(repeated.map((key) => key.split(" ")[0])).toEqual(["recommendationReceived"]);
});

describe("what is withdrawn", () => {
  test("supports nothing any more, and the recommendation keeps its own text", () => {
    withdrawFeedback(priya, third.reference);
    expect(
      db.select().from(recommendationFeedback).where(eq(recommendationFeedback.feedbackId, third.id)).all(),
    ).toEqual([]);
    expect(row().title).toBe("A quiet room");
  });
});

describe("a place without an office-holder", () => {
  test("falls to the level above, and at last shows on the administrators' list, without a word", () => {
    const made = draftRecommendation(as("H"), world.groups.H.slug, { ...WORDS, title: "Of nobody" });
    reference = made.ok ? made.reference : "";
    expect(countDesk(as("P")).toSend).toBe(0);
    endOffice("H");
    expect(countDesk(as("P")).toSend).toBe(1);
    endOffice("P");
    const waiting = listPlacesWithNobody(createActor("administrator"));
    expect(waiting).toContainEqual({
      name: world.groups.H.name,
      holder: null,
      requests: 0,
      feedback: 0,
      recommendations: 1,
    });
    expect(JSON.stringify(waiting)).not.toContain("Of nobody");
  });
});

describe("reminders", () => {
  test("one for each clock, none at the weekend, and a new send begins anew", () => {
    db.update(offices).set({ endedAt: null }).where(eq(offices.memberId, world.people.P)).run();
    const made = draftRecommendation(as("G"), world.groups.G.slug, WORDS);
    reference = made.ok ? made.reference : "";
    supportRecommendation(as("G"), reference, { decision: decide(world, "G") });
    send("G", "organisation", "B");
    on("2026-06-29");
    remindOfLate();
    expect(told("recommendationOverdue")).toEqual([]);
    on("2026-07-04");
    remindOfLate();
    expect(told("recommendationOverdue")).toEqual([]);
    on("2026-07-06");
    remindOfLate();
    remindOfLate();
    on("2026-07-07");
    remindOfLate();
    expect(told("recommendationOverdue")).toEqual([world.people.B]);
    on("2026-07-29");
    remindOfLate();
    expect(told("recommendationOverdue")).toEqual([world.people.B, world.people.P].sort());
  });
});

/** On another day: what waited for the mail server has gone. */
function on(next: string): void {
  if (next !== day) db.update(outbox).set({ sentAt: now() }).run();
  day = next;
  const moment = Date.parse(`${day}T10:00:00Z`);
  setClock(() => moment);
}

function row() {
  return getRecommendation(as("G"), reference);
}

function standing() {
  return describeStanding(row(), true);
}

function nameOf(place: "A"): string {
  return readHolders().nameOf({ groupId: null, organisationId: world.ids[place] });
}

function send(from: "G" | "P", kind: string, to: keyof typeof world.ids): void {
  expect(sendRecommendation(as(from), reference, { to: `${kind}-${world.ids[to]}` })).toEqual({ ok: true });
}

function endOffice(place: keyof typeof world.people): void {
  db.update(offices)
    .set({ endedAt: new Date(0) })
    .where(eq(offices.memberId, world.people[place]))
    .run();
}

/** Who may open it, of everybody in the story. */
function whoReads(): string[] {
  const people: Record<string, Actor> = {
    G: as("G"),
    H: as("H"),
    P: as("P"),
    A: as("A"),
    B: as("B"),
    maureen,
    moderator: world.moderator,
    stranger,
    visitor: VISITOR,
  };
  return Object.entries(people)
    .filter(([, actor]) => {
      try {
        return getRecommendation(actor, reference) !== undefined;
      } catch (error) {
        expect(error).toMatchObject({ status: 404 });
        return false;
      }
    })
    .map(([name]) => name)
    .sort();
}

/** Who has an email of a kind waiting; without a kind, all of them. */
function told(): Record<string, string[]>;
function told(kind: string): string[];
function told(kind?: string) {
  const rows = db
    .select({ kind: outbox.kind, to: outbox.memberId })
    .from(outbox)
    .where(like(outbox.kind, "recommendation%"))
    .all();
  if (kind)
    return rows
      .filter((each) => each.kind === kind)
      .map(({ to }) => to)
      .sort();
  return Object.fromEntries(
    [...new Set(rows.map((each) => each.kind))].map((each) => [
      each,
      rows
        .filter((one) => one.kind === each)
        .map(({ to }) => to)
        .sort(),
    ]),
  );
}
