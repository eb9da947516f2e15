import type { Course } from "#app/lib/onward-or-check.ts";
import type { feedbackDrafts } from "#db/schema/index.ts";
import { LONGEST_PASSAGE } from "../form.ts";

/** The questions in their order: one a page, each the last part of its page's address. */
export const STEPS = [
  "group",
  "whose-care",
  "basis",
  "organisation",
  "site",
  "when",
  "tumour-group",
  "stage",
  "overall",
  "experience",
  "carer",
  "sharing",
] as const;

export type Step = (typeof STEPS)[number];

export type Draft = typeof feedbackDrafts.$inferSelect;

/** What the questions depend on and a draft alone does not tell. */
export type Situation = {
  /** The groups that the writer may tell today. */
  groupIds: readonly string[];
  /** The organisation that was chosen has sites to choose from. */
  hasSites: boolean;
};

/** The field in which each question's answer comes, and the error of a question is shown. */
export const STEP_FIELDS = {
  group: "groupId",
  "whose-care": "voice",
  basis: "basis",
  organisation: "organisationId",
  site: "siteId",
  when: "timeBand",
  "tumour-group": "tumourGroupId",
  stage: "stageId",
  overall: "rating",
  experience: "wentWell",
  carer: "carerText",
  sharing: "audience",
} as const satisfies Record<Step, keyof Draft>;

/** The value of the answer "I am not sure": kept as no id. */
export const NOT_SURE = "notSure";

export const OPTIONAL_STEPS: readonly Step[] = ["tumour-group", "stage", "overall", "carer"];

/** What is the same at every stop of a story, and asked at the first alone. */
const STEPS_OF_STORY: readonly Step[] = ["group", "whose-care", "basis", "tumour-group", "sharing"];

/** The question that an answer opens: it comes next even when someone only went back to change one thing. */
const OPENS: Partial<Record<Step, Step>> = { "whose-care": "basis", organisation: "site" };

export function isStep(word: string | undefined): word is Step {
  const steps: readonly (string | undefined)[] = STEPS;
  return steps.includes(word);
}

/** Is this question put to the writer at all, given what they answered before? */
export function isAsked(step: Step, draft: Draft, situation: Situation): boolean {
  if (step === "basis") return isForAnother(draft);
  if (step === "site") return situation.hasSites;
  // Nobody is asked to rate the care of someone who died.
  if (step === "overall") return !isBereaved(draft);
  if (step === "carer") return isCarer(draft);
  return true;
}

/** Somebody who cared for another person has something of their own to say, apart from what they say for the other. */
export function isCarer({ voice }: Pick<Draft, "voice">): boolean {
  return voice === "caredFor" || voice === "died";
}

export function isBereaved(draft: Pick<Draft, "voice">): boolean {
  return draft.voice === "died";
}

/** Is it the care of somebody who could have been asked? */
function isForAnother({ voice }: Pick<Draft, "voice">): boolean {
  return voice === "caredFor" || voice === "someoneElse";
}

export function listStepsAsked(draft: Draft, situation: Situation): Step[] {
  return STEPS.filter((step) => isAsked(step, draft, situation));
}

/** A question that the writer meets only when they go to it: it is put, but not on the way through. */
function isPassedOver(step: Step, draft: Draft): boolean {
  if (draft.placeKind !== null && isToldAtOnce(step, draft)) return true;
  return draft.storyId !== null && STEPS_OF_STORY.includes(step);
}

/** What was said on the one page that the draft was begun from is not asked again. */
function isToldAtOnce(step: Step, draft: Draft): boolean {
  if (step === "group" || step === "organisation" || step === "site") return draft.groupId !== null;
  if (step === "experience") return isWhole(draft);
  return step === "sharing" && draft.audience !== null;
}

/** Something was said, and none of it is too long to be sent. */
function isWhole({ wentWell, couldBeBetter }: Draft): boolean {
  const texts = [wentWell.trim(), couldBeBetter.trim()];
  return texts.some(Boolean) && texts.every((text) => text.length <= LONGEST_PASSAGE);
}

