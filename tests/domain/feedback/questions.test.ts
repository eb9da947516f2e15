import { describe, expect, test } from "vitest";
import { wordsOfPassages, wordsOfQuestion } from "#app/domain/feedback/drafts/question-words.ts";
import {
  type Draft,
  findMissingStep,
  findStepAfter,
  findStepBefore,
  findStepToResume,
  listStepsAsked,
  listStepsOnWay,
  NOT_SURE,
  type Situation,
  STEPS,
  type Step,
  storedAnswer,
} from "#app/domain/feedback/drafts/questions.ts";

const situation: Situation = { groupIds: ["group"], hasSites: true };

const empty: Draft = {
  id: "draft",
  authorId: "author",
  holderHash: null,
  groupId: null,
  voice: null,
  basis: null,
  organisationId: null,
  isOrganisationUnsure: false,
  siteId: null,
  placeKind: null,
  placeName: null,
  timeBand: null,
  tumourGroupId: null,
  stageId: null,
  rating: null,
  wentWell: "",
  couldBeBetter: "",
  carerText: "",
  savedFrom: "",
  promisedToId: null,
  continuesId: null,
  audience: null,
  mayCount: false,
  maySummarise: false,
  mayQuote: false,
  mayContact: false,
  storyId: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  noticedAt: null,
};

const complete: Draft = {
  ...empty,
  groupId: "group",
  voice: "own",
  organisationId: "trust",
  siteId: "hospital",
  timeBand: "lastMonth",
  wentWell: "The nurse rang.",
  audience: "group",
};

describe("which questions are asked", () => {
  test("all but the basis, when the care is one's own", () => {
    expect(listStepsAsked(complete, situation)).toEqual(
      STEPS.filter((step) => step !== "basis" && step !== "carer"),
    );
  });

  test("the basis only for someone else, the site only where there are sites", () => {
    const someone = listStepsAsked({ ...complete, voice: "someoneElse" }, { ...situation, hasSites: false });
    expect(someone).toContain("basis");
    expect(someone).not.toContain("site");
    expect(listStepsAsked({ ...complete, voice: "caredFor" }, situation)).toContain("basis");
    expect(listStepsAsked({ ...complete, voice: "died" }, situation)).not.toContain("basis");
  });

  test("whoever cared for somebody is asked for words of their own, which they need not give", () => {
    for (const voice of ["caredFor", "died"] as const) {
      const carer: Draft = { ...complete, voice, basis: "agreed" };
      expect(listStepsAsked(carer, situation)).toContain("carer");
      expect(findMissingStep(carer, situation)).toBeUndefined();
      expect(findStepAfter("experience", carer, situation, "onward")).toBe("carer");
    }
    expect(listStepsAsked({ ...complete, voice: "someoneElse" }, situation)).not.toContain("carer");
  });

  test("nobody rates the care of someone who died, and the words are others", () => {
    const bereaved: Draft = { ...complete, voice: "died" };
    expect(listStepsAsked(bereaved, situation)).not.toContain("overall");
    expect(wordsOfQuestion("experience", bereaved)).not.toEqual(wordsOfQuestion("experience", complete));
    expect(wordsOfPassages(bereaved)).not.toEqual(wordsOfPassages(complete));
  });
});

describe("the way through", () => {
  test("goes forward and back over the questions that are asked", () => {
    const steps = listStepsAsked(complete, situation);
    const forward = steps.map((step) => findStepAfter(step, complete, situation, "onward"));
    const back = steps.map((step) => findStepBefore(step, complete, situation));
    expect(forward).toEqual([...steps.slice(1), undefined]);
    expect(back).toEqual([undefined, ...steps.slice(0, -1)]);
  });

  test("skips to the first question that needs an answer, never to an optional one", () => {
    expect(findMissingStep(empty, situation)).toBe("group");
    expect(findMissingStep({ ...complete, wentWell: "", timeBand: "lastMonth" }, situation)).toBe(
      "experience",
    );
    expect(findMissingStep(complete, situation)).toBeUndefined();
  });

  test("a group that can no longer be told is asked again", () => {
    expect(findMissingStep(complete, { ...situation, groupIds: ["another"] })).toBe("group");
  });

  test("a draft is taken up after its last answer, so that optional questions come up too", () => {
    const upToWhen: Draft = { ...complete, wentWell: "", audience: null };
    expect(findStepToResume(upToWhen, situation)).toBe("tumour-group");
    expect(findStepToResume({ ...upToWhen, voice: null }, situation)).toBe("whose-care");
    expect(findStepToResume(empty, situation)).toBe("group");
    expect(findStepToResume(complete, situation)).toBeUndefined();
  });

  test("someone who changes one answer goes back to the check, unless the answer opens a question", () => {
    const change = (step: (typeof STEPS)[number], draft: Draft) =>
      findStepAfter(step, draft, situation, "check");
    expect(change("when", complete)).toBeUndefined();
    expect(change("whose-care", { ...complete, voice: "someoneElse" })).toBe("basis");
    expect(change("organisation", { ...complete, siteId: null })).toBe("site");
    expect(change("organisation", complete)).toBeUndefined();
    expect(change("site", { ...complete, siteId: null })).toBeUndefined();
    expect(change("when", { ...complete, audience: null })).toBe("sharing");
  });
});

describe("what was told on the one page", () => {
  const told: Draft = { ...complete, voice: null, timeBand: null, placeKind: "hospital" };

  test("is not asked again, and can be changed from the check", () => {
    const way = [];
    for (let step = findStepToResume(told, situation); step; ) {
      way.push(step);
      const answered: Draft = { ...told, voice: "own", timeBand: "lastMonth" };
      step = findStepAfter(step, answered, situation, "onward");
    }
    expect(way).toEqual(["whose-care", "when", "tumour-group", "stage", "overall"]);
    expect(listStepsOnWay(told, situation, "whose-care")).toHaveLength(5);
    expect(findStepBefore("when", told, situation)).toBe("whose-care");
  });
});

describe("a further stop of a story", () => {
  const further: Draft = {
    ...complete,
    storyId: "first",
    organisationId: null,
    siteId: null,
    timeBand: null,
    wentWell: "",
  };

  test("is asked only what is not the same at every stop", () => {
    const way = [];
    for (let step: Step | undefined = findStepToResume(further, situation); step; ) {
      way.push(step);
      step = findStepAfter(step, further, situation, "onward");
    }
    expect(way).toEqual(["organisation", "site", "when", "stage", "overall", "experience"]);
    expect(findStepBefore("organisation", further, situation)).toBeUndefined();
  });

  test("can still be given another group or other readers from the check", () => {
    expect(listStepsAsked(further, situation)).toContain("sharing");
    expect(wordsOfQuestion("experience", further).hint).toMatch(/between/);
  });
});

test("not sure is an answer, and its page shows it chosen", () => {
  const unsure: Draft = { ...complete, organisationId: null, isOrganisationUnsure: true, siteId: null };
  expect(findMissingStep(unsure, { ...situation, hasSites: false })).toBeUndefined();
  expect(storedAnswer("organisation", unsure)).toBe(NOT_SURE);
  expect(storedAnswer("site", { ...complete, siteId: null })).toBe(NOT_SURE);
  expect(storedAnswer("site", { ...complete, siteId: null, timeBand: null })).toBeNull();
  expect(storedAnswer("organisation", empty)).toBeNull();
});
