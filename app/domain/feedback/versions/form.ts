import { z } from "zod";
import { choice, formVersion, optionalPassage } from "#app/lib/fields.ts";
import { officeHolderField } from "../agreements/form.ts";

export const LONGEST_REASON = 1000;

/** What a moderator decides about changed words, and which of them the page showed. */
export const versionDecisionForm = z
  .object({
    decision: choice(["publish", "refuse"], "Select what happens with the changed words"),
    reason: optionalPassage(LONGEST_REASON, "The reason must be 1,000 characters or less"),
    officeHolder: officeHolderField,
    formVersion,
  })
  .refine(({ decision, reason }) => decision === "publish" || reason !== "", {
    path: ["reason"],
    message: "Enter the reason",
  });

export type VersionDecision = z.output<typeof versionDecisionForm>;
