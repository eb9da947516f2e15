import type { z } from "zod";
import { searchWords } from "#app/lib/search-words.ts";

/** What someone looks for among the groups. */
export const groupSearch = searchWords;
export type GroupSearch = z.output<typeof groupSearch>;

/** Why someone could not join, in words for them. */
export const NOT_JOINED = {
  notOpen: "This group is not open to all. Below is how people join it.",
  archived: "This group has ended, so nobody can join it.",
} as const;
