import { beforeEach, expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { holdText, passText } from "#app/domain/recommendations/checking.server.ts";
import {
  holdEntryText,
  passEntryText,
  rewriteEntryText,
} from "#app/domain/recommendations/entry-texts/commands.server.ts";
import { listEntryTexts } from "#app/domain/recommendations/entry-texts/queries.server.ts";
import { pauseRecommendation } from "#app/domain/recommendations/owning/commands.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { agreeToResponse, declineResponse } from "#app/domain/recommendations/responding/agreeing.server.ts";
import { passResponse, sendResponseBack } from "#app/domain/recommendations/responding/checks.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import { listThread } from "#app/domain/recommendations/thread/entries.server.ts";
import { rewordRecommendation } from "#app/domain/recommendations/writing/commands.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { shownEntry, shownResponse, shownText } from "#tests/as-read.ts";
import { createRecommendation } from "#tests/factories.ts";
import { explanation } from "#tests/responses.ts";
import { makeWorld } from "./model/world.ts";

/* A moderator opens a page. Before they press its button the words become others, or another moderator decides about them.
   What the page did not show is neither passed nor refused. */

beforeEach(() => setClock(() => Date.parse("2026-01-12T10:00:00Z")));

const NAMED = "Ask Dr Zed Smith, 07700 900123";
const WORDS = { title: "A quiet room", asks: "Keep one free.", why: "Hard news.", doneWhen: "It is free." };
const CHANGED = { ok: false, reason: "changed" };
const why = { text: "Say it otherwise." };

const world = makeWorld();
const { moderator } = world;
const as = (place: keyof typeof world.people) => getActor(world.people[place]);

function accepted(): string {
  return createRecommendation(world.groups.G, undefined, {
    state: "accepted",
    ownerGroupId: null,
    ownerOrganisationId: world.ids.A,
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
  }).reference;
}

function titleOutside(reference: string): string | undefined {
  try {
    return getRecommendation(VISITOR, reference).title;
  } catch {
    return undefined;
  }
}

const outside = (reference: string) =>
  JSON.stringify(listThread(VISITOR, getRecommendation(as("A"), reference)));

test("what a group asks is not passed in words that became others", () => {
  const reference = accepted();
  holdText(moderator, reference, { ...why, hide: [], formVersion: shownText(reference) });
  const formVersion = shownText(reference);
  rewordRecommendation(as("G"), reference, { ...WORDS, title: NAMED });
  expect(passText(moderator, reference, { formVersion })).toEqual(CHANGED);
  expect(holdText(moderator, reference, { ...why, hide: ["hide"], formVersion })).toEqual(CHANGED);
  expect(titleOutside(reference)).toBeUndefined();
  expect(passText(moderator, reference, { formVersion: shownText(reference) })).toEqual({ ok: true });
  expect(titleOutside(reference)).toBe(NAMED);
});

test("of two moderators who decide about it in two ways, the second reads what the first did", () => {
  const reference = accepted();
  const formVersion = shownText(reference);
  expect(passText(moderator, reference, { formVersion })).toEqual({ ok: true });
  expect(holdText(moderator, reference, { ...why, hide: ["hide"], formVersion })).toEqual(CHANGED);
  expect(titleOutside(reference)).toBeDefined();
});

test("what an office wrote in the thread", () => {
  const reference = accepted();
  passText(moderator, reference, { formVersion: shownText(reference) });
  pauseRecommendation(as("A"), reference, { text: "We wait for a plan." });
  const entry = listEntryTexts(getRecommendation(as("A"), reference))[0]?.stepId;
  const formVersion = shownEntry(reference, entry);
  rewriteEntryText(as("A"), reference, entry, { text: NAMED, more: "" });
  expect(passEntryText(moderator, reference, entry, { formVersion })).toEqual(CHANGED);
  expect(holdEntryText(moderator, reference, entry, { ...why, formVersion })).toEqual(CHANGED);
  expect(outside(reference)).not.toContain(NAMED);
  expect(passEntryText(moderator, reference, entry, { formVersion: shownEntry(reference, entry) }).ok).toBe(
    true,
  );
  expect(outside(reference)).toContain(NAMED);
});

test("a response that was sent back meanwhile, and came again", () => {
  const reference = accepted();
  respondToRecommendation(as("A"), reference, explanation("We looked at it."));
  const formVersion = shownResponse(reference);
  expect(sendResponseBack(moderator, reference, { ...why, formVersion })).toEqual({ ok: true });
  respondToRecommendation(as("A"), reference, explanation(NAMED));
  expect(passResponse(moderator, reference, { formVersion })).toEqual(CHANGED);
  expect(sendResponseBack(moderator, reference, { ...why, formVersion })).toEqual(CHANGED);
  expect(outside(reference)).not.toContain(NAMED);
  expect(passResponse(moderator, reference, { formVersion: shownResponse(reference) })).toEqual({ ok: true });
});

test("a response that would speak for another organisation too, and gave way to another one", () => {
  const reference = accepted();
  respondToRecommendation(as("A"), reference, explanation("We looked at it."), [world.ids.B]);
  const formVersion = shownResponse(reference);
  respondToRecommendation(as("A"), reference, explanation(NAMED), [world.ids.B]);
  expect(agreeToResponse(as("B"), reference, { formVersion })).toEqual(CHANGED);
  expect(declineResponse(as("B"), reference, { ...why, formVersion })).toEqual(CHANGED);
  expect(agreeToResponse(as("B"), reference, { formVersion: shownResponse(reference) })).toEqual({
    ok: true,
  });
});
