import { eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { environment } from "#environment";
import { getGroupById } from "../groups/queries.server.ts";
import { issueToken, LIFETIME_HOURS } from "../people/one-time-tokens.server.ts";
import type { Letter } from "./letters.ts";

/** A letter as it is sent: plain text, which every reader can make larger or have read out. */
export type LetterText = { subject: string; text: string };

type Details = Record<string, string>;
type Writer = (memberId: string, details: Details) => { subject: string; lines: string[] };

const referenceOf = db
  .select({ reference: feedback.reference })
  .from(feedback)
  .where(eq(feedback.id, sql.placeholder("feedbackId")))
  .prepare();

/**
 * What each letter says. Never the words of a comment or of a reply: mail is read by others. A link that opens
 * something is made here, at the moment of sending.
 */
const WRITERS = {
  confirmEmail: (memberId) => ({
    subject: "Confirm your email address",
    lines: [
      "Somebody, we think you, created an account with this email address.",
      "To confirm that the address is yours, open this page and enter the password that you chose:",
      link("/verify-email", issueToken("confirmEmail", memberId)),
      `The link works once, for ${LIFETIME_HOURS.confirmEmail} hours.`,
      "If it was not you, you do not need to do anything. Nobody can log in until the address is confirmed.",
    ],
  }),
  alreadyHaveAccount: () => ({
    subject: "You already have an account",
    lines: [
      "Somebody, we think you, tried to create an account with this email address. You have one already.",
      `You can log in here: ${page("/log-in")}`,
      `If you do not remember your password, you can choose a new one: ${page("/forgot-password")}`,
      "If it was not you, you do not need to do anything.",
    ],
  }),
  invitation: (memberId) => ({
    subject: "You are invited to Patient Voice",
    lines: [
      "Patient Voice is where patients, carers and health professionals in Kent and Medway help to improve cancer care.",
      "To accept, open this page, say who you are and choose a password:",
      link("/accept-invitation", issueToken("acceptInvitation", memberId)),
      `The link works once, for ${LIFETIME_HOURS.acceptInvitation / 24} days.`,
    ],
  }),
  resetPassword: (memberId) => ({
    subject: "Choose a new password",
    lines: [
      "Somebody, we think you, asked for a new password. Open this page to choose one:",
      link("/reset-password", issueToken("resetPassword", memberId)),
      `The link works once, for ${LIFETIME_HOURS.resetPassword * 60} minutes.`,
      "If it was not you, you do not need to do anything. Your password stays as it is.",
    ],
  }),
  passwordChanged: () => ({
    subject: "Your password was changed",
    lines: [
      "The password of your account was changed. Every device that was logged in has been logged out.",
      `If it was not you, choose a new password now: ${page("/forgot-password")}`,
    ],
  }),
  joinedGroup: (_memberId, { groupId = "" }) => {
    const group = getGroupById(groupId);
    return {
      subject: `You have joined ${group.name}`,
      lines: [
        `You are now a member of ${group.name}.`,
        `You can read its meeting notes and what people have told it: ${page(`/groups/${group.slug}`)}`,
        "You can leave at any time on the same page.",
      ],
    };
  },
  feedbackPublished: (_memberId, details) =>
    aboutFeedback(details, "Your feedback is with your group", [
      "A trained person has read your feedback. It is now with your group.",
    ]),
  feedbackHeld: (_memberId, details) =>
    aboutFeedback(details, "We are checking something in your feedback", [
      "A trained person has read your feedback and needs to check something before others can read it.",
    ]),
  feedbackRefused: (_memberId, details) =>
    aboutFeedback(details, "Your feedback was not published", [
      "A trained person has read your feedback. It was not published as it is. Your page says why, and how to send it again.",
    ]),
  feedbackAnswered: (_memberId, details) =>
    aboutFeedback(details, "There is a reply to your feedback", ["Someone has replied to your feedback."]),
  feedbackSuggested: (_memberId, details) =>
    aboutFeedback(details, "We suggest a change to your feedback", [
      "A trained person has read your feedback and suggests other words. Nothing changes unless you agree.",
    ]),
  feedbackPassedOn: (_memberId, details) =>
    aboutFeedback(details, "We have passed on your feedback", [
      "As you asked, we have passed on your feedback.",
    ]),
  concernRaised: (_memberId, details) =>
    aboutConcern(details, "Please look at this feedback today", [
      "Feedback has come that somebody should look at today. You are the one who answers for it.",
    ]),
  concernOverdue: (_memberId, details) =>
    aboutConcern(details, "Nobody has looked at this feedback yet", [
      "Feedback that somebody should have looked at by now is still waiting. Please look at it.",
    ]),
  coverPlanned: () => ({
    subject: "You are on the rota for the same-day list",
    lines: [
      "You were put on the rota for feedback that somebody should look at the same day.",
      `See your days, or change them: ${page("/manage/checks/cover")}`,
    ],
  }),
} satisfies Record<Letter, Writer>;

/**
 * Writes a letter for a member about what its details name.
 *
 * @throws Response 404 when the thing that it is about is gone: the letter is then not sent.
 */
export function writeLetter(
  letter: Letter,
  memberId: string,
  nameToShow: string,
  details: Details,
): LetterText {
  const write: Writer = WRITERS[letter];
  const { subject, lines } = write(memberId, details);
  const signed = [
    nameToShow ? `Hello ${nameToShow},` : "Hello,",
    ...lines,
    "Patient Voice\nKent and Medway Cancer Action Partnership",
  ];
  return { subject, text: `${signed.join("\n\n")}\n` };
}

function aboutFeedback({ feedbackId = "" }: Details, subject: string, lines: string[]) {
  const reference = referenceOf.get({ feedbackId })?.reference;
  if (!reference) throw notFound();
  return {
    subject: `${subject}: ${reference}`,
    lines: [...lines, `Read more on your page: ${page(`/your-page/feedback/${reference}`)}`],
  };
}

function aboutConcern({ feedbackId = "" }: Details, subject: string, lines: string[]) {
  const reference = referenceOf.get({ feedbackId })?.reference;
  if (!reference) throw notFound();
  return {
    subject: `${subject}: ${reference}`,
    lines: [...lines, `Log in to see it: ${page(`/manage/checks/${reference}`)}`],
  };
}

function page(path: string): string {
  return environment().origin + path;
}

/** The host comes from our own settings and never from a request: a forged Host header must not choose it. */
function link(path: string, token: string): string {
  return `${page(path)}?token=${token}`;
}
