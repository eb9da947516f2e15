import { z } from "zod";
import { line } from "#app/lib/fields.ts";

export const termForm = z.object({
  term: line("Enter the word or the letters", 60, "The word must be 60 characters or less"),
  meaning: line("Enter what it means", 200, "What it means must be 200 characters or less"),
});

export type TermInput = z.output<typeof termForm>;

/** Why a term was not saved, in words for the one who meant to. */
export const NOT_SAVED = {
  taken: "This word is in the list already. Change it there.",
  full: "The list is full. Remove a word before you add another.",
} as const;

export const wordForm = z.object({
  word: line("Enter the word that you do not understand", 60, "The word must be 60 characters or less"),
});

export type WordInput = z.output<typeof wordForm>;
