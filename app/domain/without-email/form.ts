import { z } from "zod";
import { choice, optionalPassage, ticks } from "#app/lib/fields.ts";
import { COMMUNICATION_NEEDS, wordsOf } from "#db/vocabulary.ts";
import { REPLIES } from "../meetings/answers/form.ts";
import { personName } from "../people/names.ts";

/** So long a code on paper works. */
export const DAYS_OF_CODE = 90;

const kept = {
  name: personName("Enter their name", 100, "Name must be 100 characters or less"),
  needs: ticks(wordsOf(COMMUNICATION_NEEDS), "Choose what they need from the list"),
  address: optionalPassage(300, "The address must be 300 characters or less"),
  details: optionalPassage(500, "What you need to know must be 500 characters or less"),
};

const hasAddress = ({ needs, address }: { needs: readonly string[]; address: string }) =>
  !needs.includes("post") || address !== "";
const ADDRESS_MISSING = { path: ["address"], message: "Enter the address that letters go to" };

export const newPersonForm = z
  .object({
    ...kept,
    agreed: z.literal("yes", "Ask them if the group may keep this, then tick the box"),
  })
  .refine(hasAddress, ADDRESS_MISSING);
export type NewPersonInput = z.output<typeof newPersonForm>;

export const personForm = z.object(kept).refine(hasAddress, ADDRESS_MISSING);
export type PersonInput = z.output<typeof personForm>;

export const answerForForm = z.object({
  meeting: z.string().max(64),
  reply: choice(wordsOf(REPLIES), "Choose an answer"),
});

export const takeOverForm = z.object({
  code: z
    .string("Enter the code")
    .trim()
    .min(1, "Enter the code")
    .max(60, "Enter the code as it stands on the paper"),
});

export const NOT_ADDED = {
  archived: "This group has ended. Nobody joins it any more.",
  full: "The group looks after as many people without email as it can.",
} as const;

export const WRONG_CODE =
  "This code is not right, was used already, or is too old. Check it, or ask the person who gave it to you for a new one";
