import { z } from "zod";
import { formVersion } from "#app/lib/fields.ts";

/** The version of one thing that a page showed when it was opened; 0 before anything was saved. */
export const versionShown = z
  .string("Open this page again")
  .regex(/^\d{1,15}$/, "Open this page again")
  .transform(Number);

export const sendForm = z
  .object({ formVersion, namesSeen: z.string().optional() })
  .transform(({ namesSeen, ...form }) => ({ ...form, isNamesSeen: namesSeen !== undefined }));

export type SendInput = z.output<typeof sendForm>;

/** Why notes were not sent to those who came, in words for the one who meant to. */
export const NOT_SENT = {
  changed: "Someone has changed these notes since you opened this page. Read them again, then send them.",
  empty: "Nothing is written in these notes yet. Write it down before you send them.",
  notBegun: "This meeting has not taken place yet.",
  nobodyCame: "Say who came to the meeting first.",
  unfinished:
    "An item has no title, an action has no words, or a line still begins with ! or =. Go back to the notes and save them.",
  namesStand: "Look at the names below, then tick the box.",
  notFromHere: "These notes are no longer a draft.",
} as const;
