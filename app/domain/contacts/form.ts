import { z } from "zod";
import { now } from "#app/lib/clock.ts";
import { dayFields, dayIssue, readDay } from "#app/lib/day-fields.ts";
import { DAY } from "#app/lib/durations.ts";
import { always, choice, emailAddress, line, optionalLine } from "#app/lib/fields.ts";
import { today } from "#app/lib/london.ts";
import { isSecureLink } from "#app/lib/secure-link.ts";
import { CONTACT_KINDS, wordsOf } from "#db/vocabulary.ts";

/** Whoever answers for a number looks at it once a year at least. */
const MOST_DAYS = 366;

const TELEPHONE = /^\+?[\d ()-]{3,20}$/;

const expiry = dayFields("expiresOn");

export const contactForm = z
  .object({
    kind: choice(wordsOf(CONTACT_KINDS), "Choose what it is for"),
    organisationId: z.string().max(64).default(""),
    telephone: optionalLine(20, "The telephone number must be 20 characters or less").refine(
      (number) => number === "" || TELEPHONE.test(number),
      "Enter a telephone number, like 01632 960 001",
    ),
    email: z
      .literal("")
      .or(emailAddress("", "Enter an email address in the correct format, like name@example.com"))
      .default(""),
    link: optionalLine(500, "The link must be 500 characters or less").refine(
      (link) => link === "" || isSecureLink(link),
      "Enter a link that begins with https://",
    ),
    address: optionalLine(200, "The address must be 200 characters or less"),
    hours: optionalLine(100, "When somebody answers must be 100 characters or less"),
    note: optionalLine(200, "The note must be 200 characters or less"),
    owner: line("Enter who answers for this being right", 150, "The owner must be 150 characters or less"),
    ...expiry,
  })
  .superRefine((form, context) => {
    if (form.kind && (form.kind === "service") !== (form.organisationId === ""))
      context.addIssue({
        code: "custom",
        path: ["organisationId"],
        message:
          form.kind === "service"
            ? "Choose no organisation for the people who run Patient Voice"
            : "Choose an organisation",
      });
    if (!form.telephone && !form.email && !form.link)
      context.addIssue({
        code: "custom",
        path: ["telephone"],
        message: "Enter a telephone number, an email address or a link",
      });
    checkExpiry(form, context);
  }, always)
  .transform(({ kind, telephone, email, link, address, hours, note, owner, ...form }) => ({
    kind,
    telephone,
    email,
    link,
    address,
    hours,
    note,
    owner,
    organisationId: form.organisationId || null,
    expiresOn: readDay(form, "expiresOn") ?? "",
  }));
export type ContactInput = z.output<typeof contactForm>;

export const confirmForm = z
  .object({ isRight: z.literal("yes", "Tick the box to say that you have checked it"), ...expiry })
  .superRefine(checkExpiry, always)
  .transform((form) => ({ expiresOn: readDay(form, "expiresOn") ?? "" }));

type Expiry = { "expiresOn-day": string; "expiresOn-month": string; "expiresOn-year": string };

function checkExpiry(form: Expiry, context: z.RefinementCtx): void {
  const day = readDay(form, "expiresOn");
  const last = today(new Date(now().getTime() + MOST_DAYS * DAY));
  if (!day) dayIssue(context, "expiresOn");
  else if (day <= today(now())) dayIssue(context, "expiresOn", "The date must be later than today");
  else if (day > last)
    dayIssue(context, "expiresOn", "The date must be within a year: then look at it again");
}
