import { eq, notInArray } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import type { RecommendationStep } from "#db/vocabulary.ts";
import { createGroup } from "../../factories.ts";
import { canariesFor } from "./canary.ts";

const DAY = 24 * 60 * 60 * 1000;

type Places = { weald: string; coast: string };
type Organisations = { a: string; b: string };
type Comment = { id: string };

/**
 * What groups ask for: one being written, one sent to an organisation, one accepted by another and read by everyone, and
 * one answered with a change, about which the group and a writer are asked; and one to which a response is written that
 * would speak for another organisation too.
 */
export function makeRecommendations(
  ids: Record<"reviewer" | "otherMember", string>,
  { weald, coast }: Places,
  { a, b }: Organisations,
  comment: Comment,
  items: Record<"wealdMembers" | "coastMembers", { item: string }>,
) {
  const clock = { sinceOn: "2026-01-05", dueOn: "2099-12-31" };
  const isPublic = { acceptedAt: new Date(), textPassedAt: new Date() };
  const draft = recommendation("draft", "weald", { groupId: weald, ownerGroupId: weald, state: "draft" });
  const sentToA = recommendation("sentToA", "weald", {
    groupId: weald,
    ownerGroupId: weald,
    state: "sent",
    toOrganisationId: a,
    ...clock,
    firstSentOn: "2026-01-05",
  });
  const acceptedByB = recommendation("acceptedByB", "coast", {
    groupId: coast,
    ownerOrganisationId: b,
    state: "accepted",
    ...clock,
    ...isPublic,
    firstSentOn: "2026-01-05",
  });
  const answered = recommendation("answered", "weald", {
    groupId: weald,
    ownerOrganisationId: a,
    state: "answered",
    madeOn: "2026-01-05",
    ...isPublic,
    firstSentOn: "2026-01-05",
  });
  const joint = recommendation("joint", "weald", {
    groupId: weald,
    ownerOrganisationId: a,
    state: "accepted",
    ...clock,
    // Its group writes it in other words: everyone reads those that were passed last.
    acceptedAt: new Date(),
    firstSentOn: "2026-01-05",
  });
  // Nobody runs the village: what lies with it falls to the Weald, which is above it.
  const village = createGroup({
    slug: "village",
    parentId: weald,
    ...canariesFor(tables.groups, "village", "village"),
  });
  const ofVillage = recommendation("ofVillage", "coast", {
    groupId: coast,
    ownerGroupId: village.id,
    state: "accepted",
    ...clock,
    firstSentOn: "2026-01-05",
  });
  note("ofVillage", ofVillage.id, { groupId: village.id });
  for (const { id } of [draft, answered]) {
    const under = { recommendationId: id, feedbackId: comment.id, gatheredAt: new Date() };
    db.insert(tables.recommendationFeedback).values(under).run();
  }
  step("inside", answered.id, "textHeld", null);
  // Words that a moderator passed, some that they ask to change, and some that wait for them.
  const entries = {
    passed: entry("passed", acceptedByB.id, b, { textPassedAt: new Date(), textNote: null }),
    held: entry("held", acceptedByB.id, b, {}),
    waiting: entry("waiting", joint.id, a, { textNote: null }),
  };

  const responseId = crypto.randomUUID();
  db.insert(tables.recommendationResponses)
    .values({
      id: responseId,
      recommendationId: answered.id,
      organisationId: a,
      authorId: ids.reviewer,
      kind: "changeMade",
      state: "published",
      madeOn: "2026-01-05",
      createdAt: new Date("2026-01-05"),
      publishedAt: new Date("2026-01-05"),
      ...(canariesFor(tables.recommendationResponses, "answered", "a") as { post: string; text: string }),
      checkReason: null,
    })
    .run();
  db.insert(tables.recommendationResponses)
    .values({
      id: crypto.randomUUID(),
      recommendationId: answered.id,
      organisationId: a,
      kind: "explained",
      state: "returned",
      createdAt: new Date(),
      ...(canariesFor(tables.recommendationResponses, "returned", "a") as { post: string; text: string }),
    })
    .run();
  const jointId = crypto.randomUUID();
  db.insert(tables.recommendationResponses)
    .values({
      id: jointId,
      recommendationId: joint.id,
      organisationId: a,
      authorId: ids.reviewer,
      kind: "explained",
      state: "draft",
      createdAt: new Date(),
      ...(canariesFor(tables.recommendationResponses, "joint", "a") as { post: string; text: string }),
      checkReason: null,
    })
    .run();
  db.insert(tables.recommendationPartners).values({ responseId: jointId, organisationId: b }).run();
  // A third has said that it does not say the same.
  const third = db
    .select({ id: tables.organisations.id })
    .from(tables.organisations)
    .where(notInArray(tables.organisations.id, [a, b]))
    .limit(1)
    .get();
  db.insert(tables.recommendationPartners)
    .values({
      responseId: jointId,
      organisationId: third?.id ?? "",
      declinedAt: new Date(),
      ...canariesFor(tables.recommendationPartners, "joint", "a"),
    })
    .run();
  step("response", answered.id, "responsePublished", a, responseId);
  db.insert(tables.recommendationPartners)
    .values({ responseId, organisationId: b, agreedAt: new Date() })
    .run();
  note("ofA", answered.id, { organisationId: a, authorId: ids.reviewer });
  db.insert(tables.recommendationFollowers)
    .values({ recommendationId: answered.id, memberId: ids.otherMember, followedAt: new Date() })
    .run();
  // Before the meetings that the groups have held: what they decided there can say otherwise if it helped.
  const asked = { recommendationId: answered.id, responseId, askedAt: new Date("2026-01-05") };
  db.insert(tables.recommendationQuestions)
    .values([
      { ...asked, id: crypto.randomUUID(), feedbackId: comment.id, text: "" },
      {
        ...asked,
        id: crypto.randomUUID(),
        groupId: weald,
        answer: "partly",
        answeredAt: new Date("2026-01-05"),
        ...(canariesFor(tables.recommendationQuestions, "ofWeald", "weald") as { text: string }),
      },
    ])
    .run();
  const reminded = { recommendationId: sentToA.id, sinceOn: "2026-01-05", level: "own" as const };
  db.insert(tables.recommendationReminders)
    .values({ ...reminded, memberId: ids.reviewer, remindedOn: "2026-02-05" })
    .run();
  published("acceptedByB", acceptedByB, { groupId: coast, organisationId: b, outcome: "noAnswer" });
  published("answered", answered, {
    groupId: weald,
    organisationId: a,
    outcome: "changed",
    madeOn: "2026-01-05",
  });
  const decisionOf = ({ item }: { item: string }) =>
    db.select().from(tables.decisions).where(eq(tables.decisions.itemId, item)).get()?.id ?? "";
  return {
    recommendations: {
      draft: draft.reference,
      sentToA: sentToA.reference,
      acceptedByB: acceptedByB.reference,
      answered: answered.reference,
      joint: joint.reference,
      ofVillage: ofVillage.reference,
    },
    recommendationEntries: entries,
    decisions: { weald: decisionOf(items.wealdMembers), coast: decisionOf(items.coastMembers) },
  };
}

