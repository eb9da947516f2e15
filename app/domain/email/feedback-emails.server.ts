import { and, eq, ne, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback } from "#db/schema/index.ts";
import { always, at, type Details, type Email, gathered } from "./parts.server.ts";

/** Emails about feedback. Never its words, nor those of a response: mail is read by others. */
export const FEEDBACK_EMAILS = {
  feedbackPublished: gathered((_memberId, details) =>
    writeAboutFeedback(details, "Your feedback is with your group", [
      "A trained person has read your feedback. It is now with your group.",
    ]),
  ),
  feedbackHeld: gathered((_memberId, details) =>
    writeAboutFeedback(details, "We are checking something in your feedback", [
      "A trained person has read your feedback and needs to check something before others can read it.",
    ]),
  ),
  feedbackRefused: gathered((_memberId, details) =>
    writeAboutFeedback(details, "Your feedback was not published", [
      "A trained person has read your feedback. It was not published as it is. Your page says why, and how to send it again.",
    ]),
  ),
  feedbackResponded: gathered((_memberId, details) =>
    writeAboutFeedback(details, "There is a response to your feedback", [
      "Someone has responded to your feedback.",
    ]),
  ),
  feedbackSuggested: gathered((_memberId, details) =>
    writeAboutFeedback(details, "We suggest a change to your feedback", [
      "A trained person has read your feedback and suggests other words. Nothing changes unless you agree.",
    ]),
  ),
  feedbackPassedOn: gathered((_memberId, details) =>
    writeAboutFeedback(details, "We have passed on your feedback", [
      "As you asked, we have passed on your feedback.",
    ]),
  ),
  feedbackCombined: gathered((_memberId, details) =>
    writeAboutFeedback(details, "Your feedback is read together with another", [
      "Your feedback tells of the same as another. The two are now read together.",
      "You hear of any response to it as before.",
    ]),
  ),
  feedbackTakenApart: gathered((_memberId, details) =>
    writeAboutFeedback(details, "Your feedback stands by itself again", [
      "Your feedback was read together with another. It stands by itself again.",
    ]),
  ),
  versionPublished: gathered((_memberId, details) =>
    writeAboutFeedback(details, "Your changed words are published", [
      "A trained person has read the words that you changed. They are now in the place of those before.",
    ]),
  ),
  versionRefused: gathered((_memberId, details) =>
    writeAboutFeedback(details, "Your changed words were not published", [
      "A trained person has read the words that you changed. They were not published, and those before stay.",
      "Your page says why.",
    ]),
  ),
  questionAsked: gathered((_memberId, details) =>
    writeAboutFeedback(details, "We have a question about your feedback", [
      "A moderator of Patient Voice has written to you about your feedback.",
      "Your page says until when you can answer. If you do not, we decide with what we have.",
    ]),
  ),
  questionAnswered: gathered((_memberId, details) =>
    writeToStaff(details, "The question that you asked has an answer", [
      "A moderator has passed on the answer to your question. Who wrote it stays unknown.",
    ]),
  ),
  questionDeclined: gathered((_memberId, details) =>
    writeToStaff(details, "Your question was not passed on", [
      "A moderator has read your question and not passed it on. The page of the feedback says why.",
    ]),
  ),
  responseReturned: gathered((_memberId, details) =>
    writeToStaff(details, "Your response needs another look", [
      "A moderator has read your response, and people do not see it now. The page of the feedback says why.",
    ]),
  ),
  reactionRefused: gathered((_memberId, details) =>
    writeAboutFeedback(details, "What you said about a response was not published", [
      "A trained person has read what you said about a response. It was not published. Your page says why.",
    ]),
  ),
  concernRaised: always((_memberId, details) =>
    writeAboutConcern(details, "Please look at this feedback today", [
      "Feedback has come that somebody should look at today. You are the one who answers for it.",
    ]),
  ),
  concernOverdue: always((_memberId, details) =>
    writeAboutConcern(details, "Nobody has looked at this feedback yet", [
      "Feedback that somebody should have looked at by now is still waiting. Please look at it.",
    ]),
  ),
  // Without its reference: of a comment that was erased nothing is left, in no letter box either.
  concernWithdrawn: always(() => ({
    subject: "Feedback is no longer on the same-day list",
    lines: [
      "Feedback that somebody should have looked at today was withdrawn or erased. Its words are gone, and there is nothing left of it to look at.",
      at("See the same-day list", "/manage/checks/today"),
    ],
  })),
} satisfies Record<string, Email>;

function writeAboutFeedback({ feedbackId = "" }: Details, subject: string, lines: string[]) {
  const reference = referenceOf().get({ feedbackId })?.reference;
  if (!reference) throw notFound();
  return {
    subject: `${subject}: ${reference}`,
    lines: [...lines, at("Read more on your page", `/your-page/feedback/${reference}`)],
  };
}

function writeToStaff({ feedbackId = "" }: Details, subject: string, lines: string[]) {
  const reference = referenceOf().get({ feedbackId })?.reference;
  if (!reference) throw notFound();
  return {
    subject: `${subject}: ${reference}`,
    lines: [...lines, at("Log in to see it", `/feedback/${reference}`)],
  };
}

function writeAboutConcern({ feedbackId = "" }: Details, subject: string, lines: string[]) {
  const reference = referenceOf().get({ feedbackId })?.reference;
  if (!reference) throw notFound();
  return {
    subject: `${subject}: ${reference}`,
    lines: [...lines, at("Log in to see it", `/manage/checks/${reference}`)],
  };
}

/** Of what is withdrawn there is nothing more to tell: an email about it that waits is not sent. */
const referenceOf = prepared(() =>
  db
    .select({ reference: feedback.reference })
    .from(feedback)
    .where(and(eq(feedback.id, sql.placeholder("feedbackId")), ne(feedback.state, "withdrawn"))),
);
