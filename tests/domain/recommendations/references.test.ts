import { expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import { combineRecommendations } from "#app/domain/recommendations/combining/commands.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { createRecommendation } from "#tests/factories.ts";
import { makeWorld } from "./model/world.ts";

/* A reference is the same in small letters: people type what they read. */

const world = makeWorld();
const actor = getActor(world.people.A);
const make = () =>
  createRecommendation(world.groups.G, undefined, {
    ownerGroupId: null,
    ownerOrganisationId: world.ids.A,
    state: "accepted",
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
  }).reference;

test("an address in small letters leads to the recommendation, and one that is not there nowhere", () => {
  const reference = make();
  expect(getRecommendation(actor, reference.toLowerCase()).reference).toBe(reference);
  for (const other of [undefined, "", "km-r-26-00000"])
    expect(() => getRecommendation(actor, other)).toThrow(expect.objectContaining({ status: 404 }));
});

test("in whichever letters it is written it is combined with others, and not with itself", () => {
  const [one, other] = [make(), make()];
  const WORDS = { title: "A room", asks: "A quiet room.", why: "Hard news.", doneWhen: "It is free." };
  const combine = (others: string[]) =>
    combineRecommendations(actor, one.toLowerCase(), { ...WORDS, others });
  expect(combine([one])).toEqual({ ok: false, reason: "changed" });
  expect(combine([one, other])).toMatchObject({ ok: true });
});
