import { z } from "zod";
import { dayFields, dayIssue, readDay } from "#app/lib/day-fields.ts";
import { always, idField } from "#app/lib/fields.ts";

export const handoverForm = z
  .object({
    officeId: idField("Choose whose office is handed over"),
    memberId: idField("Choose who follows"),
    ...dayFields("startsOn"),
  })
  .superRefine((form, context) => {
    if (!readDay(form, "startsOn")) dayIssue(context, "startsOn");
  }, always)
  .transform((form) => ({
    officeId: form.officeId,
    memberId: form.memberId,
    startsOn: readDay(form, "startsOn") ?? "",
  }));

export type HandoverInput = z.output<typeof handoverForm>;

/** Why a handover was not proposed, beside the field that can mend it. */
export const NOT_PROPOSED = {
  alreadyHeld: ["memberId", "This person is a facilitator of the group already"],
  alreadyAsked: [
    "memberId",
    "A proposal for this person or this office waits for an administrator already. Wait for the answer",
  ],
  tooSoon: [
    "startsOn-day",
    "The first day must be tomorrow or later, so that an administrator can confirm it",
  ],
  endsBefore: ["startsOn-day", "The first day must be within the time of the office that is handed over"],
} as const;
