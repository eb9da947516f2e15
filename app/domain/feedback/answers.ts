import { formatDay } from "#app/lib/london.ts";
import {
  BASES,
  type Basis,
  CONSENT_WAYS,
  type ConsentWay,
  PLACE_KINDS,
  type PlaceKind,
  RATINGS,
  type Rating,
  TIME_BANDS,
  type TimeBand,
  VOICES,
  type Voice,
} from "#db/vocabulary.ts";
import { STEP_NAMES } from "./drafts/question-words.ts";
import type { Step } from "./drafts/questions.ts";

/** The answers to the choices, with names in place of ids: of a draft, where some are missing, or of what was sent. */
export type Answers = {
  groupName: string | null;
  voice: Voice | null;
  basis: Basis | null;
  organisationName: string | null;
  siteName: string | null;
  timeBand: TimeBand | null;
  tumourGroupName: string | null;
  stageName: string | null;
  rating: Rating | null;
  /** Only where its writer or a moderator reads it: a place may be in its writer's own words. */
  placeKind?: PlaceKind | null;
  placeName?: string | null;
};

export type ChoiceStep = Exclude<Step, "experience" | "carer" | "sharing">;

export type AnswerLine = { step: ChoiceStep; name: string; answer: string };

export const NOT_ANSWERED = "Not answered";

/** What was answered to each of these questions, in words. */
export function describeAnswers(answers: Answers, steps: readonly Step[]): AnswerLine[] {
  const words: Record<ChoiceStep, string> = {
    group: answers.groupName ?? NOT_ANSWERED,
    "whose-care": answers.voice ? VOICES[answers.voice] : NOT_ANSWERED,
    basis: answers.basis ? BASES[answers.basis] : NOT_ANSWERED,
    organisation: answers.organisationName ?? "Not sure",
    site: answers.siteName ?? "Not sure",
    when: answers.timeBand ? TIME_BANDS[answers.timeBand] : NOT_ANSWERED,
    "tumour-group": answers.tumourGroupName ?? NOT_ANSWERED,
    stage: answers.stageName ?? NOT_ANSWERED,
    overall: answers.rating ? RATINGS[answers.rating] : NOT_ANSWERED,
  };
  const told = describeToldPlace(answers);
  return steps
    .filter(isChoice)
    .filter((step) => !told || step !== "site")
    .map((step) => ({ step, name: STEP_NAMES[step], answer: words[step] }))
    .map((line) => (told && line.step === "organisation" ? { ...line, name: "Where", answer: told } : line));
}

/** The place as its writer gave it, where that is no hospital of ours; null where an organisation or a site says it. */
export function describeToldPlace({ placeKind, placeName, siteName }: Answers): string | null {
  if (!placeKind || siteName || placeKind === "hospital" || placeKind === "notSure") return null;
  return [PLACE_KINDS[placeKind], placeName].filter(Boolean).join(": ");
}

/** Where the care was, for its writer: as they gave it, or by the name of the site. */
export function describePlaceForWriter(answers: Answers): string {
  return describeToldPlace(answers) ?? describePlace(answers);
}

/** Why nobody can be asked to answer, where the place says so. */
export function whyNobodyAnswers({ placeKind }: { placeKind: PlaceKind | null }): string {
  if (placeKind === "outside")
    return "We cannot ask them to answer, because they are outside Kent and Medway.";
  if (placeKind === "elsewhere")
    return "We cannot ask them to answer, because they are none of the organisations that take part.";
  return "We cannot ask anybody to answer before we know which organisation it is about.";
}

/** What was answered of a sent comment: a question that was not put or not answered is left out. */
export function describeSentAnswers(answers: Answers): AnswerLine[] {
  const steps = Object.keys(STEP_NAMES) as Step[];
  const given = steps.filter((step) => {
    if (step === "basis") return answers.basis !== null;
    if (step === "site") return answers.siteName !== null;
    return true;
  });
  return describeAnswers(answers, given).filter(({ answer }) => answer !== NOT_ANSWERED);
}

/** What readers are told about a comment beside its words. */
export function describeForReaders(answers: Answers): { name: string; answer: string }[] {
  const facts = [
    { name: "Who tells it", answer: describeVoice(answers) },
    { name: "Where", answer: describePlace(answers) },
    { name: STEP_NAMES.when, answer: answers.timeBand && TIME_BANDS[answers.timeBand] },
    { name: STEP_NAMES["tumour-group"], answer: answers.tumourGroupName },
    { name: STEP_NAMES.stage, answer: answers.stageName },
    { name: STEP_NAMES.overall, answer: answers.rating && RATINGS[answers.rating] },
  ];
  return facts.flatMap(({ name, answer }) => (answer ? [{ name, answer }] : []));
}

/** When what somebody else wrote down came, and how its writer agreed; nothing of what was sent online. */
export function describeEntry(feedback: { receivedOn: string | null; consentWay: ConsentWay | null }) {
  const { receivedOn, consentWay } = feedback;
  if (!receivedOn || !consentWay) return [];
  return [
    { name: "When it came", answer: formatDay(receivedOn) },
    { name: "How its writer agreed", answer: CONSENT_WAYS[consentWay] },
  ];
}

/** Whose voice it is, as readers see it: nothing more is told about who wrote it. */
export function describeVoice({ voice }: Pick<Answers, "voice">): string {
  if (voice === "died") return "Someone bereaved";
  if (voice === "caredFor") return "A carer";
  if (voice === "someoneElse") return "Someone who speaks for another person";
  return voice === "own" ? "A patient" : "Someone";
}

/** Where the care was, as far as it is known: "Maidstone Hospital, Maidstone and Tunbridge Wells NHS Trust". */
export function describePlace({
  siteName,
  organisationName,
}: Pick<Answers, "siteName" | "organisationName">) {
  return [siteName, organisationName].filter(Boolean).join(", ") || "Organisation not known";
}

/** The same for a row of a list: readers know whose hospital it is. */
export function describePlaceShortly({
  siteName,
  organisationName,
}: Pick<Answers, "siteName" | "organisationName">) {
  return siteName || organisationName || "Organisation not known";
}

/** What a draft is about, as its writer knows it again: an organisation, a group, or not said yet. */
export function describeTopic({
  organisationName,
  groupName,
}: Pick<Answers, "organisationName" | "groupName">) {
  return organisationName ?? groupName ?? "care";
}

function isChoice(step: Step): step is ChoiceStep {
  return step !== "experience" && step !== "carer" && step !== "sharing";
}
