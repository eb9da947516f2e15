import { z } from "zod";
import { choice } from "#app/lib/fields.ts";

/** What people say when they are asked whether they come. Whether there is a place is not for them to say. */
export const REPLIES = { coming: "Yes", maybe: "Maybe", notComing: "No" } as const;

export type Reply = keyof typeof REPLIES;

export const answerForm = z.object({
  reply: choice(["coming", "maybe", "notComing"], "Choose whether you are coming"),
});
