/**
 * The rules of small numbers, as data. Numbers are people unless a line says otherwise; `control.ts` applies them.
 * The words of the service's own rule are in docs/decisions/0011-disclosure-control.md.
 */
export type Scheme = {
  /** Who published the rule, and where it can be read. */
  source: string;
  /** From 1 to one less is hidden. */
  threshold: number;
  /** Nobody at all: shown as 0, or hidden like a small number. */
  zero: "shown" | "hidden";
  /** Shown counts are the nearest multiple, half up. 1: exact. */
  roundTo: number;
  /** Hide a second child of a shown total when one alone is hidden, since the total would give it away. */
  hidesPartner: boolean;
  /** Hide more children until the hidden ones of a shown total add up to this. */
  hiddenSum: number;
  /** How many children of a hidden total are hidden at least: the shown ones would add up to it. */
  hiddenBelowHidden: number;
  /** Hide a total when none of its children is left to be hidden beside another. */
  hidesTotal: boolean;
  /** How many whole numbers a hidden cell may still be for whoever adds and subtracts. 0: not asked for. */
  possibilities: number;
  /** Two shown counts, one within the other, differ by 0 or by this at least. 0: not asked for. */
  difference: number;
  /** What is hidden stays so for whoever puts reports of overlapping periods side by side. */
  isHeldOverTime: boolean;
  /** Percentages need a shown base of this. */
  percentBase: number;
  /** Scores and tables of options need this many people. */
  scorePeople: number;
  /** What stands beside a quotation describes this many people. */
  quotePeople: number;
};

/** A scheme of surveys that publish exact counts, hide below a threshold and no more. */
const THRESHOLD_ONLY = {
  zero: "hidden",
  roundTo: 1,
  hidesPartner: false,
  hiddenSum: 0,
  hiddenBelowHidden: 0,
  hidesTotal: false,
  possibilities: 0,
  difference: 0,
  isHeldOverTime: false,
  percentBase: 1,
  scorePeople: 1,
  quotePeople: 1,
} as const satisfies Partial<Scheme>;

export const SCHEMES = {
  patientVoice: {
    source: "docs/decisions/0011-disclosure-control.md",
    threshold: 8,
    zero: "shown",
    roundTo: 5,
    hidesPartner: true,
    hiddenSum: 8,
    hiddenBelowHidden: 2,
    hidesTotal: true,
    possibilities: 5,
    difference: 8,
    isHeldOverTime: true,
    percentBase: 20,
    scorePeople: 10,
    quotePeople: 8,
  },
  friendsAndFamilyTest: {
    ...THRESHOLD_ONLY,
    source:
      "NHS England, Friends and Family Test: 1 to 4 responses, the next lowest, two below a hidden total",
    threshold: 5,
    zero: "shown",
    hidesPartner: true,
    hiddenBelowHidden: 2,
  },
  cancerPatientExperienceSurvey: {
    ...THRESHOLD_ONLY,
    source: "National Cancer Patient Experience Survey 2015 to 2018, derived from its published tables",
    threshold: 21,
    hidesPartner: true,
  },
  gpPatientSurvey: {
    ...THRESHOLD_ONLY,
    source: "GP Patient Survey, frequently asked questions: fewer than 10 respondents",
    threshold: 10,
  },
  gpPatientSurveyOptionsOfSmallOrganisations: {
    ...THRESHOLD_ONLY,
    source:
      "GP Patient Survey: options with 1 to 4 where 1,000 people or fewer are eligible, and the next lowest",
    threshold: 5,
    zero: "shown",
    hidesPartner: true,
  },
  scottishCancerPatientExperienceSurvey: {
    ...THRESHOLD_ONLY,
    source: "Scottish Cancer Patient Experience Survey 2024: fewer than 20 respondents",
    threshold: 20,
  },
} as const satisfies Record<string, Scheme>;

export type SchemeName = keyof typeof SCHEMES;

/** The scheme that every release of the service is controlled by. */
export const SCHEME: SchemeName = "patientVoice";
