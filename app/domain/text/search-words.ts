import { z } from "zod";
import { fold } from "./fold.ts";

const LONGEST_SEARCH = 100;
const MOST_WORDS = 10;

/** What someone looks for in a list. A search has no wrong answers: too much of it is cut, none of it is everything. */
export const searchWords = z
  .string()
  .nullable()
  .transform((text) => {
    const typed = (text ?? "")
      .replace(/\p{Cc}+/gu, " ")
      .trim()
      .slice(0, LONGEST_SEARCH);
    return { typed, words: fold(typed).split(" ").filter(Boolean).slice(0, MOST_WORDS) };
  });
