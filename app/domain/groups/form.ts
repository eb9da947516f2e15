import { z } from "zod";
import { choice, line, optionalLine, passage } from "#app/lib/fields.ts";
import { GROUP_LEVELS, JOIN_RULES, wordsOf } from "#db/vocabulary.ts";
import { searchWords } from "../text/search-words.ts";

/** What someone looks for among the groups. */
export const groupSearch = searchWords;
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
const whatItIs = {
  name: line("Enter the name", 150, "The name must be 150 characters or less"),
  level: choice(wordsOf(GROUP_LEVELS), "Choose a level"),
  parentId: z
    .string()
    .max(64)
    .default("")
    .transform((id) => id || null),
  towns: optionalLine(300, "The towns must be 300 characters or less"),
  about: passage("Enter what the group is", 4000, "About the group must be 4,000 characters or less"),
  joinRule: choice(wordsOf(JOIN_RULES), "Choose how people join"),
};

export const newGroupForm = z.object({
  ...whatItIs,
  slug: z
    .string("Enter the address")
    .trim()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      "The address may have small letters, digits and hyphens, like west-kent",
    )
    .max(60, "The address must be 60 characters or less"),
});

export type NewGroupInput = z.output<typeof newGroupForm>;

export const changeGroupForm = z.object(whatItIs);
export type ChangeGroupInput = z.output<typeof changeGroupForm>;

/** Why a group was not kept, beside the field that can mend it. */
export const GROUP_NOT_KEPT = {
  slugTaken: ["slug", "Another group has this address"],
  noParent: ["parentId", "Choose a group that is not below this one"],
} as const satisfies Record<string, readonly [field: string, message: string]>;
