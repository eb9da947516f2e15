import { z } from "zod";

/** A code as somebody types it: with spaces or without, in small letters, with O for 0. */
export const codeForm = z.object({
  code: z
    .string("Enter your code")
    .trim()
    .min(1, "Enter your code")
    .max(100, "A code has 16 letters and numbers"),
});
