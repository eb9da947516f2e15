import { asc, eq, sql } from "drizzle-orm";
import { versionOf } from "#app/lib/form-version.server.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackConcerns, feedbackResponses, organisations } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { getFeedback } from "../../feedback/queries.server.ts";
import { type Actor, scopeOf } from "../../policy.ts";
import { describeResponse, responseColumns } from "../queries.server.ts";

const MOST_SHOWN = 100;

/**
 * A response with the comment that it is to, for a moderator.
 *
 * @throws Response 404 when there is none or the actor checks nothing, 403 for one's own
 */
export function getResponseToCheck(actor: Actor, id: string | undefined) {
  const response = responseById().get({ id: id ?? "" });
  if (!response || response.state === "draft" || !scopeOf(actor, "response:check").all) throw notFound();
  const { organisationName, reference, ...row } = response;
  authorize(actor, "response:check", { authorId: row.authorId });
  return { response: row, organisationName, comment: getFeedback(actor, reference) };
}

/** Stands for what the page showed: the words, and where they stand. Others are read before they are decided about. */
export function versionOfResponse({ response }: ReturnType<typeof getResponseToCheck>): string {
  const { id, state, kind, post, text, change, dueOn, place, madeOn, evidence, checkReason } = response;
  return versionOf(id, state, kind, post, text, change, dueOn, place, madeOn, evidence, checkReason);
}

const responseById = prepared(() =>
  db
    .select({
      id: feedbackResponses.id,
      feedbackId: feedbackResponses.feedbackId,
      organisationId: feedbackResponses.organisationId,
      authorId: feedbackResponses.authorId,
      kind: feedbackResponses.kind,
      state: feedbackResponses.state,
      post: feedbackResponses.post,
      text: feedbackResponses.text,
      change: feedbackResponses.change,
      dueOn: feedbackResponses.dueOn,
      place: feedbackResponses.place,
      madeOn: feedbackResponses.madeOn,
      evidence: feedbackResponses.evidence,
      textOn: feedbackResponses.textOn,
      checkReason: feedbackResponses.checkReason,
      createdAt: feedbackResponses.createdAt,
      publishedAt: feedbackResponses.publishedAt,
      organisationName: organisations.name,
      reference: feedback.reference,
    })
    .from(feedbackResponses)
    .innerJoin(organisations, eq(organisations.id, feedbackResponses.organisationId))
    .innerJoin(feedback, eq(feedback.id, feedbackResponses.feedbackId))
    .where(eq(feedbackResponses.id, sql.placeholder("id"))),
);

/** The responses that claim a change and wait for this moderator, the oldest first. */
export function listResponsesToCheck(actor: Actor) {
  if (!scopeOf(actor, "response:check").all) return [];
  return waiting().all({ actor: actor.id ?? "" });
}

const waiting = prepared(() =>
  db
    .select({
      id: feedbackResponses.id,
      kind: feedbackResponses.kind,
      organisationName: organisations.name,
      reference: feedback.reference,
      createdAt: feedbackResponses.createdAt,
    })
    .from(feedbackResponses)
    .innerJoin(organisations, eq(organisations.id, feedbackResponses.organisationId))
    .innerJoin(feedback, eq(feedback.id, feedbackResponses.feedbackId))
    .where(
      sql`${feedbackResponses.state} = 'waiting' and ${feedbackResponses.authorId} is not ${sql.placeholder("actor")}`,
    )
    .orderBy(asc(feedbackResponses.createdAt), asc(feedbackResponses.id))
    .limit(MOST_SHOWN),
);

/** The responses to a comment that somebody says identify someone, for the one who checks it. */
export function listReportedResponses({ id }: { id: string }) {
  return reportedReplies()
    .all({ feedbackId: id })
    .map((response) => ({
      id: response.id,
      isShown: response.state === "published",
      ...describeResponse(response),
    }));
}

const reportedReplies = prepared(() =>
  db
    .select(responseColumns)
    .from(feedbackResponses)
    .innerJoin(organisations, eq(organisations.id, feedbackResponses.organisationId))
    .where(
      // A response to the one that it is combined with is a response to this one too.
      sql`exists (select 1 from ${feedbackConcerns} where ${feedbackConcerns.responseId} = ${feedbackResponses.id} and ${feedbackConcerns.feedbackId} = ${sql.placeholder("feedbackId")} and ${feedbackConcerns.clearedAt} is null)`,
    )
    .orderBy(asc(feedbackResponses.createdAt)),
);
