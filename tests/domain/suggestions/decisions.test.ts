import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { tagFeedback } from "#app/domain/feedback/commands.server.ts";
import { getPublishedFeedback, listThemesOf } from "#app/domain/feedback/queries.server.ts";
import { listAgreement } from "#app/domain/suggestions/agreement.server.ts";
import { describeSuggestions } from "#app/domain/suggestions/queries.server.ts";
import { EDITION } from "#app/domain/suggestions/suggest.ts";
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
  const piece = createFeedback({
    groupId: group.id,
    wentWell: "",
    couldBeBetter: "The parking before my operation. I could not find a space in the car park.",
    ...values,
  });
  return { group, piece, facilitator: createActor("facilitator", group) };
}

const decisionsOn = (feedbackId: string) =>
  db
    .select({ id: labelDecisions.labelId, isChosen: labelDecisions.isChosen, by: labelDecisions.decidedBy })
    .from(labelDecisions)
    .where(eq(labelDecisions.feedbackId, feedbackId))
    .all();

const suggestionsFor = (feedbackId: string) =>
  db.select().from(labelSuggestions).where(eq(labelSuggestions.feedbackId, feedbackId)).all();

const chosenOn = (piece: { id: string }) => listThemesOf([piece.id]).map(({ themeId }) => themeId);

describe("what is suggested", () => {
  test("is shown as chosen at first, with its words, and nothing is stored by looking", () => {
    const { piece } = published();
    const shown = describeSuggestions(piece, []);
    expect(shown).toMatchObject({ isDecided: false, stage: "operations", tumourGroup: "" });
    expect(shown.themes).toContain("parking");
    expect(shown.reasons.find(({ id }) => id === "parking")?.words).toEqual(["parking", "car park"]);
    expect(shown.runs.couldBeBetter.map(({ words }) => words).join("")).toBe(piece.couldBeBetter);
    expect(chosenOn(piece)).toEqual([]);
    expect(decisionsOn(piece.id)).toEqual([]);
    expect(suggestionsFor(piece.id)).toEqual([]);
  });

  test("is kept beside what a person decided: agreed, left out, added", () => {
    const { piece, facilitator } = published();
    tagFeedback(facilitator, piece.reference, [food.id], { stage: operations.id, edition: EDITION });
    expect(chosenOn(piece)).toEqual(["food-drink"]);
    expect(decisionsOn(piece.id)).toEqual(
      expect.arrayContaining([
        { id: "parking", isChosen: false, by: facilitator.id },
        { id: "food-drink", isChosen: true, by: facilitator.id },
        { id: "operations", isChosen: true, by: facilitator.id },
      ]),
    );
    expect(suggestionsFor(piece.id).find(({ labelId }) => labelId === "parking")).toMatchObject({
      method: "phrases",
      version: 1,
      score: 5,
    });
    expect(suggestionsFor(piece.id).some(({ labelId }) => labelId === "food-drink")).toBe(false);
  });

  test("is no longer ticked once somebody has decided, even that it is about nothing", () => {
    const { piece, facilitator } = published();
    tagFeedback(facilitator, piece.reference, [], { edition: EDITION });
    expect(describeSuggestions(piece, chosenOn(piece))).toMatchObject({
      isDecided: true,
      themes: [],
      stage: "",
    });
  });

  test("counts as suggested only under the edition that the page showed", () => {
    const { piece, facilitator } = published();
    tagFeedback(facilitator, piece.reference, [parking.id], { edition: "0-0" });
    expect(suggestionsFor(piece.id)).toEqual([]);
    expect(decisionsOn(piece.id)).toEqual([{ id: "parking", isChosen: true, by: facilitator.id }]);
  });

  test("stays with whoever decided it first, until somebody decides otherwise", () => {
    const { group, piece, facilitator } = published();
    const other = createActor("facilitator", group);
    tagFeedback(facilitator, piece.reference, [parking.id], { edition: EDITION });
    tagFeedback(other, piece.reference, [parking.id, food.id], { edition: EDITION });
    expect(decisionsOn(piece.id)).toEqual(
      expect.arrayContaining([
        { id: "parking", isChosen: true, by: facilitator.id },
        { id: "food-drink", isChosen: true, by: other.id },
      ]),
    );
    tagFeedback(other, piece.reference, [food.id], { edition: EDITION });
    expect(decisionsOn(piece.id)).toContainEqual({ id: "parking", isChosen: false, by: other.id });
  });
});

describe("the stage and the tumour group", () => {
  test("can be said where the writer left them open, changed again, and taken back", () => {
    const { piece, facilitator } = published();
    const say = (stage: string | null) =>
      tagFeedback(facilitator, piece.reference, [], { stage, tumourGroup: lung.id });
    expect(say(operations.id)).toEqual({ ok: true });
    expect(reloadFeedback(piece.id)).toMatchObject({ stageId: "operations", tumourGroupId: "lung" });
    say(inpatient.id);
    expect(reloadFeedback(piece.id)?.stageId).toBe("inpatient");
    say(null);
    expect(reloadFeedback(piece.id)?.stageId).toBeNull();
  });

  test("that the writer gave are not suggested, and nobody else changes them", () => {
    const { piece, facilitator } = published({ stageId: inpatient.id, tumourGroupId: lung.id });
    expect(describeSuggestions(piece, []).kinds).toEqual(["theme"]);
    tagFeedback(facilitator, piece.reference, [], {
      stage: operations.id,
      tumourGroup: null,
      edition: EDITION,
    });
    expect(reloadFeedback(piece.id)).toMatchObject({ stageId: "inpatient", tumourGroupId: "lung" });
    expect(decisionsOn(piece.id).some(({ id }) => id === "operations")).toBe(false);
  });

  test("are those of the lists", () => {
    const { piece, facilitator } = published();
    expect(tagFeedback(facilitator, piece.reference, [], { stage: "made-up" })).toEqual({ ok: false });
    expect(tagFeedback(facilitator, piece.reference, [], { tumourGroup: operations.id })).toEqual({
      ok: false,
    });
    expect(decisionsOn(piece.id)).toEqual([]);
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
    tagFeedback(one.facilitator, one.piece.reference, [parking.id], { edition: EDITION });
    tagFeedback(one.facilitator, two.piece.reference, [food.id], { edition: EDITION });
    tagFeedback(elsewhere.facilitator, elsewhere.piece.reference, [parking.id], { edition: EDITION });
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
  const { group, piece, facilitator } = published();
  expect(getPublishedFeedback(facilitator, piece.reference).id).toBe(piece.id);
  const waiting = createFeedback({ groupId: group.id, state: "submitted", publishedAt: null });
  expect(() => getPublishedFeedback(facilitator, waiting.reference)).toThrow(status(404));
});
