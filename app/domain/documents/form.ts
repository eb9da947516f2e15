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
/** A new version of a document: its title and its folder stay. */
export const replaceForm = documentForm.pick({ file: true });
export type ReplaceInput = z.output<typeof replaceForm>;

export type DocumentInput = z.output<typeof documentForm>;

export const folderForm = z.object({
  name: line("Enter a name, like Papers for meetings", 80, "The name must be 80 characters or less"),
});

/** Why a file was not kept, in words for the facilitator. */
export const NOT_KEPT = {
  archived: "This group has ended. Its documents stay as they are.",
  full: "This group keeps as many documents as it can. Remove some first.",
  replaced:
    "Somebody else has replaced this document already. Open the list, and replace the newest version.",
  kind: "The file must be a PDF, a Word document (.docx) or a picture (.jpg, .jpeg or .png).",
  otherText: "This kind of document is not taken. Open it, choose Save as, and save it as a PDF or as .docx.",
  otherPicture: "This kind of picture is not taken. Save it as JPEG or PNG, or take a screenshot of it.",
  otherTable: "Tables are not taken as they are. Open it, and save or print it as a PDF.",
  slides: "Slides are not taken as they are. Open them, and save or print them as a PDF.",
  mismatch:
    "The file is of another kind than its name says. Open it in the program that made it, and save it as a PDF.",
  locked:
    "The document has a password, or is of an older kind. Open it in Word, take the password off, and save it as .docx.",
  macros:
    "The document has macros, which are small programs. Open it in Word and save it as “Word document (.docx)”.",
  active: "The document has a program or a page with a script in it. Save it as a PDF and add that.",
  brokenPdf:
    "The PDF ends too early, or there is another file behind it. Download or scan it again. If that does not help, open it and print it as a PDF.",
  broken:
    "The document is damaged, or is no Word document. Open it in Word and save it under another name. If Word cannot open it, neither can others.",
  brokenPicture:
    "The picture is damaged, or more than 12,000 pixels wide or high. Open it, make it smaller, and save it as JPEG.",
} as const;

/** Why a folder was not made or not removed. */
export const NOT_FOLDED = {
  archived: NOT_KEPT.archived,
  taken: "A folder of this name is there already.",
  full: "This group has as many folders as it can.",
} as const;
