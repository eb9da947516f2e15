import { createHash } from "node:crypto";
import type { ReportSection, Voice } from "#db/vocabulary.ts";
import type { Chart } from "../charts.ts";
import type { Responses } from "../report.ts";

export type IssuedQuotation = { voice: Voice; words: string; about: string };

export type IssuedAsk = {
  title: string;
  asks: string;
  why: string;
  doneWhen: string;
  /** The office that is asked, by what it is called. */
  of: string;
  dueOn: string;
  reference: string;
};

export type IssuedSection = {
  section: ReportSection;
  heading: string;
  /** What the drafter added. */
  words: string;
  charts: readonly Chart[];
  /** What is said line by line, such as what is different from last time. */
  lines: readonly string[];
};

/** All that a report says, and the only thing that its page, print and files are made of. */
export type ReportDocument = {
  slug: string;
  place: string;
  period: string;
  startsOn: string;
  version: number;
  issuedOn: string;
  draftedBy: string;
  signedBy: string;
  /** Every version up to this one. */
  history: readonly { version: number; on: string; what: string }[];
  base: number;
  headline: readonly string[];
  sections: readonly IssuedSection[];
  /** How often staff responded, out of how many comments; nothing where the part is left out. */
  responses: readonly Responses[];
  /** By `q` and their place, by which a trigger finds the words that are withdrawn. */
  quotations: Readonly<Record<string, IssuedQuotation>>;
  asks: readonly IssuedAsk[];
};

/** The bytes that are issued, and their hash. Indented, so that a person can read them too. */
export function freeze(document: ReportDocument): { document: string; sha256: string } {
  const text = `${JSON.stringify(document, null, 2)}\n`;
  return { document: text, sha256: createHash("sha256").update(text, "utf8").digest("hex") };
}

export function readDocument(text: string): ReportDocument {
  return JSON.parse(text) as ReportDocument;
}

/** The same report without the words that are gone, as its next version. */
export function withoutGone(document: ReportDocument, on: string, what: string): ReportDocument {
  const version = document.version + 1;
  const kept = Object.entries(document.quotations).filter(([, { words }]) => words !== "");
  return {
    ...document,
    version,
    issuedOn: on,
    history: [...document.history, { version, on, what }],
    quotations: Object.fromEntries(kept),
  };
}
