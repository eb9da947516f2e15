import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { forbidden } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { placeholders } from "#db/placeholders.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackDrafts } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { getGroupById } from "../groups/queries.server.ts";
import type { Actor } from "../policy.ts";
import { randomReference } from "./reference.server.ts";

/** What is known of a comment when it is sent: checking it adds the others. */
const KNOWN = [
  ...(["isWithoutAccount", "placeKind", "placeName", "carerText"] as const),
  ...([
    "id",
    "reference",
    "draftId",
    "authorId",
    "groupId",
    "voice",
    "basis",
    "organisationId",
    "siteId",
  ] as const),
  ...(["timeBand", "tumourGroupId", "stageId", "rating", "wentWell", "couldBeBetter", "audience"] as const),
  ...([
    "mayCount",
    "maySummarise",
    "mayQuote",
    "mayContact",
    "source",
    "state",
    "storyId",
    "sentAt",
  ] as const),
];

export type SentFeedback = Required<Pick<typeof feedback.$inferInsert, (typeof KNOWN)[number]>>;

/** Everyone may write to a local group and to the county, and nobody to a level above. */
export function authorizeSubmission(actor: Actor, groupId: string): void {
  authorize(actor, "feedback:submit", { groupId });
  if (getGroupById(groupId).level === "board") throw forbidden();
}

/** Keeps a comment that was sent without a draft. For a transaction that is open. */
export function insertFeedback(sent: SentFeedback): void {
  insertSent().run(sent);
}

/** Puts a comment in the place of its draft. For a transaction that is open. */
export function replaceDraft(sent: SentFeedback): void {
  insertFeedback(sent);
  deleteDraft().run({ id: sent.draftId });
}

// Prepared, because drizzle writes an insert of so many columns for longer than SQLite takes to do it.
const insertSent = prepared(() => db.insert(feedback).values(placeholders(...KNOWN)));

const deleteDraft = prepared(() =>
  db.delete(feedbackDrafts).where(eq(feedbackDrafts.id, sql.placeholder("id"))),
);

/** A reference that no comment has yet. */
export function unusedReference(): string {
  const reference = randomReference(now());
  return takenReference().get({ reference }) ? unusedReference() : reference;
}

const takenReference = prepared(() =>
  db
    .select({ id: feedback.id })
    .from(feedback)
    .where(eq(feedback.reference, sql.placeholder("reference"))),
);
