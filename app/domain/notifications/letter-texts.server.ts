import { eq, sql } from "drizzle-orm";
import { inGroups } from "#app/lib/codes.server.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { getGroupById } from "../groups/queries.server.ts";
import { getEmailChange } from "../people/email-changes.server.ts";
import { FLOW_MINUTES, issueLogInCode } from "../people/log-in-flows.server.ts";
import { issueToken, LIFETIME_HOURS } from "../people/one-time-tokens.server.ts";
import type { Letter } from "./letters.ts";
import { OFFICE_LETTERS } from "./office-letters.server.ts";
import { link, page } from "./pages.server.ts";

/**
 * A letter as it is sent: plain text, which every reader can make larger or have read out. `to` is there when it goes
 * to another address than the account's.
 */
export type LetterText = { subject: string; text: string; to?: string };

type Details = Record<string, string>;
type Writer = (memberId: string, details: Details) => { to?: string; subject: string; lines: string[] };

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
  ...OFFICE_LETTERS,
  logIn: (memberId, { flowId = "" }) => {
    const code = inGroups(issueLogInCode(flowId));
    return {
      subject: "Log in to Patient Voice",
      lines: [
        "Somebody, we think you, asked to log in by email. On the device where you read this, open this page:",
        link("/log-in/by-link", issueToken("logIn", memberId, flowId)),
        `On the device where you asked, you can enter this code instead: ${code}`,
        `The link and the code work once, for ${FLOW_MINUTES} minutes. Do not give the code to anyone: we never ask for it.`,
        "If it was not you, you do not need to do anything. Nobody can log in without this email.",
      ],
    };
  },
  newDevice: () => ({
    subject: "Your account was used on a new device",
    lines: [
      "Somebody, we think you, logged in to your account on a device that we do not know.",
      `You can see your devices, and log them out: ${page("/account/devices")}`,
      `If it was not you, choose a new password now: ${page("/forgot-password")}`,
    ],
  }),
  secondStepAdded: () =>
    aboutSecurity("A second step was added to your account", [
      "From now on we ask for it when you log in. It is an authenticator app or a passkey.",
    ]),
  secondStepRemoved: () =>
    aboutSecurity("A second step was removed from your account", [
      "An authenticator app or a passkey can no longer be used to log in to your account.",
    ]),
  recoveryCodesMade: () =>
    aboutSecurity("You have new recovery codes", [
      "New recovery codes were made for your account. The codes that you had before do not work any more.",
    ]),
  recoveryCodeUsed: () =>
    aboutSecurity("A recovery code was used", [
      "Somebody, we think you, logged in to your account with a recovery code. That code does not work any more.",
    ]),
  confirmNewEmail: (memberId, { emailChangeId = "" }) => ({
    to: getEmailChange(emailChangeId).newEmail,
    subject: "Confirm your new email address",
    lines: [
      "Somebody, we think you, asked to use this address for their account. To confirm it, open this page:",
      link("/account/email/confirm", issueToken("confirmNewEmail", memberId)),
      `The link works once, for ${LIFETIME_HOURS.confirmNewEmail} hours.`,
      "If it was not you, you do not need to do anything.",
    ],
  }),
  emailChanged: (memberId, { emailChangeId = "" }) => ({
    to: getEmailChange(emailChangeId).oldEmail,
    subject: "Your email address was changed",
    lines: [
      "The email address of your account was changed. We write to the new address from now on.",
      "If it was not you, open this page to undo it. It also logs everybody out of your account:",
      link("/account/email/undo", issueToken("undoNewEmail", memberId, emailChangeId)),
      `The link works once, for ${LIFETIME_HOURS.undoNewEmail} hours.`,
    ],
  }),
  emailChangeUndone: () =>
    aboutSecurity("Your email address is back as it was", [
      "The change of your email address was undone. Every device that was logged in has been logged out.",
    ]),
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
  const { subject, lines, to } = write(memberId, details);
  const signed = [
    nameToShow ? `Hello ${nameToShow},` : "Hello,",
    ...lines,
    "Patient Voice\nKent and Medway Cancer Action Partnership",
  ];
  return { subject, text: `${signed.join("\n\n")}\n`, ...(to && { to }) };
}

function aboutSecurity(subject: string, lines: string[]) {
  const ifNot = `If it was not you, choose a new password now: ${page("/forgot-password")}`;
  return { subject, lines: [...lines, ifNot] };
}

function aboutFeedback({ feedbackId = "" }: Details, subject: string, lines: string[]) {
  const reference = referenceOf.get({ feedbackId })?.reference;
  if (!reference) throw notFound();
  return {
    subject: `${subject}: ${reference}`,
    lines: [...lines, `Read more on your page: ${page(`/your-page/feedback/${reference}`)}`],
  };
}
