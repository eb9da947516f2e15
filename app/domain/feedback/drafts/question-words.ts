import { type Draft, isBereaved, type Step } from "./questions.ts";

/** What a question page says above the field. */
export type QuestionWords = { heading: string; hint?: string };

/** Short names of the questions, for the list of answers. */
export const STEP_NAMES = {
  group: "Group",
  "whose-care": "Whose care",
  basis: "About them",
  organisation: "Organisation",
  site: "Hospital or site",
  when: "When",
  "tumour-group": "Type of cancer",
  stage: "Part of care",
  overall: "Overall",
  experience: "Your feedback",
  sharing: "Who may see it",
} as const satisfies Record<Step, string>;

/** The question in words that fit whose care it is; someone who was bereaved reads other words. */
export function wordsOfQuestion(step: Step, draft: Draft): QuestionWords {
  const isOwn = draft.voice === "own";
  switch (step) {
    case "group":
      return { heading: "Which group is your feedback for?" };
    case "whose-care":
      return { heading: "Whose care is your feedback about?" };
    case "basis":
      return { heading: "Why are you speaking for them?" };
    case "organisation":
      return {
        heading: "Which organisation gave the care?",
        hint: "If there were several, choose the one that your feedback is mostly about.",
      };
    case "site":
      return { heading: "Which hospital or site was it?" };
    case "when":
      return {
        heading: isOwn ? "Roughly when did you have this care?" : "Roughly when did they have this care?",
        hint: "We do not ask for a date, because a date can identify someone. If the care went on for a long time, choose when it ended.",
      };
    case "tumour-group":
      return {
        heading: "Which type of cancer was the care for? (optional)",
        hint: "You can continue without an answer.",
      };
    case "stage":
      return {
        heading: "Which part of care is your feedback about? (optional)",
        hint: "Choose the main one. You can continue without an answer.",
      };
    case "overall":
      return {
        heading: isOwn ? "Overall, how was your care? (optional)" : "Overall, how was their care? (optional)",
        hint: "You can continue without an answer.",
      };
    case "experience":
      return {
        heading: isBereaved(draft) ? "What would you like to tell us about their care?" : experienceOf(isOwn),
        ...(draft.storyId && {
          hint: "You can also say what happened between the place before and this one.",
        }),
      };
    case "sharing":
      return { heading: "Who may see your feedback, and how may we use it?" };
  }
}

function experienceOf(isOwn: boolean): string {
  return isOwn ? "What was your care like?" : "What was their care like?";
}

/** The labels of the two passages. */
export function wordsOfPassages(draft: Pick<Draft, "voice">): { wentWell: string; couldBeBetter: string } {
  return isBereaved(draft)
    ? { wentWell: "What was done well", couldBeBetter: "What should have been different" }
    : { wentWell: "What went well", couldBeBetter: "What could be better" };
}

/** Both passages of a comment with the headings that stand above them. */
export function passagesOf(feedback: Pick<Draft, "voice" | "wentWell" | "couldBeBetter">) {
  const { wentWell, couldBeBetter } = feedback;
  return { wentWell, couldBeBetter, names: wordsOfPassages(feedback) };
}
