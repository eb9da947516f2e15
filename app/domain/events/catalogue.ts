import { ACCOUNT_EVENTS } from "./catalogue/accounts.ts";
import { ADMINISTRATION_EVENTS } from "./catalogue/administration.ts";
import { CONVERSATION_EVENTS } from "./catalogue/conversation.ts";
import type { DetailsOf } from "./catalogue/entry.ts";
import { FEEDBACK_EVENTS } from "./catalogue/feedback.ts";
import { GROUP_EVENTS } from "./catalogue/groups.ts";
import { ISSUED_REPORT_EVENTS } from "./catalogue/issued-reports.ts";
import { MEETING_EVENTS } from "./catalogue/meetings.ts";
import { NOTES_EVENTS } from "./catalogue/notes.ts";
import { RECOMMENDATION_EVENTS } from "./catalogue/recommendations.ts";
import type { EmailWithoutEvent } from "./emails.ts";

const ALL = {
  ...ACCOUNT_EVENTS,
  ...ADMINISTRATION_EVENTS,
  ...GROUP_EVENTS,
  ...MEETING_EVENTS,
  ...NOTES_EVENTS,
  ...FEEDBACK_EVENTS,
  ...RECOMMENDATION_EVENTS,
  ...CONVERSATION_EVENTS,
  ...ISSUED_REPORT_EVENTS,
};

export type EventName = keyof typeof ALL;

/** What each event holds, as its entry lists it. */
export type EventDetails = { [E in EventName]: DetailsOf<(typeof ALL)[E]["details"]> };

/** Everything that happens here. Does not compile where an email goes to somebody whom its event does not name. */
export const EVENTS = ALL satisfies {
  [E in EventName]: {
    email: {
      to: keyof EventDetails[E] | "audience" | ("groupId" extends keyof EventDetails[E] ? "group" : never);
    } | null;
  };
};

type SentBy<Entry> = Entry extends { email: { kind: infer Kind extends string } } ? Kind : never;

/** Every kind of email that there is: those of the events, and those that come by themselves. */
export type EmailKind = SentBy<(typeof ALL)[EventName]> | EmailWithoutEvent;

/**
 * What changes how somebody logs in, or that they are. `recordEvent` takes none of these: `changeCredential` does, and
 * voids what was begun with the old.
 */
export const CREDENTIAL_EVENTS = [
  "account.invitationAccepted",
  "account.disabled",
  "account.sessionsEnded",
  "account.allSessionsEnded",
  "account.otherDevicesLoggedOut",
  "secondStep.added",
  "secondStep.removed",
  "secondStep.lost",
  "recoveryCodes.made",
  "email.changed",
  "email.changeUndone",
  "password.changed",
] as const satisfies readonly EventName[];

export type CredentialEvent = (typeof CREDENTIAL_EVENTS)[number];

/** What says that something did not happen: whoever may do nothing else could fill the audit log with it (X8). */
export const REFUSAL_EVENTS = [
  "account.logInFailed",
  "secondStep.failed",
  "access.denied",
] as const satisfies readonly EventName[];

export type RefusalEvent = (typeof REFUSAL_EVENTS)[number];
