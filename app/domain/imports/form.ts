import { z } from "zod";
import { upload } from "#app/lib/fields.ts";

/** The largest file, in bytes: five times the largest that we know of. */
export const LARGEST_FILE = 5_000_000;

export const fileForm = z.object({
  file: upload(
    "Choose a file",
    LARGEST_FILE,
    "The file must be 5 MB or smaller. Divide it into smaller ones",
  ),
});

/** What a moderator saw on the page of a batch, and what of it they publish; or that none of it can be. */
const references = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(20)).max(100),
);

export const batchForm = z.object({
  shown: references,
  publish: references,
  none: z.literal("yes").optional().catch(undefined),
});

export type BatchInput = z.output<typeof batchForm>;
