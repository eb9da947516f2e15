import { z } from "zod";
import { fold } from "#app/lib/fold.ts";

const LONGEST_SEARCH = 100;
const MOST_WORDS = 10;

/** What someone looks for among the groups. A search has no wrong answers: too much of it is cut, none is all groups. */
export const groupSearch = z
  .string()
  .nullable()
  .transform((text) => {
    const typed = (text ?? "")
      .replace(/\p{Cc}+/gu, " ")
      .trim()
      .slice(0, LONGEST_SEARCH);
    return { typed, words: fold(typed).split(" ").filter(Boolean).slice(0, MOST_WORDS) };
  });
export type GroupSearch = z.output<typeof groupSearch>;

/** Why someone could not join, in words for them. */
export const NOT_JOINED = {
  notOpen: "This group is not open to all. Below is how people join it.",
  archived: "This group has ended, so nobody can join it.",
} as const;

/** Why a group was not archived, in words for the administrator. */
export const NOT_ARCHIVED = {
  meetingsToCome: "Meetings of this group are still to come. Ask its facilitator to cancel them first.",
} as const;

/** The group that a path leads into, for those who must create an account first. */
export function slugToJoin(path: string | null): string | undefined {
  return /^\/groups\/([a-z0-9-]{1,100})\/(?:join|ask)$/.exec(path ?? "")?.[1];
}
