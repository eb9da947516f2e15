import { notFound } from "#app/lib/refusals.ts";
import type { EmailKind } from "../events/emails.ts";
import { ACCOUNT_EMAILS } from "./account-emails.server.ts";
import { DRAFT_EMAILS } from "./draft-emails.server.ts";
import { FEEDBACK_EMAILS } from "./feedback-emails.server.ts";
import { GROUP_EMAILS } from "./group-emails.server.ts";
import { MEETING_EMAILS } from "./meeting-emails.server.ts";
import { NOTES_EMAILS } from "./notes-emails.server.ts";
import { OFFICE_EMAILS } from "./office-emails.server.ts";
import { type Details, page, type Writer } from "./parts.server.ts";
import { RECOMMENDATION_EMAILS } from "./recommendation-emails.server.ts";
import { REPORT_EMAILS } from "./report-emails.server.ts";

/**
 * An email as it is sent: plain text, which every reader can make larger or have read out. `to` is there when it goes
 * to another address than the account's.
 */
export type EmailText = { subject: string; text: string; to?: string };

/**
 * What each email says. Never the words of a comment or of a reply: mail is read by others. A link that opens
 * something is made here, at the moment of sending.
 */
const WRITERS = {
  ...ACCOUNT_EMAILS,
  accountDisabled: () => ({
    subject: "You cannot log in for now",
    lines: [
      "An administrator of Patient Voice has disabled your account. You have been logged out and cannot log in.",
      "Nothing that you wrote has been deleted.",
      "To ask why, or to have it enabled again, speak to a facilitator of your group.",
    ],
  }),
  accountEnabled: () => ({
    subject: "You can log in again",
    lines: ["An administrator of Patient Voice has enabled your account.", `Log in here: ${page("/log-in")}`],
  }),
  ...OFFICE_EMAILS,
  ...GROUP_EMAILS,
  ...MEETING_EMAILS,
  ...DRAFT_EMAILS,
  ...FEEDBACK_EMAILS,
  ...NOTES_EMAILS,
  ...RECOMMENDATION_EMAILS,
  ...REPORT_EMAILS,
  shiftPlanned: () => ({
    subject: "You are on the rota for the same-day list",
    lines: [
      "You were put on the rota for feedback that somebody should look at the same day.",
      `See your days, or change them: ${page("/manage/checks/rota")}`,
    ],
  }),
} satisfies Record<EmailKind, Writer>;

/**
 * Writes an email for a member about what its details name.
 *
 * @throws Response 404 when the thing that it is about is gone: the email is then not sent.
 */
export function writeEmail(
  kind: EmailKind,
  memberId: string,
  nameToShow: string,
  details: Details,
): EmailText {
  const { subject, lines, to } = writePart(kind, memberId, details);
  return { subject, text: signEmail(nameToShow, lines), ...(to && { to }) };
}

/**
 * Several emails in one, for those who want them once a day or once a week. What is gone is left out.
 *
 * @throws Response 404 when everything that they are about is gone
 */
export function writeDigest(
  emails: readonly { kind: EmailKind; details: Details }[],
  memberId: string,
  nameToShow: string,
): EmailText {
  const parts = emails.flatMap(({ kind, details }) => writePartIfThere(kind, memberId, details) ?? []);
  if (parts.length === 0) throw notFound();
  const lines = parts.flatMap(({ subject, lines }) => [subject.toUpperCase(), ...lines]);
  const choose = `You can change when you get emails: ${page("/account/emails")}`;
  return {
    subject:
      parts.length === 1
        ? "1 thing is new on Patient Voice"
        : `${parts.length} things are new on Patient Voice`,
    text: signEmail(nameToShow, [...lines, choose]),
  };
}

function writePart(kind: EmailKind, memberId: string, details: Details): ReturnType<Writer> {
  const write: Writer = WRITERS[kind];
  return write(memberId, details);
}

function writePartIfThere(...about: Parameters<typeof writePart>): ReturnType<Writer> | undefined {
  try {
    return writePart(...about);
  } catch (error) {
    if (error instanceof Response && error.status === 404) return undefined;
    throw error;
  }
}

function signEmail(nameToShow: string, lines: string[]): string {
  const hello = nameToShow ? `Hello ${nameToShow},` : "Hello,";
  return `${[hello, ...lines, "Patient Voice\nKent and Medway Cancer Action Partnership"].join("\n\n")}\n`;
}