type Row = typeof tables.recommendations.$inferInsert;
type Words = Pick<Row, "title" | "asks" | "why" | "doneWhen">;

function recommendation(name: string, slug: string, values: Pick<Row, "groupId" | "state"> & Partial<Row>) {
  const words = canariesFor(tables.recommendations, name, slug) as unknown as Words;
  return db
    .insert(tables.recommendations)
    .values({
      id: crypto.randomUUID(),
      reference: `KM-R-26-${name.slice(0, 5).toUpperCase()}`,
      createdAt: new Date(Date.now() - DAY),
      movedAt: new Date(),
      ...words,
      // Of the draft alone a moderator asked for other words: what is held is not read by everyone.
      ...(name === "draft" ? {} : { textNote: null }),
      ...(name === "joint" ? {} : { shownTitle: null, shownAsks: null, shownWhy: null, shownDoneWhen: null }),
      ...values,
    })
    .returning()
    .get();
}

function step(
  name: string,
  recommendationId: string,
  kind: RecommendationStep,
  organisationId: string | null,
  responseId?: string,
) {
  const words = canariesFor(tables.recommendationSteps, name, "a") as { text: string; more: string };
  db.insert(tables.recommendationSteps)
    .values({
      id: crypto.randomUUID(),
      recommendationId,
      step: kind,
      at: new Date(),
      organisationId,
      ...words,
      responseId: responseId ?? null,
    })
    .run();
}

/** An entry of a thread that says why its office did something. */
function entry(
  name: string,
  recommendationId: string,
  organisationId: string,
  values: Partial<typeof tables.recommendationEntryTexts.$inferInsert>,
): string {
  const stepId = crypto.randomUUID();
  const at = new Date();
  db.insert(tables.recommendationSteps)
    .values({ id: stepId, recommendationId, step: "paused", at, organisationId, text: "", more: "" })
    .run();
  const words = canariesFor(tables.recommendationEntryTexts, name, "a") as { text: string; more: string };
  db.insert(tables.recommendationEntryTexts)
    .values({ stepId, writtenAt: at, ...words, ...values })
    .run();
  return stepId;
}

/** What an office noted for itself. */
function note(
  name: string,
  recommendationId: string,
  values: Partial<typeof tables.recommendationNotes.$inferInsert>,
): void {
  const words = canariesFor(tables.recommendationNotes, name, "a") as { text: string };
  db.insert(tables.recommendationNotes)
    .values({ id: crypto.randomUUID(), recommendationId, writtenAt: new Date(), ...words, ...values })
    .run();
}

type Published = typeof tables.publishedChanges.$inferInsert;

function published(
  name: string,
  { id, reference }: { id: string; reference: string },
  values: Pick<Published, "groupId" | "organisationId" | "outcome"> & Partial<Published>,
) {
  const words = canariesFor(tables.publishedChanges, name, "weald") as unknown as Pick<
    Published,
    "title" | "askedBy" | "heldBy" | "text"
  >;
  db.insert(tables.publishedChanges)
    .values({
      recommendationId: id,
      reference,
      askedOn: "2026-01-05",
      changedAt: new Date(),
      ...words,
      ...values,
    })
    .run();
}
