import { and, eq, ne, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback } from "#db/schema/index.ts";
import type { EmailKind } from "../events/emails.ts";
import { ACCOUNT_EMAILS } from "./account-emails.server.ts";
import { DRAFT_EMAILS } from "./draft-emails.server.ts";
import { GROUP_EMAILS } from "./group-emails.server.ts";
import { MEETING_EMAILS } from "./meeting-emails.server.ts";
import { NOTES_EMAILS } from "./notes-emails.server.ts";
import { OFFICE_EMAILS } from "./office-emails.server.ts";
import { type Details, page, type Writer } from "./parts.server.ts";
import { RECOMMENDATION_EMAILS } from "./recommendation-emails.server.ts";

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
  feedbackPublished: (_memberId, details) =>
    writeAboutFeedback(details, "Your feedback is with your group", [
      "A trained person has read your feedback. It is now with your group.",
    ]),
  feedbackHeld: (_memberId, details) =>
    writeAboutFeedback(details, "We are checking something in your feedback", [
      "A trained person has read your feedback and needs to check something before others can read it.",
    ]),
  feedbackRefused: (_memberId, details) =>
    writeAboutFeedback(details, "Your feedback was not published", [
      "A trained person has read your feedback. It was not published as it is. Your page says why, and how to send it again.",
    ]),
  feedbackResponded: (_memberId, details) =>
    writeAboutFeedback(details, "There is a reply to your feedback", [
      "Someone has replied to your feedback.",
    ]),
  ...NOTES_EMAILS,
  feedbackSuggested: (_memberId, details) =>
    writeAboutFeedback(details, "We suggest a change to your feedback", [
      "A trained person has read your feedback and suggests other words. Nothing changes unless you agree.",
    ]),
  feedbackPassedOn: (_memberId, details) =>
    writeAboutFeedback(details, "We have passed on your feedback", [
      "As you asked, we have passed on your feedback.",
    ]),
  feedbackCombined: (_memberId, details) =>
    writeAboutFeedback(details, "Your feedback is read together with another", [
      "Your feedback tells of the same as another. The two are now read together.",
      "You hear of any reply to it as before.",
    ]),
  feedbackTakenApart: (_memberId, details) =>
    writeAboutFeedback(details, "Your feedback stands by itself again", [
      "Your feedback was read together with another. It stands by itself again.",
    ]),
  ...RECOMMENDATION_EMAILS,
  concernRaised: (_memberId, details) =>
    writeAboutConcern(details, "Please look at this feedback today", [
      "Feedback has come that somebody should look at today. You are the one who answers for it.",
    ]),
  concernOverdue: (_memberId, details) =>
    writeAboutConcern(details, "Nobody has looked at this feedback yet", [
      "Feedback that somebody should have looked at by now is still waiting. Please look at it.",
    ]),
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
  return { subject, text: sign(nameToShow, lines), ...(to && { to }) };
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
    text: sign(nameToShow, [...lines, choose]),
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

function sign(nameToShow: string, lines: string[]): string {
  const hello = nameToShow ? `Hello ${nameToShow},` : "Hello,";
  return `${[hello, ...lines, "Patient Voice\nKent and Medway Cancer Action Partnership"].join("\n\n")}\n`;
}

function writeAboutFeedback({ feedbackId = "" }: Details, subject: string, lines: string[]) {
  const reference = referenceOf().get({ feedbackId })?.reference;
  if (!reference) throw notFound();
  return {
    subject: `${subject}: ${reference}`,
    lines: [...lines, `Read more on your page: ${page(`/your-page/feedback/${reference}`)}`],
  };
}

function writeAboutConcern({ feedbackId = "" }: Details, subject: string, lines: string[]) {
  const reference = referenceOf().get({ feedbackId })?.reference;
  if (!reference) throw notFound();
  return {
    subject: `${subject}: ${reference}`,
    lines: [...lines, `Log in to see it: ${page(`/manage/checks/${reference}`)}`],
  };
}

/** Of what is withdrawn there is nothing more to tell: an email about it that waits is not sent. */
const referenceOf = prepared(() =>
  db
    .select({ reference: feedback.reference })
    .from(feedback)
    .where(and(eq(feedback.id, sql.placeholder("feedbackId")), ne(feedback.state, "withdrawn"))),
);
