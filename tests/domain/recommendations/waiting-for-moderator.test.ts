import { beforeEach, expect, test } from "vitest";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { pauseRecommendation } from "#app/domain/recommendations/owning/commands.server.ts";
import { respondToRecommendation } from "#app/domain/recommendations/responding/commands.server.ts";
import {
  countToCheckInRecommendations,
  listToCheck,
} from "#app/domain/recommendations/waiting-for-moderator.server.ts";
import { rewordRecommendation } from "#app/domain/recommendations/writing/commands.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { formatDate } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { recommendations } from "#db/schema/index.ts";
import { agreeToResponse } from "#tests/as-read.ts";
import { createActor, createRecommendation } from "#tests/factories.ts";
import { makeWorld } from "./model/world.ts";

/* What waits for a moderator about recommendations: one list, whatever it is, the oldest first. */

beforeEach(() => {
  db.delete(recommendations).run();
  on("2026-01-12");
});

const world = makeWorld();
const as = (place: keyof typeof world.people) => getActor(world.people[place]);
const RESPONSE = {
  kind: "explained",
  post: "Lead nurse",
  text: "We share one clinic.",
  change: null,
  dueOn: null,
  place: null,
  madeOn: null,
  evidence: null,
} as const;

const on = (day: string) => setClock(() => Date.parse(`${day}T10:00:00Z`));
const ofA = (values: object = {}) =>
  createRecommendation(world.groups.G, undefined, {
    ownerGroupId: null,
    ownerOrganisationId: world.ids.A,
    state: "accepted",
    sinceOn: "2026-01-05",
    dueOn: "2026-02-02",
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
    ...values,
  }).reference;
const waiting = () =>
  listToCheck(world.moderator).rows.map(
    ({ kind, reference, at }) => `${kind} ${reference} ${formatDate(at)}`,
  );

test("words, reasons and responses stand in one list, by the day since which each waits", () => {
  const WORDS = { title: "A room", asks: "A quiet room.", why: "Hard news.", doneWhen: "It is free." };
  const held = ofA({ textPassedAt: null, textNote: "Name nobody.", firstSentOn: "2025-11-03" });
  const several = ofA();
  respondToRecommendation(as("A"), several, RESPONSE, [world.ids.B]);
  const paused = ofA();
  pauseRecommendation(as("A"), paused, { text: "We wait for the plans." });
  on("2026-01-13");
  const alone = ofA();
  respondToRecommendation(as("A"), alone, RESPONSE);
  on("2026-01-14");
  // Sent first of all, and other words since today.
  rewordRecommendation(as("G"), held, WORDS);
  on("2026-01-15");
  agreeToResponse(as("B"), several);
  const sent = ofA({ textPassedAt: null, firstSentOn: "2026-01-09" });

  expect(waiting()).toEqual([
    `text ${sent} 9 January 2026`,
    `entry ${paused} 12 January 2026`,
    `response ${alone} 13 January 2026`,
    `text ${held} 14 January 2026`,
    `response ${several} 15 January 2026`,
  ]);
});

test("however much waits it is counted, and each is found on one of the pages", () => {
  for (let made = 0; made < 120; made += 1) ofA({ textPassedAt: null });
  const found: string[] = [];
  let after: string | undefined;
  do {
    const { rows, next, count } = listToCheck(world.moderator, readPageKey(after ?? null));
    expect(count).toBe(120);
    found.push(...rows.map(({ reference }) => reference));
    after = next;
  } while (after);
  expect(new Set(found).size).toBe(120);
  expect(found).toHaveLength(120);
  expect(countToCheckInRecommendations(world.moderator)).toBe(120);
});

test("is nobody's but moderators'", () => {
  ofA({ textPassedAt: null });
  const member = createActor("member");
  expect(() => listToCheck(member)).toThrow(expect.objectContaining({ status: 403 }));
  expect(countToCheckInRecommendations(member)).toBe(0);
});
