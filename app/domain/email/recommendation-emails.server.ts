import { eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  feedback,
  recommendationFeedback,
  recommendationFollowers,
  recommendations,
} from "#db/schema/index.ts";
import { RECOMMENDATION_STATES } from "#db/vocabulary.ts";
import { isPublicRow } from "../recommendations/public-words.server.ts";
import { isAnythingLate } from "../recommendations/reminders.server.ts";
import { tellEntry } from "../recommendations/thread/told.server.ts";
import { at, type Details, type Email, forMembers, gathered } from "./parts.server.ts";

/** Emails about recommendations. None has a word of a comment, nor of a recommendation that not everyone may read. */
export const RECOMMENDATION_EMAILS = {
  recommendationMoved: gathered((memberId, details) => {
    const { reference, state, isPublic } = getRecommendation(details);
    const ownReference = ownFeedback().get({ id: details.recommendationId ?? "", memberId })?.reference;
    // Whoever took their words back has nothing under it any more; whoever follows it reads what everyone may.
    if (!ownReference && !(isPublic && isFollowed().get({ id: details.recommendationId ?? "", memberId })))
      throw notFound();
    const told = listTold(details);
    if (!ownReference)
      return {
        subject: `Something has happened with what you follow: ${reference}`,
        lines: [
          ...told,
          `A recommendation that you follow has moved on. Where it stands now: ${RECOMMENDATION_STATES[state]}.`,
          at("See where it is, or stop following it", `/recommendations/${reference}`),
        ],
      };
    return {
      subject: `Something has happened with what you told us: ${ownReference}`,
      lines: [
        ...told,
        `A recommendation rests on feedback that you gave. Where it stands now: ${RECOMMENDATION_STATES[state]}. It is ${reference}.`,
        at("See where it is", `/your-page/feedback/${ownReference}`),
      ],
    };
  }),
  groupRecommendationMoved: forMembers(
    gathered((_memberId, details) => {
      const { reference, state } = getRecommendation(details);
      return {
        subject: `A recommendation of your group has moved on: ${reference}`,
        lines: [
          ...listTold(details),
          `Where it stands now: ${RECOMMENDATION_STATES[state]}.`,
          at("See where it is", `/recommendations/${reference}`),
        ],
      };
    }),
  ),
  recommendationReceived: gathered((_memberId, details) =>
    writeEmail(details, "A recommendation has come to you", [
      "A recommendation was sent to you. Please accept it, return it or say who the right ones are.",
    ]),
  ),
  recommendationToAgree: gathered((_memberId, details) =>
    writeEmail(details, "A response would speak for you too", [
      "Another organisation has written a response to a recommendation that would speak for yours too. It goes once you agree.",
    ]),
  ),
  recommendationBack: gathered((_memberId, details) =>
    writeEmail(details, "A recommendation has come back to you", [
      "A recommendation that you sent has come back, with the reason. You have 20 working days to send it again.",
    ]),
  ),
  recommendationReturnedAbove: gathered((_memberId, details) =>
    writeEmail(details, "A recommendation of your group was returned", [
      "A recommendation of your group was returned to the level that had sent it on, with what would make it acceptable.",
    ]),
  ),
  recommendationReworded: gathered((_memberId, details) =>
    writeEmail(details, "The words of a recommendation were changed", [
      "The group that asks has changed the words of a recommendation that lies with you.",
    ]),
  ),
  recommendationNotAgreed: gathered((_memberId, details) =>
    writeEmail(details, "A response does not speak for all that it names", [
      "An organisation says why your response does not speak for it. You can write another one.",
    ]),
  ),
  recommendationTextHeld: gathered((_memberId, details) =>
    writeEmail(details, "Please change the words of a recommendation", [
      "A moderator has read a recommendation of your group and asks for other words.",
    ]),
  ),
  recommendationEntryHeld: gathered((_memberId, details) =>
    writeEmail(details, "Please change what your office wrote", [
      "A moderator has read the reason that your office gave for what it did, and asks for other words.",
    ]),
  ),
  recommendationResponseReturned: gathered((_memberId, details) =>
    writeEmail(details, "Please look at your response again", [
      "A moderator has read your response to a recommendation and sent it back, with the reason.",
    ]),
  ),
  recommendationHelpedAsked: gathered((memberId, details) => {
    const { reference } = getRecommendation(details);
    const own = ownFeedback().get({ id: details.recommendationId ?? "", memberId })?.reference;
    return {
      subject: `Did it help? ${own ?? reference}`,
      lines: [
        "Something was changed because of what people said. It has been so for 3 months.",
        at("Please say if it helped", own ? `/your-page/feedback/${own}` : `/recommendations/${reference}`),
      ],
    };
  }),
  recommendationNotHelped: gathered((_memberId, details) =>
    writeEmail(details, "People say that a change has not helped yet", [
      "People who were asked say that a change has not helped, or only in part. You have 20 working days to respond.",
    ]),
  ),
  recommendationPassedOn: gathered(() => ({
    subject: "Recommendations have come to you",
    lines: [
      "At least one recommendation waits where nobody holds the office just now. It has come to you until somebody does.",
      at("See what is to be done", "/manage/recommendations"),
    ],
  })),
  recommendationOverdue: gathered((memberId) => {
    // Of all that they were told is late nothing is any more: then there is nothing to remind of.
    if (!isAnythingLate(memberId)) throw notFound();
    return {
      subject: "Recommendations are late",
      lines: [
        "The time for at least one recommendation is over.",
        at("See which, the oldest first", "/manage/recommendations"),
      ],
    };
  }),
} satisfies Record<string, Email>;

/** What has happened, and by which office. */
function listTold({ stepId }: Details): string[] {
  const sentence = tellEntry(stepId);
  return sentence ? [sentence] : [];
}

function writeEmail(details: Details, subject: string, lines: string[]) {
  const { reference } = getRecommendation(details);
  return {
    subject: `${subject}: ${reference}`,
    lines: [...lines, at("Read it", `/recommendations/${reference}`)],
  };
}

function getRecommendation({ recommendationId = "" }: Details) {
  const found = recommendationById().get({ id: recommendationId });
  if (!found) throw notFound();
  return found;
}

const recommendationById = prepared(() =>
  db
    .select({
      reference: recommendations.reference,
      state: recommendations.state,
      dueOn: recommendations.dueOn,
      isPublic: isPublicRow.mapWith(Boolean),
    })
    .from(recommendations)
    .where(eq(recommendations.id, sql.placeholder("id"))),
);

/** Does the reader follow it, or one that is read below it? */
const isFollowed = prepared(() =>
  db
    .select({ memberId: recommendationFollowers.memberId })
    .from(recommendationFollowers)
    .where(
      sql`${recommendationFollowers.memberId} = ${sql.placeholder("memberId")}
        and ${recommendationFollowers.recommendationId} in (
          select ${sql.placeholder("id")} union all
          select below.id from recommendations as below where below.combined_into_id = ${sql.placeholder("id")})`,
    ),
);

/** A comment of the reader that it rests on. */
const ownFeedback = prepared(() =>
  db
    .select({ reference: feedback.reference })
    .from(recommendationFeedback)
    .innerJoin(feedback, eq(feedback.id, recommendationFeedback.feedbackId))
    .where(
      sql`${feedback.authorId} = ${sql.placeholder("memberId")} and ${feedback.state} <> 'withdrawn'
        and ${recommendationFeedback.recommendationId} in (
          select ${sql.placeholder("id")} union all
          select below.id from recommendations as below where below.combined_into_id = ${sql.placeholder("id")})`,
    )
    .limit(1),
);
