import { expect, test } from "vitest";
import { recordProgress } from "#app/domain/feedback/progress/commands.server.ts";
import { findProgress } from "#app/domain/feedback/progress/queries.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { describeToGather } from "#app/domain/recommendations/gathering/offer.server.ts";
import {
  draftRecommendation,
  supportRecommendation,
  takeBack,
} from "#app/domain/recommendations/writing/commands.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { createFeedback, createTheme } from "#tests/factories.ts";
import { decide, makeWorld } from "./model/world.ts";

/* What is put under a recommendation, and what becomes of it there. */

const world = makeWorld();
const facilitator = getActor(world.people.G);
const WORDS = {
  title: "Ring back",
  asks: "Ring everyone back.",
  why: "They wait.",
  doneWhen: "All are rung.",
};
const tell = () => createFeedback({ groupId: world.ids.G, maySummarise: true });

/** Begun out of two comments, one of which staff had answered, and supported. */
function supported(title: string) {
  const [fresh, answered] = [tell(), tell()];
  inTransaction((tx) =>
    recordProgress(tx, {
      feedbackId: answered.id,
      progress: "answered",
      by: { organisationId: world.ids.A },
      at: new Date(Date.now() - 1000),
    }),
  );
  const made = draftRecommendation(
    facilitator,
    world.groups.G.slug,
    { ...WORDS, title },
    {
      feedback: [fresh.reference, answered.reference],
      decision: [],
    },
  );
  if (!made.ok) throw new Error(made.reason);
  supportRecommendation(facilitator, made.reference, { decision: decide(world, "G") });
  return { reference: made.reference, fresh, answered };
}

test("what was answered already stays answered in a recommendation, and when that is taken back", () => {
  const { reference, fresh, answered } = supported("Ring back");
  expect([fresh, answered].map(findProgress)).toEqual(["inRecommendation", "answered"]);
  takeBack(facilitator, reference, { text: "It was done." });
  expect([fresh, answered].map(findProgress)).toEqual(["withYourGroup", "answered"]);
});

test("what was ticked is offered first when another theme is asked for", () => {
  const ticked = tell().reference;
  const offered = describeToGather(facilitator, world.ids.G, createTheme().id, [ticked]).comments;
  expect(offered.map(({ reference }) => reference)).toEqual([ticked]);
});

test("what is begun twice in the same words is there once", () => {
  const begin = () => draftRecommendation(facilitator, world.groups.G.slug, { ...WORDS, title: "Once" });
  expect(begin()).toEqual(begin());
});
