import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { tagFeedback } from "#app/domain/feedback/commands.server.ts";
import { getPublishedFeedback, listTagsOf, listThemesOf } from "#app/domain/feedback/queries.server.ts";
import { listAgreement } from "#app/domain/suggestions/agreement.server.ts";
import { describeSuggestions } from "#app/domain/suggestions/queries.server.ts";
import { SUGGESTIONS_VERSION } from "#app/domain/suggestions/suggest.ts";
import { db } from "#db/client.server.ts";
import { labelDecisions, labelSuggestions } from "#db/schema/index.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  createStage,
  createTheme,
  createTumourGroup,
  reloadFeedback,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

const parking = createTheme({ id: "parking", name: "Parking" });
const food = createTheme({ id: "food-drink", name: "Food and drink" });
createTheme({ id: "timeliness", name: "Timeliness of care" });
const operations = createStage({ id: "operations", name: "Operations" });
const inpatient = createStage({ id: "inpatient" });
const lung = createTumourGroup({ id: "lung" });

function published(values: Partial<Parameters<typeof createFeedback>[0]> = {}) {
  const group = createGroup();
  const comment = createFeedback({
    groupId: group.id,
    wentWell: "",
    couldBeBetter: "The parking before my operation. I could not find a space in the car park.",
    ...values,
  });
  return { group, comment, facilitator: createActor("facilitator", group) };
}

const decisionsOn = (feedbackId: string) =>
  db
    .select({ id: labelDecisions.labelId, isChosen: labelDecisions.isChosen, by: labelDecisions.decidedBy })
    .from(labelDecisions)
    .where(eq(labelDecisions.feedbackId, feedbackId))
    .all();

const suggestionsFor = (feedbackId: string) =>
  db.select().from(labelSuggestions).where(eq(labelSuggestions.feedbackId, feedbackId)).all();

const chosenOn = (comment: { id: string }) => listThemesOf([comment.id]).map(({ themeId }) => themeId);

describe("what is suggested", () => {
  test("is shown as chosen at first, with its words, and nothing is stored by looking", () => {
    const { comment } = published();
    const shown = describeSuggestions(comment, []);
    expect(shown).toMatchObject({ isDecided: false, stage: "operations", tumourGroup: "" });
    expect(shown.themes.couldBeBetter).toContain("parking");
    expect(shown.themes.wentWell).not.toContain("parking");
    expect(shown.reasons.find(({ id }) => id === "parking")?.words).toEqual(["parking", "car park"]);
    expect(shown.runs.couldBeBetter.map(({ text }) => text).join("")).toBe(comment.couldBeBetter);
    expect(chosenOn(comment)).toEqual([]);
    expect(decisionsOn(comment.id)).toEqual([]);
    expect(suggestionsFor(comment.id)).toEqual([]);
  });

  test("is kept beside what a person decided: agreed, left out, added", () => {
    const { comment, facilitator } = published();
    tagFeedback(
      facilitator,
      comment.reference,
      { couldBeBetter: [food.id] },
      {
        stage: operations.id,
        suggestionsVersion: SUGGESTIONS_VERSION,
      },
    );
    expect(chosenOn(comment)).toEqual(["food-drink"]);
    expect(decisionsOn(comment.id)).toEqual(
      expect.arrayContaining([
        { id: "parking", isChosen: false, by: facilitator.id },
        { id: "food-drink", isChosen: true, by: facilitator.id },
        { id: "operations", isChosen: true, by: facilitator.id },
      ]),
    );
    expect(suggestionsFor(comment.id).find(({ labelId }) => labelId === "parking")).toMatchObject({
      method: "phrases",
      version: 1,
      score: 5,
    });
    expect(suggestionsFor(comment.id).some(({ labelId }) => labelId === "food-drink")).toBe(false);
  });

  test("is no longer ticked once somebody has decided, even that it is about nothing", () => {
    const { comment, facilitator } = published();
    tagFeedback(facilitator, comment.reference, {}, { suggestionsVersion: SUGGESTIONS_VERSION });
    expect(describeSuggestions(comment, listTagsOf([comment.id]))).toMatchObject({
      isDecided: true,
      themes: { wentWell: [], couldBeBetter: [], notSaid: [] },
      stage: "",
    });
  });

  test("counts as suggested only under the version that the page showed", () => {
    const { comment, facilitator } = published();
    tagFeedback(
      facilitator,
      comment.reference,
      { couldBeBetter: [parking.id] },
      { suggestionsVersion: "0-0" },
    );
    expect(suggestionsFor(comment.id)).toEqual([]);
    expect(decisionsOn(comment.id)).toEqual([{ id: "parking", isChosen: true, by: facilitator.id }]);
  });

  test("stays with whoever decided it first, until somebody decides otherwise", () => {
    const { group, comment, facilitator } = published();
    const other = createActor("facilitator", group);
    tagFeedback(
      facilitator,
      comment.reference,
      { couldBeBetter: [parking.id] },
      { suggestionsVersion: SUGGESTIONS_VERSION },
    );
    tagFeedback(
      other,
      comment.reference,
      { couldBeBetter: [parking.id, food.id] },
      { suggestionsVersion: SUGGESTIONS_VERSION },
    );
    expect(decisionsOn(comment.id)).toEqual(
      expect.arrayContaining([
        { id: "parking", isChosen: true, by: facilitator.id },
        { id: "food-drink", isChosen: true, by: other.id },
      ]),
    );
    tagFeedback(
      other,
      comment.reference,
      { couldBeBetter: [food.id] },
      { suggestionsVersion: SUGGESTIONS_VERSION },
    );
    expect(decisionsOn(comment.id)).toContainEqual({ id: "parking", isChosen: false, by: other.id });
  });
});

