import { beforeEach, describe, expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import { type Actor, VISITOR } from "#app/domain/policy.ts";
import { countOutcomes } from "#app/domain/recommendations/changes/filtered.server.ts";
import {
  findPublished,
  listLatestChanges,
  listYouSaid,
} from "#app/domain/recommendations/changes/latest.server.ts";
import { listEntryTexts } from "#app/domain/recommendations/entry-texts/queries.server.ts";
import { publishChange } from "#app/domain/recommendations/publishing.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { listThread } from "#app/domain/recommendations/thread/entries.server.ts";
import { describeStanding } from "#app/domain/recommendations/thread/standing.server.ts";
import { listToCheck } from "#app/domain/recommendations/waiting-for-moderator.server.ts";
import { takeBack } from "#app/domain/recommendations/writing/commands.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { recommendationSteps, recommendations } from "#db/schema/index.ts";
import { holdEntryText, passEntryText } from "#tests/as-read.ts";
import { createRecommendation } from "#tests/factories.ts";
import { makeWorld } from "./model/world.ts";

/* What a group takes back that everyone could read: they go on reading when, by which office and why. */

beforeEach(() => {
  db.delete(recommendations).run();
  setClock(() => Date.parse("2026-02-02T10:00:00Z"));
});

const world = makeWorld();
const group = getActor(world.people.G);
const WHY = "Our new meeting asks for something else.";

/** Accepted once by the level above, and back with the group. */
const back = (values: object = {}) =>
  createRecommendation(world.groups.G, undefined, {
    state: "draft",
    sinceOn: "2026-01-12",
    dueOn: "2026-02-09",
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
    ...values,
  });

const row = (reference: string) => getRecommendation(group, reference);
const last = (actor: Actor, reference: string) => listThread(actor, row(reference)).at(-1);
const stepOf = (reference: string) => listEntryTexts(row(reference)).at(-1)?.stepId;

describe("everyone", () => {
  test("reads when and by which office at once, and why when a moderator has passed it", () => {
    const { id, reference } = back();
    expect(takeBack(group, reference, { text: WHY })).toEqual({ ok: true });
    const office = world.groups.G.name;
    expect(last(VISITOR, reference)).toMatchObject({
      step: "takenBack",
      on: "2 February 2026",
      by: office,
      text: "",
    });
    expect(last(group, reference)).toMatchObject({ step: "takenBack", text: WHY });
    expect(describeStanding(row(reference), false).takenBack).toEqual({ on: "2 February 2026", by: office });
    expect(findPublished(id)).toMatchObject({
      takenBackOn: "2026-02-02",
      heldBy: office,
      text: "",
      dueOn: null,
    });

    expect(listToCheck(world.moderator).rows.map((each) => each.reference)).toContain(reference);
    passEntryText(world.moderator, reference, stepOf(reference));
    expect(last(VISITOR, reference)).toMatchObject({ step: "takenBack", text: WHY });
    expect(findPublished(id)).toMatchObject({ text: WHY, correctedOn: null });
    expect(listLatestChanges()).toMatchObject([{ takenBackOn: "2 February 2026", text: WHY }]);

    holdEntryText(world.moderator, reference, stepOf(reference), { text: "It names a nurse." });
    expect(last(VISITOR, reference)?.text).toBe("");
    expect(findPublished(id)?.text).toBe("");
  });

  test("finds it among what has no answer, and neither as an answer nor as a correction", () => {
    const { reference } = back();
    takeBack(group, reference, { text: WHY });
    passEntryText(world.moderator, reference, stepOf(reference));
    expect(listYouSaid(3)).toEqual([]);
    const { all, of } = countOutcomes({ group: null, organisation: null });
    expect({ all, without: of.find(({ outcome }) => outcome === "noAnswer")?.count }).toEqual({
      all: 1,
      without: 1,
    });
    expect(listLatestChanges()).toMatchObject([{ answeredOn: null, correctedOn: null, isLate: false }]);
  });

  test("reads no reason that was written for the group alone, before it was asked for everyone", () => {
    const { id, reference } = back({
      state: "takenBack",
      closedOn: "2026-02-02",
      sinceOn: null,
      dueOn: null,
    });
    const { G: groupId } = world.ids;
    const step = {
      id: newId(),
      recommendationId: id,
      step: "takenBack",
      at: now(),
      groupId,
      text: WHY,
      more: "",
    } as const;
    db.insert(recommendationSteps).values(step).run();
    inTransaction((tx) => publishChange(tx, id));
    expect(last(group, reference)?.text).toBe(WHY);
    expect(last(VISITOR, reference)).toMatchObject({ step: "takenBack", text: "" });
    expect(findPublished(id)).toMatchObject({ takenBackOn: "2026-02-02", text: "" });
  });
});

test("of what nobody outside has read its group alone reads why, and no moderator is asked", () => {
  const { id, reference } = back({ acceptedAt: null });
  takeBack(group, reference, { text: WHY });
  expect(last(group, reference)?.text).toBe(WHY);
  expect(listEntryTexts(row(reference))).toEqual([]);
  expect(listToCheck(world.moderator).rows).toEqual([]);
  expect(findPublished(id)).toBeUndefined();
});
