import { z } from "zod";
import { choice, optionalPassage } from "#app/lib/fields.ts";

export const LONGEST_REASON = 1000;

/** The decisions that a page offers, and what it says when none is chosen. */
export function decisionForm<const D extends readonly [string, ...string[]]>(decisions: D) {
  return z
    .object({
      decision: choice(decisions, "Select what happens with it"),
      reason: optionalPassage(LONGEST_REASON, "The reason must be 1,000 characters or less"),
    })
    .refine(({ decision, reason }) => (decision as string) === "publish" || reason !== "", {
      path: ["reason"],
      message: "Enter the reason",
    });
}

export const responseDecisionForm = decisionForm(["publish", "return", "hide"]);
export const reactionDecisionForm = decisionForm(["publish", "refuse"]);

export type ResponseDecision = z.output<typeof responseDecisionForm>;
export type ReactionDecision = z.output<typeof reactionDecisionForm>;
