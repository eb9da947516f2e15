import { z } from "zod";
import { line, upload } from "#app/lib/fields.ts";

/** Papers for a meeting are a few hundred kilobytes; a scanned one or a photograph is a few megabytes. */
const MOST_BYTES = 5_000_000;

/** The file, and the words beside it. */
export const LARGEST_BODY = MOST_BYTES + 100_000;

const noFile = "Choose a file";

export const documentForm = z.object({
  title: line("Enter a title, like Travel survey 2026", 150, "The title must be 150 characters or less"),
  folder: z.string().max(64).default(""),
  /** The meeting to whose papers it belongs. */
  meeting: z.string().max(64).optional(),
  file: upload(noFile, MOST_BYTES, "The file must be 5 MB or smaller"),
});
export type DocumentInput = z.output<typeof documentForm>;

export const folderForm = z.object({
  name: line("Enter a name, like Papers for meetings", 80, "The name must be 80 characters or less"),
});

/** Why a file was not kept, in words for the facilitator. */
export const NOT_KEPT = {
  archived: "This group has ended. Its documents stay as they are.",
  full: "This group keeps as many documents as it can. Remove some first.",
  kind: "The file must be a PDF, a Word document (.docx) or a picture (.jpg, .jpeg or .png).",
  mismatch: "The file is not of the kind that its name says. Open it, save it again and choose it again.",
  unsafe: "The file is damaged or holds more than it should. Open it, save it again and choose it again.",
} as const;

/** Why a folder was not made or not removed. */
export const NOT_FOLDED = {
  archived: NOT_KEPT.archived,
  taken: "A folder of this name is there already.",
  full: "This group has as many folders as it can.",
} as const;
