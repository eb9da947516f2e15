import { z } from "zod";
import { choice } from "#app/lib/fields.ts";
import { EDITIONS } from "./rules.ts";

/** The notes as they stood when the page was opened; 0 before anything was saved. Guards against lost updates. */
export const version = z
  .string("Open this page again")
  .regex(/^\d{1,15}$/, "Open this page again")
  .transform(Number);

export const publishForm = z
  .object({
    version,
    edition: choice(EDITIONS, "Choose who may read the notes"),
    namesChecked: z.string().optional(),
  })
  .transform(({ namesChecked, ...form }) => ({ ...form, isNamesChecked: namesChecked !== undefined }))
  .refine(({ edition, isNamesChecked }) => edition !== "public" || isNamesChecked, {
    path: ["namesChecked"],
    message: "Read the notes through, then confirm that nobody is named",
  });

export type PublishInput = z.output<typeof publishForm>;

/** Why notes were not published, in words for the one who meant to. */
export const NOT_PUBLISHED = {
  changed: "Someone has changed these notes since you opened this page. Read them again, then publish them.",
  empty: "These notes have no items yet. Add one before you publish them.",
  notFromHere:
    "These notes are published to everyone. Take them back before you publish them to members only.",
} as const;
