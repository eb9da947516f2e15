import { expect, test } from "vitest";
import type { ZodType } from "zod";
import { actionRow } from "#app/domain/actions/row-form.ts";
import { contactForm } from "#app/domain/contacts/form.ts";
import { enteredForm } from "#app/domain/feedback/entries/form.ts";
import { shiftForm } from "#app/domain/feedback/rota/form.ts";
import { handoverForm } from "#app/domain/handover/form.ts";
import { meetingForm } from "#app/domain/meetings/form.ts";
import { pollForm } from "#app/domain/meetings/polls/form.ts";
import { grantForm } from "#app/domain/offices/form.ts";
import { endOrganisationForm, siteForm } from "#app/domain/organisations/form.ts";

const FORMS: [name: string, form: ZodType, sent: object, wrong: string[]][] = [
  ["a shift on the rota", shiftForm, {}, ["memberId", "level", "startsOn-day", "endsOn-day"]],
  ["a meeting", meetingForm, {}, ["title", "startTime", "endTime", "date-day", "place"]],
  ["a question which date suits", pollForm, { "date2-day": "31" }, ["title", "place", "date2-day"]],
  ["an action", actionRow, { due: "31 February" }, ["text", "due"]],
  [
    "feedback on paper",
    enteredForm,
    { "receivedOn-day": "31", "receivedOn-month": "2", "receivedOn-year": "2026" },
    [
      "audience",
      "consentWay",
      "organisationId",
      "page",
      "receivedOn-day",
      "source",
      "timeBand",
      "voice",
      "wentWell",
    ],
  ],
  ["a contact detail", contactForm, {}, ["kind", "owner", "telephone", "expiresOn-day"]],
  [
    "an office",
    grantForm,
    { "startsOn-day": "x", "endsOn-day": "x" },
    ["office", "startsOn-day", "endsOn-day"],
  ],
  ["a handover", handoverForm, {}, ["officeId", "memberId", "startsOn-day"]],
  ["a site", siteForm, { "startsOn-day": "x" }, ["name", "town", "odsCode", "startsOn-day"]],
  ["the end of an organisation", endOrganisationForm, { successorId: [] }, ["successorId", "endsOn-day"]],
];

test.each(FORMS)(
  "whoever sends %s with several mistakes hears of all of them",
  (_name, form, sent, wrong) => {
    const { error } = form.safeParse(sent);
    expect(error?.issues.map(({ path }) => path.join(".")).sort()).toEqual([...wrong].sort());
  },
);