describe("the stage and the tumour group", () => {
  test("can be said where the writer left them open, changed again, and taken back", () => {
    const { comment, facilitator } = published();
    const say = (stage: string | null) =>
      tagFeedback(facilitator, comment.reference, {}, { stage, tumourGroup: lung.id });
    expect(say(operations.id)).toEqual({ ok: true });
    expect(reloadFeedback(comment.id)).toMatchObject({ stageId: "operations", tumourGroupId: "lung" });
    say(inpatient.id);
    expect(reloadFeedback(comment.id)?.stageId).toBe("inpatient");
    say(null);
    expect(reloadFeedback(comment.id)?.stageId).toBeNull();
  });

  test("that the writer gave are not suggested, and nobody else changes them", () => {
    const { comment, facilitator } = published({ stageId: inpatient.id, tumourGroupId: lung.id });
    expect(describeSuggestions(comment, []).kinds).toEqual(["theme"]);
    tagFeedback(
      facilitator,
      comment.reference,
      {},
      {
        stage: operations.id,
        tumourGroup: null,
        suggestionsVersion: SUGGESTIONS_VERSION,
      },
    );
    expect(reloadFeedback(comment.id)).toMatchObject({ stageId: "inpatient", tumourGroupId: "lung" });
    expect(decisionsOn(comment.id).some(({ id }) => id === "operations")).toBe(false);
  });

  test("are those of the lists", () => {
    const { comment, facilitator } = published();
    const changed = { ok: false, reason: "changed" };
    expect(tagFeedback(facilitator, comment.reference, {}, { stage: "made-up" })).toEqual(changed);
    expect(tagFeedback(facilitator, comment.reference, {}, { tumourGroup: operations.id })).toEqual(changed);
    expect(decisionsOn(comment.id)).toEqual([]);
  });
});

describe("how often people agreed", () => {
  const counted = (actor: Parameters<typeof listAgreement>[0], name: string) =>
    listAgreement(actor)
      .flatMap(({ labels }) => labels)
      .find((label) => label.name === name);

  test("is counted over one's own groups; a moderator sees all of them", () => {
    const one = published();
    const two = published({ groupId: one.group.id });
    const elsewhere = published();
    tagFeedback(
      one.facilitator,
      one.comment.reference,
      { couldBeBetter: [parking.id] },
      {
        suggestionsVersion: SUGGESTIONS_VERSION,
      },
    );
    tagFeedback(
      one.facilitator,
      two.comment.reference,
      { couldBeBetter: [food.id] },
      {
        suggestionsVersion: SUGGESTIONS_VERSION,
      },
    );
    tagFeedback(
      elsewhere.facilitator,
      elsewhere.comment.reference,
      { couldBeBetter: [parking.id] },
      {
        suggestionsVersion: SUGGESTIONS_VERSION,
      },
    );
    expect(counted(one.facilitator, "Parking")).toEqual({
      name: "Parking",
      suggested: 2,
      agreed: 1,
      added: 0,
    });
    expect(counted(one.facilitator, "Food and drink")).toMatchObject({ suggested: 0, agreed: 0, added: 1 });
    expect(counted(elsewhere.facilitator, "Food and drink")).toBeUndefined();
    expect(counted(createActor("moderator"), "Parking")?.suggested).toBeGreaterThanOrEqual(3);
  });

  test("is nothing for those who decide about no label", () => {
    const reviewer = createActor("reviewer", { organisationId: createOrganisation().id });
    for (const actor of [createActor("member"), createActor("administrator"), reviewer])
      expect(() => listAgreement(actor)).toThrow(status(403));
  });
});

test("the page of the themes is for published feedback alone", () => {
  const { group, comment, facilitator } = published();
  expect(getPublishedFeedback(facilitator, comment.reference).id).toBe(comment.id);
  const waiting = createFeedback({ groupId: group.id, state: "submitted", publishedAt: null });
  expect(() => getPublishedFeedback(facilitator, waiting.reference)).toThrow(status(404));
});
