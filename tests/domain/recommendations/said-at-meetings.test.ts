import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import {
  askWhatHelped,
  sayForGroup,
  sayIfHelped,
} from "#app/domain/recommendations/asking/commands.server.ts";
import { listAskedOf } from "#app/domain/recommendations/asking/for-group.server.ts";
import {
  describeSaidByWriter,
  findOpenQuestionTo,
  getQuestionTo,
} from "#app/domain/recommendations/asking/for-writer.server.ts";
import { describePublished } from "#app/domain/recommendations/changes/describe.ts";
import { countOutcomes } from "#app/domain/recommendations/changes/filtered.server.ts";
import { findPublished } from "#app/domain/recommendations/changes/latest.server.ts";
import { lookForWriter } from "#app/domain/recommendations/looking.server.ts";
import { getRecommendationById } from "#app/domain/recommendations/queries.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import { listThread } from "#app/domain/recommendations/thread/entries.server.ts";
import { listSaid } from "#app/domain/recommendations/thread/inside.server.ts";
import { describeStanding } from "#app/domain/recommendations/thread/standing.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { passResponse } from "#tests/as-read.ts";
import { createActor, createFeedback, createRecommendation } from "#tests/factories.ts";
import { decide, makeWorld } from "./model/world.ts";

/* After a change people are asked if it helped: the group says so in a meeting, and each writer for themselves. */

let day = "2026-01-12";
beforeEach(() => on(day));
on(day);

const world = makeWorld();
const as = (place: keyof typeof world.people) => getActor(world.people[place]);
const MADE = {
  kind: "changeMade",
  post: "Lead nurse",
  text: "It is done.",
  change: "A call each week",
  dueOn: null,
  place: "The ward",
  madeOn: "2026-01-12",
  evidence: "A list",
} as const;
const EXPLAINED = {
  ...MADE,
  kind: "explained",
  change: null,
  place: null,
  madeOn: null,
  evidence: null,
} as const;

/** A change that the group and one writer were asked about on 13 April. */
function askedOnce() {
  on("2026-01-12");
  const maureen = createActor("groupMember", world.groups.G);
  const comment = createFeedback({ groupId: world.groups.G.id, authorId: maureen.id });
  const { id, reference } = createRecommendation(world.groups.G, comment.id, {
    state: "accepted",
    ownerGroupId: null,
    ownerOrganisationId: world.ids.A,
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
  });
  respondToRecommendation(as("A"), reference, MADE);
  passResponse(world.moderator, reference);
  on("2026-04-13");
  askWhatHelped();
  return { id, reference, maureen, comment };
}

test("after a partly, only a meeting that knew what was said to it since can say yes", () => {
  const { id, reference } = askedOnce();
  const early = decide(world, "G");
  on("2026-04-14");
  const text = "On Mondays nobody rings.";
  expect(sayForGroup(as("G"), reference, { answer: "partly", text, decision: early })).toEqual({ ok: true });
  const yes = (decision: string) => sayForGroup(as("G"), reference, { answer: "yes", text: "", decision });
  expect(yes(early)).toEqual({ ok: false, reason: "noDecision" });
  // A meeting between that and the response did not know of the response.
  on("2026-04-15");
  const between = decide(world, "G");
  on("2026-04-16");
  respondToRecommendation(as("A"), reference, EXPLAINED);
  passResponse(world.moderator, reference);
  expect(yes(between)).toEqual({ ok: false, reason: "noDecision" });
  expect(getRecommendationById(id)).toMatchObject({ confirmedOn: null });
  on("2026-04-20");
  const later = decide(world, "G");
  on("2026-04-30");
  expect(listAskedOf(as("G"), { id })[0]?.decisions.map((each) => each.id)).toEqual([later]);
  expect(yes(later)).toEqual({ ok: true });
  // The day is that of the meeting, not that on which somebody wrote it down.
  expect(published(id)?.patientsSay).toBe("It helped, said at a meeting on 20 April 2026.");
});

test("what a group says in a meeting everyone reads, with the clock that it began; a writer's no nobody does", () => {
  const { id, reference, maureen, comment } = askedOnce();
  const own = getOwnFeedback(maureen, comment.reference);
  sayIfHelped(maureen, own, getQuestionTo(own).id, { answer: "no", text: "Nobody rang me." });
  expect(describeStanding(getRecommendationById(id), false).clock).toBeUndefined();
  expect(published(id)?.patientsSay).toBe("They were asked on 13 April 2026. It is not confirmed.");
  on("2026-04-20");
  const text = "On Mondays nobody rings.";
  sayForGroup(as("G"), reference, { answer: "partly", text, decision: decide(world, "G") });
  expect(published(id)).toMatchObject({
    patientsSay: "It helped only in part, said at a meeting on 20 April 2026.",
    isLate: false,
  });
  // Its day zero is that of the group's answer: the writer's was a week before, and tells of one person.
  expect(describeStanding(getRecommendationById(id), false).clock).toMatchObject({ day: 0, of: 20 });
  expect(describeStanding(getRecommendationById(id), true).clock).toMatchObject({ day: 5, of: 20 });
  on("2026-05-20");
  expect(published(id)?.isLate).toBe(true);
  expect(countOutcomes({ group: null, organisation: null }).late.changed).toBe(1);
  // A yes that is not confirmed would tell that somebody says no.
  sayForGroup(as("G"), reference, { answer: "yes", text: "", decision: decide(world, "G") });
  expect(published(id)?.patientsSay).toBe("They were asked on 13 April 2026. It is not confirmed.");
  expect(describeStanding(getRecommendationById(id), false).clock).toBeUndefined();
  respondToRecommendation(as("A"), reference, EXPLAINED);
  passResponse(world.moderator, reference);
});

