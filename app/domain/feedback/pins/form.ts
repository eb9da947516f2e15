import { z } from "zod";
import { passage } from "#app/lib/fields.ts";

/** The most characters of why a comment is pinned. */
export const LONGEST_PIN = 300;

export const pinForm = z.object({
  reason: passage("Enter why it is pinned", LONGEST_PIN, "Why it is pinned must be 300 characters or less"),
});

export type PinInput = z.output<typeof pinForm>;
