import { z } from "zod";
import { choice, optionalPassage } from "#app/lib/fields.ts";

export const closeForm = z
  .object({
    state: choice(["done", "dropped"], "Choose if it is done, or will not be done"),
    outcome: optionalPassage(500, "What came of it must be 500 characters or less"),
  })
  .refine(({ state, outcome }) => state === "done" || outcome !== "", {
    path: ["outcome"],
    message: "Say why it will not be done",
  });

export type CloseInput = z.output<typeof closeForm>;

/** Why an action was not closed, in words for the one who meant to. */
export const NOT_CLOSED = { closed: "Someone has said already what came of this." } as const;
