import { z } from "zod";

/** The reference of the comment that stays in the lists, as it is written or typed. */
export const combineForm = z.object({
  lead: z
    .string("Enter the reference of the other feedback")
    .trim()
    .toUpperCase()
    .regex(/^KM-\d\d-[0-9A-Z]{5}$/, "Enter a reference like KM-26-7K3QX"),
});

export type CombineInput = z.output<typeof combineForm>;

/** Why two comments were not combined, in words for whoever tried. */
export const NOT_COMBINED =
  "These two cannot be combined. Both must be published in your group and about the same organisation. What is for staff only cannot hold what people in the group may read.";
