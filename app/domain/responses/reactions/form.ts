import { z } from "zod";
import { choice, optionalPassage } from "#app/lib/fields.ts";
import { REACTION_KINDS, wordsOf } from "#db/vocabulary.ts";
import { askedForm } from "../../feedback/asked-about.ts";

export const LONGEST_REACTION = 1000;

/** What a writer says to a response. Thanks need no words; that it does not answer it does, so that it can be answered. */
export const reactionForm = z
  .object({
    kind: choice(wordsOf(REACTION_KINDS), "Select what you say to the response"),
    ...askedForm.shape,
    text: optionalPassage(LONGEST_REACTION, "What is missing must be 1,000 characters or less"),
  })
  .refine(({ kind, text }) => kind === "thanks" || text !== "", {
    path: ["text"],
    message: "Enter what the response does not answer",
  })
  .transform(({ kind, text, asItIs }) => ({ kind, asItIs, text: kind === "thanks" ? null : text }));

export type ReactionInput = Omit<z.output<typeof reactionForm>, "asItIs">;
