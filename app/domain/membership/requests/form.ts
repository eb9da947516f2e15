import { z } from "zod";
import { passage } from "#app/lib/fields.ts";

export const LONGEST_REASON = 1000;

/** Why somebody would like to join: the group's facilitators read it. */
export const askForm = z.object({
  reason: passage(
    "Enter why you would like to join",
    LONGEST_REASON,
    "Why you would like to join must be 1,000 characters or less",
  ),
});

/** Why a request is declined: whoever asked reads it. */
export const declineForm = z.object({
  answer: passage("Enter the reason", LONGEST_REASON, "The reason must be 1,000 characters or less"),
});

/** Why somebody could not ask, in words for them. */
export const NOT_ASKED = {
  archived: "This group has ended, so nobody can join it.",
  open: "You do not need to ask: this group is open to all.",
  invitation: "People join this group by invitation only.",
} as const;

/** Why a request was not answered, in words for the facilitator. */
export const NOT_ANSWERED = {
  settled: "This request was answered or taken back in the meantime.",
  archived: "This group has ended, so nobody can join it.",
} as const;
