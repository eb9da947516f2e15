import type { EmailKind } from "../events/catalogue.ts";
import { ACCOUNT_EMAILS } from "./account-emails.server.ts";
import { DRAFT_EMAILS } from "./draft-emails.server.ts";
import { FEEDBACK_EMAILS } from "./feedback-emails.server.ts";
import { GROUP_EMAILS } from "./group-emails.server.ts";
import { MEETING_EMAILS } from "./meeting-emails.server.ts";
import { MODERATOR_EMAILS } from "./moderator-emails.server.ts";
import { NOTES_EMAILS } from "./notes-emails.server.ts";
import { OFFICE_EMAILS } from "./office-emails.server.ts";
import { OWN_DATA_EMAILS } from "./own-data-emails.server.ts";
import { PAPERS_EMAILS } from "./papers-emails.server.ts";
import type { Email } from "./parts.server.ts";
import { RECOMMENDATION_EMAILS } from "./recommendation-emails.server.ts";
import { REPORT_EMAILS } from "./report-emails.server.ts";

/**
 * Every kind of email: when it goes, and what it says. Never the text of a comment or of a response: mail is read by others.
 * A link that opens something is made at the moment of sending. What an event or a job names and is missing here does not
 * compile, nor does what is here and nothing sends.
 */
export const EMAILS: Readonly<Record<EmailKind, Email>> = {
  ...ACCOUNT_EMAILS,
  ...OWN_DATA_EMAILS,
  ...OFFICE_EMAILS,
  ...GROUP_EMAILS,
  ...MEETING_EMAILS,
  ...PAPERS_EMAILS,
  ...DRAFT_EMAILS,
  ...FEEDBACK_EMAILS,
  ...NOTES_EMAILS,
  ...RECOMMENDATION_EMAILS,
  ...REPORT_EMAILS,
  ...MODERATOR_EMAILS,
} satisfies Record<EmailKind, Email>;

export const EMAIL_KINDS = Object.keys(EMAILS) as EmailKind[];

/** What stands on its reader's page as news: all that they may choose about. */
export const NEWS_KINDS: readonly EmailKind[] = EMAIL_KINDS.filter((kind) => EMAILS[kind].when !== "always");