/** The questions that the writer meets on the way through, and this one. */
export function listStepsOnWay(draft: Draft, situation: Situation, here: Step): Step[] {
  return listStepsAsked(draft, situation).filter((step) => step === here || !isPassedOver(step, draft));
}

/** Is there an answer? "Not sure" is one; for the site it is kept as none, so that question counts when it was passed. */
export function isAnswered(step: Step, draft: Draft, situation: Situation): boolean {
  switch (step) {
    case "group":
      return situation.groupIds.includes(draft.groupId ?? "");
    case "organisation":
      return draft.isOrganisationUnsure || draft.organisationId !== null;
    case "site":
      return draft.siteId !== null || draft.timeBand !== null;
    case "experience":
      return isWhole(draft);
    case "carer":
      return draft.carerText.trim() !== "";
    default:
      return draft[STEP_FIELDS[step]] !== null;
  }
}

/** The first question that still needs an answer, or undefined when the draft can be sent. */
export function findMissingStep(draft: Draft, situation: Situation): Step | undefined {
  return listStepsAsked(draft, situation).find(
    (step) =>
      !OPTIONAL_STEPS.includes(step) && !isLeftOpen(step, draft) && !isAnswered(step, draft, situation),
  );
}

/** The first stop of a story may have said nothing of whose care it was: then a further one need not either. */
function isLeftOpen(step: Step, draft: Draft): boolean {
  return draft.storyId !== null && draft.voice === null && (step === "whose-care" || step === "basis");
}

/** Where someone goes on with a draft: after the last answer, unless an earlier one is missing; undefined at the end. */
export function findStepToResume(draft: Draft, situation: Situation): Step | undefined {
  const asked = listStepsAsked(draft, situation).filter((step) => !isPassedOver(step, draft));
  const missing = findMissingStep(draft, situation);
  const lastAnswered = asked.findLastIndex((step) => isAnswered(step, draft, situation));
  const next = asked[lastAnswered + 1];
  if (!missing || !next) return missing;
  return STEPS.indexOf(missing) < STEPS.indexOf(next) ? missing : next;
}

/** The question before this one, or undefined at the first. */
export function findStepBefore(step: Step, draft: Draft, situation: Situation): Step | undefined {
  return listStepsAsked(draft, situation)
    .filter((asked) => STEPS.indexOf(asked) < STEPS.indexOf(step) && !isPassedOver(asked, draft))
    .at(-1);
}

/**
 * The question after this one, or undefined at the end.
 *
 * @param course whoever came from "check your answers" to change this one meets only what the new answer opens, and
 * what is missing, before they are back there.
 */
export function findStepAfter(
  step: Step,
  draft: Draft,
  situation: Situation,
  course: Course,
): Step | undefined {
  const asked = listStepsAsked(draft, situation);
  const after = asked.filter((next) => STEPS.indexOf(next) > STEPS.indexOf(step));
  if (course === "onward") return after.find((next) => !isPassedOver(next, draft));
  const opened = OPENS[step];
  if (opened && asked.includes(opened) && !isPassedOver(opened, draft) && draft[STEP_FIELDS[opened]] === null)
    return opened;
  return findMissingStep(draft, situation);
}

/** What a new answer makes untrue: the answers that hung on the old one are cleared along with it. */
export function clearDependents(draft: Draft, answers: Partial<Draft>): Partial<Draft> {
  const after = { ...draft, ...answers };
  return {
    ...(!isForAnother(after) && { basis: null }),
    ...(after.organisationId !== draft.organisationId && { siteId: null }),
    ...(isBereaved(after) && { rating: null }),
  };
}

/** The answer as its page shows it chosen: "not sure" once the question was passed without an id. */
export function storedAnswer(step: Step, draft: Draft): string | null {
  const isUnsure = {
    organisation: draft.isOrganisationUnsure,
    site: draft.siteId === null && draft.timeBand !== null,
  };
  if ((step === "organisation" || step === "site") && isUnsure[step]) return NOT_SURE;
  return draft[STEP_FIELDS[step]];
}
