import { z } from "zod";
import { dayFields, dayIssue, readDay } from "#app/lib/day-fields.ts";
import { always, choice, emailAddress, idField, passage } from "#app/lib/fields.ts";
import { OFFICES, wordsOf } from "#db/vocabulary.ts";
import type { OfficePlace } from "./giving.server.ts";

export const LONGEST_REASON = 1000;

const NO_GROUP = "Choose a group";
const NO_ORGANISATION = "Choose an organisation";

const place = z.string().default("");

export const grantForm = z
  .object({
    office: choice(wordsOf(OFFICES), "Choose an office"),
    facilitatorOf: place,
    representativeOf: place,
    reviewerFor: place,
    ...dayFields("startsOn"),
    ...dayFields("endsOn"),
    deputy: z
      .literal("")
      .or(emailAddress("", "Enter an email address in the correct format, like name@example.com"))
      .default(""),
  })
  .superRefine((form, context) => {
    const field = PLACE_FIELD[form.office];
    if (field && !form[field])
      context.addIssue({
        code: "custom",
        path: [field],
        message: field === "reviewerFor" ? NO_ORGANISATION : NO_GROUP,
      });
    for (const name of ["startsOn", "endsOn"] as const)
      if (readDay(form, name) === undefined) dayIssue(context, name);
  }, always)
  .transform((form) => ({
    place: placeOf(form),
    startsOn: readDay(form, "startsOn") ?? null,
    endsOn: readDay(form, "endsOn") ?? null,
    deputyEmail: form.deputy || null,
  }));

/** In which field of the form the place of each office is chosen. */
const PLACE_FIELD = {
  facilitator: "facilitatorOf",
  representative: "representativeOf",
  reviewer: "reviewerFor",
  moderator: null,
  administrator: null,
} as const;

export const endForm = z
  .object({ when: choice(["now", "later"], "Choose when it ends"), ...dayFields("lastDay") })
  .superRefine((form, context) => {
    if (form.when === "later" && !readDay(form, "lastDay")) dayIssue(context, "lastDay");
  }, always)
  .transform((form) => ({ lastDay: form.when === "later" ? (readDay(form, "lastDay") ?? null) : null }));

export const proposeForm = z.object({ memberId: idField("Choose a person") });

export const refuseForm = z.object({
  reason: passage("Enter the reason", LONGEST_REASON, "The reason must be 1,000 characters or less"),
});

/** Why an office was not given, beside the field that can mend it. */
export const NOT_GRANTED = {
  notActive: ["office", "This account is disabled or closed. Enable it first."],
  placeHasEnded: ["office", "This group or organisation has ended."],
  deputyIsHolder: ["deputy", "Enter somebody else as the deputy"],
  deputyNotActive: ["deputy", "Nobody who can log in has this address"],
  daysAreWrong: ["startsOn-day", "The first day must be today or later, and the last day not before it"],
  needsApproval: ["office", "Another administrator must approve this."],
  needsProposal: [
    "facilitatorOf",
    "This group has a facilitator, who can propose another person. Then it waits under Approvals.",
  ],
  firstOnesAreThere: ["office", "There are two administrators. One of them must ask, and another approve."],
  alreadyHeld: ["office", "This person has this office already."],
} as const satisfies Record<string, readonly [field: string, message: string]>;

/** Why what was asked for was not approved, in words for the one who meant to. */
export const NOT_APPROVED = {
  alreadyDecided: "Another administrator has decided this already.",
  notActive: NOT_GRANTED.notActive[1],
  placeHasEnded: NOT_GRANTED.placeHasEnded[1],
  deputyIsHolder: "The deputy is the person who holds the office. Refuse it, and ask again.",
  deputyNotActive: "The deputy cannot log in any more. Refuse it, and ask again.",
  daysAreWrong: "The last day has gone by. Refuse it, and ask again.",
} as const;

/** Why an office did not end. */
export const NOT_ENDED = {
  lastAdministrator: ["when", "This is the only administrator. Make another one first."],
  beforeItBegins: ["lastDay-day", "The last day must be today or later, and not before the first day"],
} as const;

function placeOf(form: {
  office: keyof typeof OFFICES;
  facilitatorOf: string;
  representativeOf: string;
  reviewerFor: string;
}): OfficePlace {
  const { office } = form;
  switch (office) {
    case "facilitator":
      return { office, groupId: form.facilitatorOf };
    case "representative":
      return { office, groupId: form.representativeOf };
    case "reviewer":
      return { office, organisationId: form.reviewerFor };
    case "moderator":
    case "administrator":
      return { office };
  }
}
