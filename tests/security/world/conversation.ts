import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { canariesFor } from "./canary.ts";
import type { Principal } from "./principals.ts";

type Ids = Record<Exclude<Principal, "visitor">, string>;
type Comments = Record<string, { id: string; groupId: string }>;

const DAY = 24 * 60 * 60 * 1000;
const YESTERDAY = new Date(Date.now() - DAY);
const TOMORROW = new Date(Date.now() + DAY);

/**
 * What is said about comments: responses that are begun, wait for a moderator and are published, questions to writers,
 * what a writer says to a response, and other words of a comment.
 */
export function makeConversation(ids: Ids, org: { a: string; b: string }, comments: Comments) {
  const of = (name: string) => comments[name]?.id ?? "";
  const responses = {
    draft: response("draft", of("wealdForGroup"), org.a, ids.reviewer, { kind: "explained", state: "draft" }),
    waiting: response("waiting", of("wealdForGroup"), org.a, ids.reviewer, {
      kind: "changePlanned",
      state: "waiting",
    }),
    published: response("published", of("coastForGroup"), org.b, ids.otherReviewer, {
      kind: "changeMade",
      state: "published",
    }),
    reacted: response("reacted", of("coastForGroup"), org.b, ids.otherReviewer, {
      kind: "explained",
      state: "published",
    }),
  };
  db.insert(tables.feedbackProgress)
    .values({
      id: crypto.randomUUID(),
      feedbackId: of("coastForGroup"),
      progress: "changeMade",
      organisationId: org.b,
      responseId: responses.published,
      reachedAt: YESTERDAY,
    })
    .run();
  // Its writer has looked: what is new to them is written down when they look.
  db.insert(tables.feedbackLooks)
    .values({ feedbackId: of("coastForGroup"), seenTo: TOMORROW })
    .run();

  const reaction = crypto.randomUUID();
  db.insert(tables.responseReactions)
    .values({
      ...canariesFor(tables.responseReactions, "waiting", "coast"),
      id: reaction,
      responseId: responses.reacted,
      feedbackId: of("coastForGroup"),
      kind: "notAnswered",
      state: "waiting",
      reason: null,
      createdAt: YESTERDAY,
    })
    .run();

  // One that a moderator did not publish: nobody but its writer ever reads it.
  db.insert(tables.responseReactions)
    .values({
      ...canariesFor(tables.responseReactions, "refused", "weald"),
      id: crypto.randomUUID(),
      responseId: responses.reacted,
      feedbackId: of("byCarer"),
      kind: "notAnswered",
      state: "refused",
      createdAt: YESTERDAY,
      settledAt: YESTERDAY,
    })
    .run();

  // What a moderator has not passed on was never asked.
  const notAsked = { askedAt: null, lapsesAt: null, answer: null };
  question("declined", of("held"), { state: "declined", ...notAsked });
  const questions = {
    open: question("open", of("waiting"), { state: "open", moderatorId: ids.moderator, answer: null }),
    proposed: question("proposed", of("wealdForStaff"), {
      state: "proposed",
      organisationId: org.b,
      reviewerId: ids.otherReviewer,
      ...notAsked,
    }),
    answered: question("answered", of("coastForGroup"), {
      state: "answered",
      organisationId: org.b,
      reviewerId: ids.otherReviewer,
      moderatorId: ids.moderator,
      settledAt: YESTERDAY,
    }),
  };

  const words = (name: string) =>
    canariesFor(tables.feedbackVersions, name, "weald") as Record<
      "wentWell" | "couldBeBetter" | "carerText",
      string
    >;
  db.insert(tables.feedbackVersions)
    .values([
      {
        ...words("waiting"),
        id: crypto.randomUUID(),
        feedbackId: of("byCarer"),
        state: "waiting",
        reason: null,
        createdAt: YESTERDAY,
      },
      {
        ...words("refused"),
        id: crypto.randomUUID(),
        feedbackId: of("coastForGroup"),
        state: "refused",
        createdAt: YESTERDAY,
        settledAt: YESTERDAY,
      },
      {
        ...words("replaced"),
        id: crypto.randomUUID(),
        feedbackId: of("wealdForGroup"),
        state: "replaced",
        reason: null,
        createdAt: YESTERDAY,
        settledAt: YESTERDAY,
      },
    ])
    .run();
  return { responses, reaction, questions };
}

function response(
  name: string,
  feedbackId: string,
  organisationId: string,
  authorId: string,
  standing: Pick<typeof tables.feedbackResponses.$inferInsert, "kind" | "state">,
): string {
  const id = crypto.randomUUID();
  const canaries = canariesFor(tables.feedbackResponses, name, "any") as { text: string };
  const isMade = standing.kind === "changeMade";
  const isPlanned = standing.kind === "changePlanned";
  db.insert(tables.feedbackResponses)
    .values({
      ...canaries,
      ...standing,
      ...(!isMade && { place: null, evidence: null }),
      ...(standing.kind === "explained" && { change: null }),
      id,
      feedbackId,
      organisationId,
      authorId,
      dueOn: isPlanned ? "2999-01-01" : null,
      madeOn: isMade ? "2026-01-01" : null,
      createdAt: YESTERDAY,
      publishedAt: standing.state === "published" ? YESTERDAY : null,
    })
    .run();
  return id;
}

function question(
  name: string,
  feedbackId: string,
  standing: Omit<Partial<typeof tables.feedbackQuestions.$inferInsert>, "id">,
): string {
  const id = crypto.randomUUID();
  const row = { id, feedbackId, createdAt: YESTERDAY, askedAt: YESTERDAY, lapsesAt: TOMORROW };
  const { declinedBecause, ...canaries } = canariesFor(tables.feedbackQuestions, name, "any") as {
    text: string;
    declinedBecause?: string;
  };
  const why = standing.state === "declined" ? declinedBecause : null;
  db.insert(tables.feedbackQuestions)
    .values({ state: "open", ...row, ...canaries, declinedBecause: why ?? null, ...standing })
    .run();
  return id;
}
