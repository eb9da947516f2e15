import { z } from "zod";
import { formVersion, line, optionalPassage } from "#app/lib/fields.ts";

/** One item of the public edition. Decisions and actions are lines of text: who does what may have to be said otherwise. */
export const publicItemForm = z.object({
  title: line("Enter what the item was about", 150, "The title must be 150 characters or less"),
  said: optionalPassage(12_000, "What was said must be 12,000 characters or less"),
  decisions: optionalPassage(20_000, "The decisions must be 20,000 characters or less"),
  actions: optionalPassage(20_000, "The actions must be 20,000 characters or less"),
});

export type PublicItemInput = z.output<typeof publicItemForm>;

export const publishForm = z.object({
  formVersion,
  namesChecked: z.literal("yes", "Read both editions through, then confirm that nobody is named"),
});

export type PublishInput = z.output<typeof publishForm>;

/** Why the public edition was not published, in words for the one who meant to. */
export const NOT_PUBLISHED = {
  changed:
    "Someone has changed the public edition since you opened this page. Read it again, then publish it.",
} as const;

/** Why an item of the public edition was not changed. */
export const NOT_CHANGED = {
  published:
    "The public edition is published. Take it back before you change it. What you typed is still here.",
} as const;
