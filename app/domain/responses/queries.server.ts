import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { formatDate, formatDay } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackResponses, organisations } from "#db/schema/index.ts";
import { RESPONSE_KINDS } from "#db/vocabulary.ts";
import { type FeedbackRow, getHeldFeedback } from "../feedback/queries.server.ts";
import type { Actor, MemberActor } from "../policy.ts";

/** What a page shows of a response: the organisation and the post stand by it, never a person. */
export const responseColumns = {
  id: feedbackResponses.id,
  organisationName: organisations.name,
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
  createdAt: feedbackResponses.createdAt,
  publishedAt: feedbackResponses.publishedAt,
};

/** The published responses to a comment and to the one that it is combined with, the oldest first. */
export function listResponses({ id, combinedIntoId }: Pick<FeedbackRow, "id" | "combinedIntoId">) {
  return responsesTo().all({ feedbackId: id, leadId: combinedIntoId ?? id });
}

const responsesTo = prepared(() =>
  db
    .select(responseColumns)
    .from(feedbackResponses)
    .innerJoin(organisations, eq(organisations.id, feedbackResponses.organisationId))
    .where(
      and(
        or(
          eq(feedbackResponses.feedbackId, sql.placeholder("feedbackId")),
          eq(feedbackResponses.feedbackId, sql.placeholder("leadId")),
        ),
        sql`${feedbackResponses.state} = 'published'`,
      ),
    )
    .orderBy(asc(feedbackResponses.createdAt), asc(feedbackResponses.id)),
);

export type ResponseRow = ReturnType<typeof listResponses>[number];

/** The responses to what a code has opened, in words; none while nobody reads it. */
export function listHeldResponses(holder: Actor) {
  const held = getHeldFeedback(holder);
  return held.state === "published" ? listResponses(held).map(describeResponse) : [];
}

/** A response in words, for the pages that show it. */
export function describeResponse(response: ResponseRow) {
  const { kind, post, text, change, dueOn, place, madeOn, evidence, textOn } = response;
  return {
    organisationName: response.organisationName,
    kind: RESPONSE_KINDS[kind],
    post,
    text,
    facts: [
      { name: kind === "changeMade" ? "What has changed" : "What will change", answer: change },
      { name: "By when", answer: dueOn && formatDay(dueOn) },
      { name: "Where", answer: place },
      { name: "Since when", answer: madeOn && formatDay(madeOn) },
      { name: "How people can see it", answer: evidence },
    ].flatMap(({ name, answer }) => (answer ? [{ name, answer }] : [])),
    respondedOn: formatDate(response.publishedAt ?? response.createdAt),
    textOn: textOn && formatDay(textOn),
  };
}

export type DescribedResponse = ReturnType<typeof describeResponse>;

/**
 * A response that the actor wrote to a comment, wherever it stands.
 *
 * @throws Response 404 for everybody else
 */
export function getOwnResponse(actor: MemberActor, reference: string | undefined, id: string | undefined) {
  const response = ownResponse().get({ id: id ?? "", reference: reference ?? "", authorId: actor.id });
  if (!response) throw notFound();
  return response;
}

const ownResponse = prepared(() =>
  db
    .select({
      ...responseColumns,
      authorId: feedbackResponses.authorId,
      organisationId: feedbackResponses.organisationId,
      checkReason: feedbackResponses.checkReason,
    })
    .from(feedbackResponses)
    .innerJoin(organisations, eq(organisations.id, feedbackResponses.organisationId))
    .innerJoin(feedback, eq(feedback.id, feedbackResponses.feedbackId))
    .where(
      and(
        eq(feedbackResponses.id, sql.placeholder("id")),
        eq(feedback.reference, sql.placeholder("reference")),
        eq(feedbackResponses.authorId, sql.placeholder("authorId")),
      ),
    ),
);

/** What the actor wrote to a comment and can go on with or correct, the newest first. */
export function listOwnResponses(actor: Actor, { id }: Pick<FeedbackRow, "id">) {
  if (!actor.id) return [];
  return ownResponses().all({ feedbackId: id, authorId: actor.id });
}

const ownResponses = prepared(() =>
  db
    .select({
      id: feedbackResponses.id,
      kind: feedbackResponses.kind,
      state: feedbackResponses.state,
      authorId: feedbackResponses.authorId,
      checkReason: feedbackResponses.checkReason,
      publishedAt: feedbackResponses.publishedAt,
    })
    .from(feedbackResponses)
    .where(
      and(
        eq(feedbackResponses.feedbackId, sql.placeholder("feedbackId")),
        eq(feedbackResponses.authorId, sql.placeholder("authorId")),
      ),
    )
    .orderBy(desc(feedbackResponses.createdAt), desc(feedbackResponses.id)),
);

/** The post that somebody signed with last: the form begins with it. */
export function findLastPost(actor: MemberActor): string {
  return lastPost().get({ authorId: actor.id })?.post ?? "";
}

const lastPost = prepared(() =>
  db
    .select({ post: feedbackResponses.post })
    .from(feedbackResponses)
    .where(eq(feedbackResponses.authorId, sql.placeholder("authorId")))
    .orderBy(desc(feedbackResponses.createdAt))
    .limit(1),
);