test("a writer sees what they said and to whom it went, and can say it otherwise until it is closed", () => {
  const { id, reference, maureen, comment } = askedOnce();
  const own = getOwnFeedback(maureen, comment.reference);
  expect(describeSaidByWriter(own)).toBeNull();
  const say = (answer: "partly" | "yes", text: string) =>
    sayIfHelped(maureen, own, getQuestionTo(own).id, { answer, text });
  say("partly", "Nurse Jane Smith rang once.");
  expect(findOpenQuestionTo(own)).toBeUndefined();
  expect(describeSaidByWriter(own)).toMatchObject({
    answer: "Partly",
    text: "Nurse Jane Smith rang once.",
    wentTo: expect.stringMatching(/./),
    mayMend: true,
  });
  const told = () => db.select().from(outbox).where(eq(outbox.kind, "recommendationNotHelped")).all();
  const before = told().length;
  say("partly", "A nurse rang once.");
  expect(listSaid(getRecommendationById(id)).map(({ text }) => text)).toEqual(["A nurse rang once."]);
  expect(told()).toHaveLength(before);
  // Taken back, it is nobody's any more, and the clock that it began ends.
  expect(say("yes", "")).toEqual({ ok: true });
  expect(getRecommendationById(id)).toMatchObject({ state: "answered", dueOn: null });
  sayForGroup(as("G"), reference, { answer: "yes", text: "", decision: decide(world, "G") });
  expect(getRecommendationById(id).state).toBe("closed");
  expect(() => getQuestionTo(own)).toThrow(expect.objectContaining({ status: 404 }));
  expect(describeSaidByWriter(own)?.mayMend).toBe(false);
});

test("what a writer said goes with their feedback, and so does the clock that it began", () => {
  const { id, maureen, comment } = askedOnce();
  const own = getOwnFeedback(maureen, comment.reference);
  sayIfHelped(maureen, own, getQuestionTo(own).id, { answer: "no", text: "Nobody rang me." });
  expect(listSaid(getRecommendationById(id))).toHaveLength(1);
  expect(getRecommendationById(id).dueOn).not.toBeNull();
  withdrawFeedback(maureen, comment.reference);
  expect(listSaid(getRecommendationById(id))).toEqual([]);
  expect(getRecommendationById(id)).toMatchObject({ sinceOn: null, dueOn: null });
});

test("of two meetings the later one counts, whenever what the first said was written down", () => {
  const { id, reference } = askedOnce();
  on("2026-04-14");
  const first = decide(world, "G");
  on("2026-04-16");
  const second = decide(world, "G");
  on("2026-04-20");
  const text = "On Mondays nobody rings.";
  sayForGroup(as("G"), reference, { answer: "no", text, decision: first });
  expect(listThread(VISITOR, getRecommendationById(id)).at(-1)).toMatchObject({
    step: "helped",
    on: "20 April 2026",
    answer: "No. At its meeting on 14 April 2026",
  });
  expect(listSaid(getRecommendationById(id))).toMatchObject([{ text, on: "14 April 2026" }]);
  expect(sayForGroup(as("G"), reference, { answer: "yes", text: "", decision: second })).toEqual({
    ok: true,
  });
});

test("the words of a no are not those of a yes: what was missing goes with the answer", () => {
  const { maureen, comment } = askedOnce();
  const own = getOwnFeedback(maureen, comment.reference);
  const say = (answer: "no" | "partly" | "yes", text: string) =>
    sayIfHelped(maureen, own, getQuestionTo(own).id, { answer, text });
  say("no", "Nobody rang me.");
  say("partly", "Nobody rang me.");
  expect(describeSaidByWriter(own)).toMatchObject({ answer: "Partly", text: "Nobody rang me." });
  // The form came with them, and the answer alone was changed.
  say("yes", "Nobody rang me.");
  expect(describeSaidByWriter(own)).toMatchObject({ answer: "Yes", text: "" });
});

test("a writer's words are looked through for what may identify somebody, and not for how hard they are to read", () => {
  const look = lookForWriter("helped");
  expect(look({ text: ["Nurse Jane Smith rang once, on 07700 900123"] })).toEqual([
    { field: "text", message: expect.stringContaining("07700 900123") },
  ]);
  expect(look({ text: ["The CDFX did not ring"] })).toEqual([]);
});

function published(id: string) {
  const row = findPublished(id);
  return row && describePublished(row);
}

function on(next: string): void {
  day = next;
  const moment = Date.parse(`${day}T10:00:00Z`);
  setClock(() => moment);
}
