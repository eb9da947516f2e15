import { z } from "zod";
import { dayFields, dayIssue, readDay } from "#app/lib/day-fields.ts";
import { always, choice, line } from "#app/lib/fields.ts";
import { ORGANISATION_KINDS, wordsOf } from "#db/vocabulary.ts";

/** As the NHS Organisation Data Service writes its codes. A few bodies, such as an alliance, have none. */
const ODS_CODE = /^[A-Z0-9]{3,12}$/;

const odsCode = z
  .string()
  .default("")
  .transform((code) => code.trim().toUpperCase())
  .refine((code) => code === "" || ODS_CODE.test(code), "Enter a code of letters and digits, like RWF");

const names = { name: line("Enter the name", 150, "The name must be 150 characters or less") };

const startsOn = dayFields("startsOn");
const endsOn = dayFields("endsOn");

type Days = Record<"startsOn-day" | "startsOn-month" | "startsOn-year", string>;
type LastDays = Record<"endsOn-day" | "endsOn-month" | "endsOn-year", string>;

const realStart = (form: Days, context: z.RefinementCtx) => {
  if (readDay(form, "startsOn") === undefined) dayIssue(context, "startsOn");
};

const realEnd = (form: LastDays, context: z.RefinementCtx) => {
  if (readDay(form, "endsOn") === undefined) dayIssue(context, "endsOn");
};

export const organisationForm = z
  .object({ ...names, kind: choice(wordsOf(ORGANISATION_KINDS), "Choose a kind"), odsCode, ...startsOn })
  .superRefine(realStart, always)
  .transform((form) => ({
    name: form.name,
    kind: form.kind,
    odsCode: form.odsCode || null,
    startsOn: readDay(form, "startsOn") ?? null,
  }));
export type OrganisationInput = z.output<typeof organisationForm>;

export const endOrganisationForm = z
  .object({ ...endsOn, successorId: z.string().max(64).default("") })
  .superRefine((form, context) => {
    if (!readDay(form, "endsOn")) dayIssue(context, "endsOn");
  }, always)
  .transform((form) => ({
    endsOn: readDay(form, "endsOn") ?? "",
    successorId: form.successorId || null,
  }));
export type EndInput = z.output<typeof endOrganisationForm>;

export const siteForm = z
  .object({
    ...names,
    town: line("Enter the town", 100, "The town must be 100 characters or less"),
    odsCode: odsCode.refine((code) => code !== "", "Enter the code of the site, like RWF03"),
    ...startsOn,
    ...endsOn,
  })
  .superRefine(realStart, always)
  .superRefine(realEnd, always)
  .superRefine((form, context) => {
    const [first, last] = [readDay(form, "startsOn"), readDay(form, "endsOn")];
    if (first && last && last < first)
      dayIssue(context, "endsOn", "The last day must not be before the first day");
  }, always)
  .transform((form) => ({
    name: form.name,
    town: form.town,
    odsCode: form.odsCode,
    startsOn: readDay(form, "startsOn") ?? null,
    endsOn: readDay(form, "endsOn") ?? null,
  }));
export type SiteInput = z.output<typeof siteForm>;

/** Why something was not kept, beside the field that can mend it. */
export const NOT_KEPT = {
  codeTaken: ["odsCode", "Another organisation or site has this code"],
  noSuccessor: ["successorId", "Choose another organisation that is still there"],
  endsBeforeItStarts: ["endsOn-day", "The last day must not be before the first day"],
} as const satisfies Record<string, readonly [field: string, message: string]>;
