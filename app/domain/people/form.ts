import { z } from "zod";
import {
  choice,
  emailAddress,
  line,
  optionalChoice,
  optionalLine,
  optionalPassage,
  ticks,
} from "#app/lib/fields.ts";
import { COMMUNICATION_NEEDS, EMAIL_CHOICES, SELF_DESCRIPTIONS, WEEKDAYS, wordsOf } from "#db/vocabulary.ts";
import { searchWords } from "../text/search-words.ts";
import { personName } from "./names.ts";

const EMAIL_MISSING = "Enter your email address";
const EMAIL_OF_PERSON_MISSING = "Enter the email address of the person";
const EMAIL_WRONG = "Enter an email address in the correct format, like name@example.com";
const PASSWORD_MISSING = "Enter a password";
const CURRENT_MISSING = "Enter your password";

/** Lengths are checked by the password rules; the form only says that there is one. */
const newPassword = z.string(PASSWORD_MISSING).min(1, PASSWORD_MISSING);

const names = {
  name: personName("Enter your name", 100, "Name must be 100 characters or less"),
  nameToShow: personName(
    "Enter the name to show to others",
    60,
    "Name to show must be 60 characters or less",
  ),
};

const area = optionalLine(60, "Town or area must be 60 characters or less");

const houseRules = z.literal("yes", "Tick the box to agree to the house rules");

const selfDescription = {
  selfDescription: optionalChoice(
    wordsOf(SELF_DESCRIPTIONS),
    "Choose how you describe yourself from the list",
  ),
  selfDescriptionConsent: z.literal("yes").optional(),
};

/** Health data needs consent (UK GDPR, article 9): an answer without it is asked about, never quietly kept. */
const hasConsent = (form: { selfDescription: string | null; selfDescriptionConsent?: "yes" | undefined }) =>
  !form.selfDescription || form.selfDescription === "undisclosed" || form.selfDescriptionConsent === "yes";

const CONSENT_MISSING = {
  path: ["selfDescriptionConsent"],
  message: "Tick the box to let us keep how you describe yourself, or choose “I prefer not to say”",
};

export const createAccountForm = z
  .object({
    email: emailAddress(EMAIL_MISSING, EMAIL_WRONG),
    password: newPassword,
    ...names,
    ...selfDescription,
    area,
    houseRules,
    /** The group that they came to join. */
    join: z.string().max(100).optional(),
    /** A trap for programs: whoever fills it in gets the usual answer and no account. */
    website: z.string().optional(),
  })
  .refine(hasConsent, CONSENT_MISSING);
export type CreateAccountInput = z.output<typeof createAccountForm>;

export const acceptInvitationForm = z.object({
  token: z.string(),
  ...names,
  password: newPassword,
  houseRules,
  join: z.string().max(100).optional(),
});
export type AcceptInvitationInput = z.output<typeof acceptInvitationForm>;

export const logInForm = z.object({
  email: emailAddress(EMAIL_MISSING, EMAIL_WRONG),
  password: z.string(CURRENT_MISSING).min(1, CURRENT_MISSING),
  ownDevice: z.literal("yes").optional(),
  next: z.string().optional(),
});

export const forgotPasswordForm = z.object({ email: emailAddress(EMAIL_MISSING, EMAIL_WRONG) });

export const resetPasswordForm = z.object({ token: z.string(), password: newPassword });

export const confirmEmailForm = z.object({
  token: z.string(),
  password: z.string(CURRENT_MISSING).min(1, CURRENT_MISSING),
  join: z.string().max(100).optional(),
});

/** Which people an administrator's list is of. */
export const PEOPLE_SHOWN = {
  all: "Everybody",
  offices: "People with an office",
  invited: "Invited, and have not come yet",
  disabled: "Disabled accounts",
} as const;
export type PeopleShown = keyof typeof PEOPLE_SHOWN;

/** What an administrator looks for among people. Like any search, it has no wrong answers. */
export const peopleSearch = z.object({
  search: searchWords,
  show: z.enum(wordsOf(PEOPLE_SHOWN)).catch("all"),
});

export const inviteForm = z.object({ email: emailAddress(EMAIL_OF_PERSON_MISSING, EMAIL_WRONG) });

const next = z.string().optional();

export const logInAgainForm = z.object({
  password: z.string(CURRENT_MISSING).min(1, CURRENT_MISSING),
  next,
});

export const logInLinkForm = z.object({
  email: emailAddress(EMAIL_MISSING, EMAIL_WRONG),
  ownDevice: z.literal("yes").optional(),
  next,
});

/** A code that somebody types: of an email, of an app, from paper. Longer ones are no codes. */
const code = (missing: string) => line(missing, 40, "The code is not right. Check it and try again");

export const emailCodeForm = z.object({ code: code("Enter the code from the email"), next });
export const appCodeForm = z.object({ code: code("Enter the code from your app"), next });
export const recoveryCodeForm = z.object({ code: code("Enter one of your recovery codes"), next });

export const logInByLinkForm = z.object({ token: z.string() });

/** Filled in by the script: what a device has made or signed. */
export const passkeyForm = z.object({ response: z.string().default(""), next });

export const newPasskeyForm = passkeyForm.extend({
  name: line("Enter a name for this passkey", 60, "Name must be 60 characters or less"),
});

export const detailsForm = z.object({ ...names, area });
export type DetailsInput = z.output<typeof detailsForm>;

export const aboutYouForm = z.object(selfDescription).refine(hasConsent, CONSENT_MISSING);
export type AboutYouInput = z.output<typeof aboutYouForm>;

export const newEmailForm = z.object({ email: emailAddress(EMAIL_MISSING, EMAIL_WRONG) });
export const emailLinkForm = z.object({ token: z.string() });

export const changePasswordForm = z.object({
  currentPassword: z.string(CURRENT_MISSING).min(1, "Enter the password that you have now"),
  password: newPassword,
});

/** Beside these, a field for each group, named by its id: `changeEmailChoices` looks each up. */
export const emailChoicesForm = z
  .object({
    emails: choice(wordsOf(EMAIL_CHOICES), "Choose when you want emails"),
    weeklyOn: choice(wordsOf(WEEKDAYS), "Choose a day of the week").optional(),
  })
  .catchall(z.unknown());

export const communicationNeedsForm = z
  .object({
    needs: ticks(wordsOf(COMMUNICATION_NEEDS), "Choose what you need from the list"),
    address: optionalPassage(300, "The address must be 300 characters or less"),
    details: optionalPassage(500, "What we need to know must be 500 characters or less"),
    agreed: z.literal("yes").optional(),
  })
  .refine(({ needs, address }) => !needs.includes("post") || address, {
    path: ["address"],
    message: "Enter the address that letters go to",
  })
  .refine(({ needs, details, agreed }) => agreed || (needs.length === 0 && !details), {
    path: ["agreed"],
    message:
      "Tick the box to let us keep what you need and show it to facilitators of your groups, or clear your answers",
  });
export type CommunicationNeedsInput = z.output<typeof communicationNeedsForm>;
