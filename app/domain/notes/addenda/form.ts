import { z } from "zod";
import { passage } from "#app/lib/fields.ts";

export const addendumForm = z
  .object({
    text: passage(
      "Enter what has to be added",
      4000,
      "What has to be added must be 4,000 characters or less",
    ),
    public: z.string().optional(),
  })
  .transform(({ text, ...form }) => ({ text, isPublic: form.public !== undefined }));

export type AddendumInput = z.output<typeof addendumForm>;

export const NOT_ADDED = {
  notAgreed: "These notes are not agreed yet, so they can still be changed themselves.",
} as const;
