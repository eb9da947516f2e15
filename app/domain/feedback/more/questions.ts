import { countStep } from "../drafts/counting.ts";
import { type Draft, isBereaved, isCarer, type Step } from "../drafts/questions.ts";

/** What is asked of those who want to tell more, in this order. None of it is needed, and none is asked twice. */
export const MORE_STEPS = [
  "whose-care",
  "basis",
  "carer",
  "when",
  "tumour-group",
  "stage",
  "overall",
  "group",
] as const satisfies readonly Step[];

export type MoreStep = (typeof MORE_STEPS)[number];

type Told = Pick<
  Draft,
  "voice" | "basis" | "timeBand" | "tumourGroupId" | "stageId" | "rating" | "carerText"
> & {
  /** Its writer can still add words. */
  mayAdd: boolean;
  /** It can go to another group only as long as nobody reads it. */
  isUnread: boolean;
};

export function isMoreStep(word: string | undefined): word is MoreStep {
  const steps: readonly (string | undefined)[] = MORE_STEPS;
  return steps.includes(word);
}

/** The questions that are put to this writer, whether or not they have answered them. */
export function listMoreAsked(told: Told): MoreStep[] {
  return MORE_STEPS.filter((step) => {
    if (step === "basis") return told.voice === "caredFor" || told.voice === "someoneElse";
    // Nobody is asked to rate the care of someone who died.
    if (step === "overall") return !isBereaved(told);
    if (step === "carer") return told.mayAdd && isCarer(told);
    return step !== "group" || told.isUnread;
  });
}

const ANSWERS = {
  "whose-care": "voice",
  basis: "basis",
  carer: "carerText",
  when: "timeBand",
  "tumour-group": "tumourGroupId",
  stage: "stageId",
  overall: "rating",
} as const;

/** Is there a question without an answer? */
export function hasMoreToTell(told: Told): boolean {
  return findMoreAfter(undefined, told) !== undefined;
}

/** The first question after this one that has no answer yet; undefined at the end, and after what was gone to by itself. */
export function findMoreAfter(step: MoreStep | undefined, told: Told): MoreStep | undefined {
  if (step === "group") return undefined;
  const asked = step ? MORE_STEPS.slice(MORE_STEPS.indexOf(step) + 1) : MORE_STEPS;
  const all = listMoreAsked(told);
  // The group follows from the place: whoever wants another one goes to that question.
  return asked.find((next) => next !== "group" && all.includes(next) && !told[ANSWERS[next]]);
}

/** Which question it is, of how many; null for what is gone to by itself. */
export function countMore(step: MoreStep, told: Told): { number: number; of: number } | null {
  if (step === "group") return null;
  return countStep(
    step,
    listMoreAsked(told).filter((each) => each !== "group"),
  );
}
