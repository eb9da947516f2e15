import { eq, sql } from "drizzle-orm";
import { getActor } from "#app/domain/people/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { sayIfHelped } from "#app/domain/recommendations/asking/commands.server.ts";
import { passText } from "#app/domain/recommendations/checking.server.ts";
import { passEntryText } from "#app/domain/recommendations/entry-texts/commands.server.ts";
import { listEntryTexts } from "#app/domain/recommendations/entry-texts/queries.server.ts";
import {
  versionOfEntry,
  versionOfResponse,
  versionOfText,
} from "#app/domain/recommendations/form-versions.server.ts";
import { listSupportingDecisions } from "#app/domain/recommendations/gathering/queries.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import {
  chooseQuotation,
  listQuotable,
  versionOfQuotable,
} from "#app/domain/recommendations/quotation.server.ts";
import { passResponse } from "#app/domain/recommendations/responding/checks.server.ts";
import { findOpenResponse } from "#app/domain/recommendations/responding/open.server.ts";
import { now } from "#app/lib/clock.ts";
import type { Transaction } from "../../client.server.ts";
import { feedback, recommendationQuestions, recommendations } from "../../schema/index.ts";

/* What the stories of recommendations need found, and what somebody does in them who is not named. */

/** So many comments lie under one recommendation at most. */
const MOST_UNDER = 14;

/** The newest decision that the group's notes had by then: what supports one in the demonstration. */
export function decisionOf(groupId: string): string {
  return listSupportingDecisions(groupId)[0]?.id ?? "";
}

/** A moderator reads what offices wrote in the thread. */
export function passEntries(actor: MemberActor, reference: string): { ok: boolean } {
  const waiting = listEntryTexts(getRecommendation(actor, reference)).filter(
    ({ textPassedAt }) => textPassedAt === null,
  );
  return {
    ok: waiting.every((entry) => {
      const formVersion = versionOfEntry(entry);
      return passEntryText(actor, reference, entry.stepId, { formVersion }).ok;
    }),
  };
}

/** A moderator reads the words of a group. */
export function passWords(actor: MemberActor, reference: string) {
  return passText(actor, reference, { formVersion: versionOfText(getRecommendation(actor, reference)) });
}

/** A moderator reads the response that waits. */
export function publishWaiting(actor: MemberActor, reference: string) {
  const waiting = findOpenResponse(getRecommendation(actor, reference));
  return passResponse(actor, reference, { formVersion: waiting ? versionOfResponse(waiting) : "" });
}

/** A moderator chooses words for the home page that speak of what has changed. */
export function quoteWords(actor: MemberActor, reference: string, about: readonly string[]): { ok: boolean } {
  const comments = listQuotable(getRecommendation(actor, reference));
  const comment = comments.find(({ text }) => about.some((word) => text.includes(word)));
  const formVersion = versionOfQuotable(comments);
  return chooseQuotation(actor, reference, { comment: comment?.reference ?? "", formVersion });
}

/** References of comments that a group had by then, speak of these words and may be summarised, each of another person. */
export function findFeedback(tx: Transaction, groupId: string, about: readonly string[]): string[] {
  const spoken = sql.join(
    about.map(
      (word) => sql`' ' || ${feedback.couldBeBetter} || ' ' || ${feedback.wentWell} like ${`% ${word}%`}`,
    ),
    sql` or `,
  );
  return tx
    .select({ reference: sql<string>`min(${feedback.reference})` })
    .from(feedback)
    .where(
      sql`${feedback.groupId} = ${groupId} and ${feedback.state} = 'published' and ${feedback.maySummarise} = 1
        and ${feedback.publishedAt} <= ${now().getTime()} and (${spoken})`,
    )
    .groupBy(feedback.authorId)
    .limit(MOST_UNDER)
    .all()
    .map(({ reference }) => reference);
}

/** The first of those who were asked say so. */
export function sayAsWriters(
  tx: Transaction,
  reference: string,
  answers: readonly (typeof recommendationQuestions.$inferSelect.answer)[],
) {
  const asked = tx
    .select({ id: recommendationQuestions.id, comment: feedback })
    .from(recommendationQuestions)
    .innerJoin(recommendations, eq(recommendations.id, recommendationQuestions.recommendationId))
    .innerJoin(feedback, eq(feedback.id, recommendationQuestions.feedbackId))
    .where(eq(recommendations.reference, reference))
    .limit(answers.length)
    .all();
  for (const [index, { id, comment }] of asked.entries()) {
    const answer = answers[index];
    if (comment.authorId && answer)
      sayIfHelped(getActor(comment.authorId), comment, id, { answer, text: "" });
  }
  return { ok: true };
}
