import { beforeEach, describe, expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import { type Actor, VISITOR } from "#app/domain/policy.ts";
import { findPublished } from "#app/domain/recommendations/changes/latest.server.ts";
import {
  getEntryToRewrite,
  rewriteEntryText,
} from "#app/domain/recommendations/entry-texts/commands.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import {
  listPartnerChoices,
  listWithoutOffice,
  respondToRecommendation,
} from "#app/domain/recommendations/responding/commands.server.ts";
import { redirectRecommendation } from "#app/domain/recommendations/sending/commands.server.ts";
import { listThread } from "#app/domain/recommendations/thread/entries.server.ts";
import { findResponseOnItsWay } from "#app/domain/recommendations/thread/inside.server.ts";
import { rewordRecommendation } from "#app/domain/recommendations/writing/commands.server.ts";
import { RECOMMENDATION_RESPONSE_KINDS, responseForm } from "#app/domain/responses/form.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { recommendationEntryTexts } from "#db/schema/index.ts";
import { passResponse, sendResponseBack } from "#tests/as-read.ts";
import { createActor, createRecommendation } from "#tests/factories.ts";
import { fill, makeWorld, vacate } from "./model/world.ts";

/* Who reads what an office writes before everyone does, and who can mend it: the office, wherever the thing lies by now. */

beforeEach(() => at("10:00"));

const world = makeWorld();
const as = (place: keyof typeof world.people) => getActor(world.people[place]);
const status = (code: number) => expect.objectContaining({ status: code });
const NEW = { title: "A room", asks: "Free a room.", why: "It is loud.", doneWhen: "It is quiet." };
const EXPLAINED = {
  kind: "explained",
  post: "Lead nurse",
  text: "We looked at it.",
  change: null,
  dueOn: null,
  place: null,
  madeOn: null,
  evidence: null,
} as const;

const make = (values: object) =>
  createRecommendation(world.groups.G, undefined, {
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
    ...values,
  });
const ofA = () => make({ state: "accepted", ownerGroupId: null, ownerOrganisationId: world.ids.A });

describe("whoever says who the right ones are", () => {
  const sentToA = () =>
    make({ state: "sent", acceptedAt: null, textPassedAt: null, toOrganisationId: world.ids.A });

  test("goes on reading it, with what they wrote, and can write that in other words", () => {
    const { id, reference } = sentToA();
    const to = `organisation-${world.ids.B}`;
    expect(redirectRecommendation(as("A"), reference, { to, text: "Ring Dr Jones." })).toEqual({ ok: true });
    const row = getRecommendation(as("A"), reference);
    expect(listThread(as("A"), row).map(({ text }) => text)).toContain("Ring Dr Jones.");
    expect(() => getRecommendation(as("B"), reference)).toThrow(status(404));
    const [entry] = db.select().from(recommendationEntryTexts).all().slice(-1);
    expect(rewriteEntryText(as("A"), reference, entry?.stepId, { text: "Ask the ward.", more: "" })).toEqual({
      ok: true,
      mayRead: true,
    });

    // The words of its group are others now: those they have not read, and their own they can still mend.
    at("11:00");
    rewordRecommendation(as("G"), reference, NEW);
    expect(() => getRecommendation(as("A"), reference)).toThrow(status(404));
    expect(getEntryToRewrite(as("A"), reference, entry?.stepId)).toMatchObject({
      row: { id },
      mayRead: false,
    });
    expect(() => getEntryToRewrite(as("B"), reference, entry?.stepId)).toThrow(status(404));
    expect(() => getEntryToRewrite(as("G"), reference, entry?.stepId)).toThrow(status(403));
  });
});

describe("a response that is on its way", () => {
  test("is read by whose it is, by whom it would speak for and by moderators, and by nobody of the group", () => {
    const { reference } = ofA();
    respondToRecommendation(as("A"), reference, EXPLAINED, [world.ids.B]);
    const member = createActor("groupMember", world.groups.G);
    const reads = (actor: Actor) =>
      findResponseOnItsWay(actor, getRecommendation(actor, reference)) !== undefined;
    expect([as("A"), as("B"), world.moderator].map(reads)).toEqual([true, true, true]);
    expect([as("G"), as("H"), member, VISITOR].map(reads)).toEqual([false, false, false, false]);
  });

  test("that a moderator sends back says why to its office, and to nobody else", () => {
    const { reference } = ofA();
    respondToRecommendation(as("A"), reference, EXPLAINED);
    sendResponseBack(world.moderator, reference, { text: "Say which print." });
    const texts = (actor: Actor) =>
      listThread(actor, getRecommendation(actor, reference)).map(({ text }) => text);
    expect(texts(as("A"))).toContain("Say which print.");
    expect(texts(world.moderator)).toContain("Say which print.");
    const member = createActor("groupMember", world.groups.G);
    for (const other of [as("G"), member, VISITOR]) expect(texts(other)).not.toContain("Say which print.");
  });

  test("speaks for organisations where somebody can agree, and says for which nobody can", () => {
    const { reference } = ofA();
    const row = getRecommendation(as("A"), reference);
    const offered = () => listPartnerChoices(row).some(({ id }) => id === world.ids.B);
    expect(offered()).toBe(true);
    expect(listWithoutOffice(row)).toEqual([]);
    vacate(world, "B");
    expect(offered()).toBe(false);
    expect(listWithoutOffice(row)).toHaveLength(1);
    expect(respondToRecommendation(as("A"), reference, EXPLAINED, [world.ids.B])).toEqual({
      ok: false,
      reason: "noPartner",
    });
    fill(world, "B");
    respondToRecommendation(as("A"), reference, EXPLAINED, [world.ids.B]);
    vacate(world, "B");
    // The office ended while it waited: whoever wrote it reads that nobody can agree.
    expect(findResponseOnItsWay(as("A"), row)?.unanswered).toMatchObject([{ isHeld: false }]);
    fill(world, "B");
  });
});

test("a second answer on the same day is an answer, and not a correction of the first", () => {
  const { id, reference } = ofA();
  respondToRecommendation(as("A"), reference, EXPLAINED);
  passResponse(world.moderator, reference);
  at("14:00");
  respondToRecommendation(as("A"), reference, { ...EXPLAINED, text: "We looked again." });
  passResponse(world.moderator, reference);
  expect(findPublished(id)).toMatchObject({ text: "We looked again.", correctedOn: null });
});

test.each([
  [
    "madeOn",
    { kind: "changeMade", made: "A room", place: "Ward", evidence: "A sign" },
    "1900",
    "last 5 years",
  ],
  ["dueOn", { kind: "changePlanned", planned: "A room" }, "9999", "next 5 years"],
])("a year that is mistyped is no day of a change: %s", (field, form, year, message) => {
  const day = { [`${field}-day`]: "1", [`${field}-month`]: "1", [`${field}-year`]: year };
  const read = responseForm(RECOMMENDATION_RESPONSE_KINDS).safeParse({
    post: "Lead nurse",
    text: "We agree.",
    ...form,
    ...day,
  });
  expect(read.error?.issues.map((issue) => issue.message).join()).toContain(message);
});

function at(time: string): void {
  const moment = Date.parse(`2026-01-12T${time}:00Z`);
  setClock(() => moment);
}
