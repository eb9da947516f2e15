import { z } from "zod";
import { now } from "#app/lib/clock.ts";
import { dayFields, dayIssue, readDay } from "#app/lib/day-fields.ts";
import {
  always,
  choice,
  idField,
  openingId,
  optionalChoice,
  optionalPassage,
  ticks,
} from "#app/lib/fields.ts";
import { today } from "#app/lib/london.ts";
import { AUDIENCES, BASES, CONSENT_WAYS, TIME_BANDS, VOICES, wordsOf } from "#db/vocabulary.ts";
import { CONSENT_USES, LONGEST_PASSAGE } from "../form.ts";

/** The value of "not sure" among the organisations. */
export const NOT_SURE = "notSure";

/** Nobody can be contacted whose account is not known: that use is not asked about. */
const { mayContact: _, ...ENTRY_USES } = CONSENT_USES;

export { ENTRY_USES };

type EntryUse = keyof typeof ENTRY_USES;

/** How words come that somebody else types in: the sources of feedback that a facilitator chooses from. */
export const ENTRY_SOURCES = {
  paper: "On paper",
  telephone: "By telephone",
  meeting: "In a conversation",
} as const;

/** One person's words and what they agreed to. One voice to a form: what a patient says and what their carer says are two. */
const entryShape = {
  page: openingId,
  voice: choice(wordsOf(VOICES), "Select whose care they spoke about"),
  basis: optionalChoice(wordsOf(BASES), "Select why they spoke for somebody else from the list"),
  organisationId: idField("Select which organisation gave the care, or that they were not sure"),
  timeBand: choice(wordsOf(TIME_BANDS), "Select roughly when the care was"),
  wentWell: optionalPassage(LONGEST_PASSAGE, "What went well must be 4,000 characters or less"),
  couldBeBetter: optionalPassage(LONGEST_PASSAGE, "What could be better must be 4,000 characters or less"),
  audience: choice(wordsOf(AUDIENCES), "Select who may see it"),
  uses: ticks(
    Object.keys(ENTRY_USES) as [EntryUse, ...EntryUse[]],
    "Select how it may be used from the list",
  ),
};

type EntryFields = z.output<z.ZodObject<typeof entryShape>>;

/** What was said in a meeting: when and how it came is known from the meeting. */
export const spokenForm = z
  .object({
    ...entryShape,
    agreed: z.literal("yes", "Ask the person if this may be written down, then tick the box"),
  })
  .superRefine(checkEntry, always)
  .transform(({ agreed: _agreed, ...fields }) => entryOf(fields));

/** What came on paper, by telephone or in a conversation, with how whoever it is agreed. */
export const enteredForm = z
  .object({
    // Somebody without email whom the group looks after: what they say is one person's, and theirs once they have an account.
    person: z.string().max(64).optional(),
    source: choice(wordsOf(ENTRY_SOURCES), "Select how it came"),
    ...dayFields("receivedOn"),
    ...entryShape,
    consentWay: choice(
      wordsOf(CONSENT_WAYS),
      "Select how they agreed. Without their agreement it cannot be sent",
    ),
  })
  .superRefine((form, context) => {
    checkEntry(form, context);
    const receivedOn = readDay(form, "receivedOn");
    if (!receivedOn) dayIssue(context, "receivedOn");
    else if (receivedOn > today(now()))
      dayIssue(context, "receivedOn", "The day it came must not be in the future");
  }, always)
  .transform(({ person, source, consentWay, ...form }) => ({
    ...entryOf(form),
    person: person || undefined,
    source,
    consentWay,
    receivedOn: readDay(form, "receivedOn") ?? "",
  }));

export type SpokenInput = z.output<typeof spokenForm>;
export type EnteredInput = z.output<typeof enteredForm>;

/** Why it was not sent on, in words for the one who wrote it down. */
export const NOT_RECORDED = {
  organisation: "Select an organisation from the list",
  person: "Select who it was from the list",
} as const;

function checkEntry(
  { voice, basis, wentWell, couldBeBetter }: Partial<EntryFields>,
  context: z.RefinementCtx,
): void {
  const issue = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (voice === "someoneElse" && !basis) issue("basis", "Select why they spoke for somebody else");
  if (!wentWell && !couldBeBetter) issue("wentWell", "Enter what went well or what could be better");
}

function entryOf({
  page,
  voice,
  basis,
  organisationId,
  timeBand,
  wentWell,
  couldBeBetter,
  audience,
  uses,
}: EntryFields) {
  return {
    page,
    voice,
    timeBand,
    wentWell,
    couldBeBetter,
    audience,
    // An answer to a question that was not put to them is none.
    basis: voice === "someoneElse" ? basis : null,
    organisationId: organisationId === NOT_SURE ? null : organisationId,
    mayCount: uses.includes("mayCount"),
    maySummarise: uses.includes("maySummarise"),
    mayQuote: uses.includes("mayQuote"),
  };
}
