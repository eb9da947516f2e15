import { readSections } from "./sections.ts";

/** Who can say a passage: the patient, somebody who cares for one, somebody bereaved; `any` is both of the first. */
export type Teller = "own" | "carer" | "bereaved" | "any";

/** One thing that somebody might say, written by hand, with choices in it: see `variants.ts`. */
export type Passage = {
  themeId: string;
  isPraise: boolean;
  teller: Teller;
  /** The stage of care that it is about; null fits all. */
  stageId: string | null;
  /** The cancer that it is about; null fits all. */
  tumourGroupId: string | null;
  text: string;
};

const FILES = [
  "general",
  "staff",
  "access",
  "communication",
  "journey",
  "medication",
  "place",
  "by-cancer",
  "bereaved",
] as const;

/** The stages of care as the files name them. */
export const STAGE_WORDS: Record<string, string> = {
  gp: "seeing-your-gp",
  tests: "diagnostic-tests",
  news: "finding-out",
  choice: "deciding-treatment",
  nurse: "clinical-nurse-specialist",
  support: "support",
  operation: "operations",
  ward: "inpatient",
  clinic: "day-patient-outpatient",
  home: "home-care",
  "gp-later": "care-from-your-gp",
  overall: "overall-care",
};

/**
 * Reads all passages. In a section named for its theme, a line is `+` or `-` (praise or concern), the teller, the stage
 * (`*` for all), perhaps `@` and a cancer, and after `|` the text.
 *
 * @throws Error that shows the line which is not written so
 */
export function readPassages(): Passage[] {
  return FILES.flatMap((file) =>
    readSections(`passages/${file}.txt`).flatMap(({ name, lines }) =>
      lines.map((line) => readPassage(name, line)),
    ),
  );
}

function readPassage(themeId: string, line: string): Passage {
  const [, sign, teller, stage = "", tumour, text] =
    /^([+-]) (own|carer|bereaved|any) (\S+)(?: @(\S+))? \| (.+)$/.exec(line) ?? [];
  const stageId = stage === "*" ? null : STAGE_WORDS[stage];
  if (!text || stageId === undefined) throw new Error(`This is no passage: ${line}`);
  return {
    themeId,
    isPraise: sign === "+",
    teller: teller as Teller,
    stageId,
    tumourGroupId: tumour ?? null,
    text,
  };
}
