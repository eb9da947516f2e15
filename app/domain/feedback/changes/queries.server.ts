import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { formatDate } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedbackSuggestions } from "#db/schema/index.ts";
import { compareTyped, wordsOfPassages } from "../drafts/question-words.ts";
import { isCarer } from "../drafts/questions.ts";
import { findPersonalDetails } from "../personal-details.ts";
import type { FeedbackRow } from "../queries.server.ts";
import { textVersionOf } from "../text-version.server.ts";
import { onlyTexts, textsOf } from "../texts.ts";
import { findWaitingVersion } from "../versions/queries.server.ts";

/** The writer's own words for changing them: those that wait to be checked, or else those that stand. */
export function describeTextToChange(own: FeedbackRow, rejected?: Parameters<typeof compareTyped>[1]) {
  const texts = onlyTexts(findWaitingVersion(own) ?? own);
  // The box that takes the present text down is ticked from the beginning where that names somebody.
  const namesSomebody = textsOf(own).some((text) => findPersonalDetails(text).length > 0);
  return {
    hasCarer: isCarer(own) || texts.carerText !== "",
    isPublished: own.state === "published",
    names: wordsOfPassages(own),
    formVersion: textVersionOf(texts),
    compared: compareTyped({ voice: own.voice, ...texts }, rejected),
    stored: { ...texts, takeDown: namesSomebody ? "yes" : "" },
  };
}

/** What a moderator suggests and its writer has not answered; undefined when there is nothing of the kind. */
export function findOpenSuggestion({ id }: Pick<FeedbackRow, "id">) {
  return openSuggestion().get({ feedbackId: id });
}

const openSuggestion = prepared(() =>
  db
    .select()
    .from(feedbackSuggestions)
    .where(
      and(
        eq(feedbackSuggestions.feedbackId, sql.placeholder("feedbackId")),
        isNull(feedbackSuggestions.agreedAt),
        isNull(feedbackSuggestions.declinedAt),
      ),
    ),
);

/** What came of the last suggestion, for the one who checks the comment again. */
export function describeLastSuggestion({ id }: Pick<FeedbackRow, "id">) {
  const last = lastSuggestion().get({ feedbackId: id });
  if (!last) return null;
  const { reason, createdAt, agreedAt, declinedAt, declinedBecause } = last;
  const came = agreedAt
    ? "Its writer agreed"
    : declinedAt
      ? "Its writer kept their own words"
      : "It waits for its writer";
  return { reason, suggestedOn: formatDate(createdAt), came, because: declinedBecause };
}

const lastSuggestion = prepared(() =>
  db
    .select()
    .from(feedbackSuggestions)
    .where(eq(feedbackSuggestions.feedbackId, sql.placeholder("feedbackId")))
    .orderBy(desc(feedbackSuggestions.createdAt), desc(feedbackSuggestions.id))
    .limit(1),
);
