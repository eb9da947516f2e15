import { z } from "zod";

/** Sent along by a form whose writer was asked about words that may identify somebody, and leaves them. */
export const askedForm = z.object({ asItIs: z.literal("yes").optional() });

export type Asked = z.output<typeof askedForm>;

export const ASKED = "We found words that may identify someone";

/** Did the form come back with this question? Then its next sending is the answer. */
export function wasAsked(errors: readonly { message: string }[]): boolean {
  return errors.some(({ message }) => message.startsWith(ASKED));
}
