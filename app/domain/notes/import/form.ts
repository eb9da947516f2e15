import { z } from "zod";
import { openingId, upload } from "#app/lib/fields.ts";
import { LONGEST_SAID } from "../items/form.ts";

const MEGABYTE = 1024 * 1024;

/** The largest Word file, in bytes. */
export const LARGEST_FILE = 5 * MEGABYTE;

const file = upload(
  "Choose a Word file, or paste the text",
  LARGEST_FILE,
  "The file must be smaller than 5 MB",
);

/** A Word file or pasted text: one of the two. */
export const importForm = z
  .object({ file: z.unknown().optional(), text: z.string().default("") })
  .transform((fields, context) => {
    const text = fields.text.trim();
    if (text && !fields.file) return { file: null, text };
    const parsed = file.safeParse(fields.file);
    if (parsed.success) return { file: parsed.data, text: "" };
    const [issue] = parsed.error.issues;
    context.addIssue({ code: "custom", path: ["file"], message: issue?.message ?? "" });
    return z.NEVER;
  });

/** Why a file was not read, in words for the one who chose it. */
export const NOT_READ = {
  notWord:
    "This is not a Word file that we can read. Open it in Word, take off any password, and save it as .docx, or paste the text",
  tooLarge: "There is too much in this file. Take the pictures out, or paste the text",
  unsafe:
    "This file has parts that Word does not write, so we did not open it. Open it in Word and save it under another name, or paste the text",
  tooHard: "This file took too long to read. Divide it, or paste the text",
  empty: "There are no words in this. Choose another file, or paste the text",
  tooMany: "There are more headings in this than notes can have items. Paste it in parts",
} as const;

/** What goes into each item: what the preview showed. */
const itemRow = z.object({
  title: z.string().trim().min(1).max(150),
  said: z.string().max(LONGEST_SAID).default(""),
});

const MOST_ROWS = 100;

/** What was ticked of what the items seem to say. */
const take = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().regex(/^\d{1,3}\.\d{1,3}$/)).max(5000),
);

export const saveImportForm = z.record(z.string(), z.unknown()).transform((fields, context) => {
  const page = openingId.safeParse(fields.page);
  const rows = Array.from({ length: MOST_ROWS }, (_, index) => index + 1)
    .filter((number) => fields[`item-${number}-title`] !== undefined)
    .map((number) =>
      itemRow.safeParse({ title: fields[`item-${number}-title`], said: fields[`item-${number}-said`] }),
    );
  const items = rows.flatMap(({ data }) => data ?? []);
  const taken = take.safeParse(fields.take);
  if (page.success && taken.success && items.length > 0 && items.length === rows.length)
    return { page: page.data, items, take: taken.data };
  context.addIssue({ code: "custom", path: [""], message: "Choose the file again" });
  return z.NEVER;
});

export type ImportInput = z.output<typeof saveImportForm>;

/** Why nothing was added, in words for the one who meant to. */
export const NOT_IMPORTED = {
  locked: "These notes are no longer a draft.",
  full: "These notes have not enough room for so many items.",
} as const;

/** The number of the import that is to be undone. */
export const undoImportForm = z.object({ import: openingId });
