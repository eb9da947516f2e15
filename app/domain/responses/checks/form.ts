import { z } from "zod";
import { choice, formVersion, optionalPassage } from "#app/lib/fields.ts";

export const LONGEST_REASON = 1000;

const reason = optionalPassage(LONGEST_REASON, "The reason must be 1,000 characters or less");
const missingReason = { path: ["reason"], message: "Enter the reason" };

/** What a moderator decides about a response. All but publishing needs a reason, which whoever wrote it reads. */
export const responseDecisionForm = z
  .object({
    decision: choice(["publish", "return", "hide"], "Select what happens with the response"),
    reason,
    formVersion,
  })
  .refine(({ decision, reason }) => decision === "publish" || reason !== "", missingReason);

/** The same for what a writer says to a response. */
export const reactionDecisionForm = z
  .object({ decision: choice(["publish", "refuse"], "Select what happens with it"), reason })
  .refine(({ decision, reason }) => decision === "publish" || reason !== "", missingReason);

export type ResponseDecision = z.output<typeof responseDecisionForm>;
export type ReactionDecision = z.output<typeof reactionDecisionForm>;
