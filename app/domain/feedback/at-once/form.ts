import { z } from "zod";
import { always, choice, optionalPassage, ticks } from "#app/lib/fields.ts";
import { AUDIENCES, wordsOf } from "#db/vocabulary.ts";
import { askedForm } from "../asked-about.ts";
import { LONGEST_PASSAGE } from "../form.ts";
import { placeForm } from "../places/form.ts";

/** The uses as the one page asks for them: two boxes, and a third for members. */
export const USES_AT_ONCE = {
  use: "Count it, and use it in summaries",
  quote: "Quote my words, without my name",
} as const;

export const CONTACT_AT_ONCE = { contact: "Contact me about it, knowing that I wrote it" } as const;

const tooLong = (name: string) => `${name} must be 4,000 characters or less`;

/** All of feedback on one page. Every error is told at once. */
export const atOnceForm = z
  .object({
    /** Made with the page: the same page sent again is the same feedback. */
    page: z.uuid("Open the page again, and send it from there"),
    ...placeForm.shape,
    group: z.string().max(100).optional(),
    /** What it was begun as, when they come back to it. */
    draft: z.string().max(64).optional(),
    wentWell: optionalPassage(LONGEST_PASSAGE, tooLong("What went well")),
    couldBeBetter: optionalPassage(LONGEST_PASSAGE, tooLong("What could be better")),
    audience: choice(wordsOf(AUDIENCES), "Select who may read it"),
    uses: ticks(["use", "quote", "contact"], "Select how we may use it from the list"),
    ...askedForm.shape,
    /** Programs fill in every field that they find; people do not see this one. */
    website: z.string().max(200).default(""),
  })
  .superRefine(({ wentWell, couldBeBetter }, context) => {
    if (!wentWell && !couldBeBetter)
      context.addIssue({
        code: "custom",
        path: ["wentWell"],
        message: "Enter what went well or what could be better",
      });
  }, always)
  .transform(({ uses, ...form }) => ({
    ...form,
    mayCount: uses.includes("use"),
    maySummarise: uses.includes("use"),
    mayQuote: uses.includes("quote"),
    mayContact: uses.includes("contact"),
  }));

/** As much of it as somebody has typed so far: nothing in it is refused. */
export const typedForm = z.object({
  where: z.string().max(64).catch(""),
  placeName: z.string().max(100).catch(""),
  wentWell: z.string().catch(""),
  couldBeBetter: z.string().catch(""),
});

export type TypedInput = z.output<typeof typedForm>;

export type AtOnceInput = z.output<typeof atOnceForm>;
