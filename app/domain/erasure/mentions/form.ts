import { z } from "zod";

export const mentionForm = z.object({
  /** Which of the marked words name somebody who has gone, by their number. */
  places: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .default([])
    .transform((all) => all.map(Number).filter(Number.isInteger)),
  textHash: z.string().max(60),
});
