import { onlyTexts, TEXT_NAMES, type TextName, type Texts } from "../texts.ts";
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
  carer: "Your own words",
  sharing: "Who may see it",
} as const satisfies Record<Step, string>;

/** The question in words that fit whose care it is; someone who was bereaved reads other words. */
export function wordsOfQuestion(step: Step, draft: Draft): QuestionWords {
  const isOwn = draft.voice === "own";
  // Nobody has said whose care it was: then the words fit both.
  const isOpen = draft.voice === null;
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
        heading: isOpen
          ? "Roughly when was this care?"
          : isOwn
            ? "Roughly when did you have this care?"
            : "Roughly when did they have this care?",
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
        heading: `Overall, how was ${isOpen ? "the" : isOwn ? "your" : "their"} care? (optional)`,
        hint: "You can continue without an answer.",
      };
    case "experience":
      return {
        heading: isBereaved(draft) ? "What would you like to tell us about their care?" : experienceOf(draft),
        ...(draft.storyId && {
          hint: "You can also say what happened between the place before and this one.",
        }),
      };
    case "carer":
      return {
        heading: isBereaved(draft)
          ? "What was it like for you? (optional)"
          : "What would you like to say as their carer? (optional)",
        hint: "This is about you. What you say about their care stands apart from it.",
      };
    case "sharing":
      return { heading: "Who may see your feedback, and how may we use it?" };
  }
}

function experienceOf({ voice }: Pick<Draft, "voice">): string {
  if (voice === null) return "What was the care like?";
  return voice === "own" ? "What was your care like?" : "What was their care like?";
}

/** The headings of the texts. */
export function wordsOfPassages(draft: Pick<Draft, "voice">): Record<TextName, string> {
  return isBereaved(draft)
    ? {
        wentWell: "What was done well",
        couldBeBetter: "What should have been different",
        carerText: "What it was like for the one who writes",
      }
    : {
        wentWell: "What went well",
        couldBeBetter: "What could be better",
        carerText: "What the carer says for themselves",
      };
}

/** The texts of a comment with the headings that stand above them. */
export function passagesOf(feedback: Pick<Draft, "voice"> & Texts) {
  return { ...onlyTexts(feedback), names: wordsOfPassages(feedback) };
}

type Typed = { values: Record<string, string[]>; errors: readonly { field: string }[] } | undefined;

/** What stands beside what was typed, where other words were saved meanwhile; null for every other form that came back. */
export function compareTyped(stored: Pick<Draft, "voice"> & Texts, rejected: Typed) {
  if (!rejected?.errors.some(({ field }) => field === "")) return null;
  const typed = Object.fromEntries(
    TEXT_NAMES.flatMap((text) => (rejected.values[text] ? [[text, rejected.values[text].join("\n")]] : [])),
  );
  return comparePassages(stored, { ...onlyTexts(stored), ...typed }).filter(
    ({ left, right }) => left !== right,
  );
}

/** Each text of a comment beside another version of it. */
export function comparePassages(feedback: Pick<Draft, "voice"> & Texts, other: Texts) {
  const names = wordsOfPassages(feedback);
  return TEXT_NAMES.map((text) => ({ name: names[text], left: feedback[text], right: other[text] }));
}
