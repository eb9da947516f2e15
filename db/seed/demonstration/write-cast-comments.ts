import type { EmailKind } from "#app/domain/events/catalogue.ts";
import { recordProgress } from "#app/domain/feedback/progress/commands.server.ts";
import { DAY } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import type { CheckingState } from "#db/vocabulary.ts";
import { PASSAGES, wordsOf } from "#db/vocabulary.ts";
import type { Transaction } from "../../client.server.ts";
import {
  feedback,
  feedbackDrafts,
  feedbackResponses,
  feedbackSuggestions,
  feedbackThemes,
  outbox,
} from "../../schema/index.ts";
import { CAST_COMMENTS, type CastComment } from "./cast-comments.ts";
import { idOf } from "./groups.ts";
import type { Ids } from "./ids.ts";
import { writeConcerns } from "./write-concerns.ts";

/** What a writer hears by email when a comment comes into a state. */
const EMAILS: Partial<Record<CheckingState, EmailKind>> = {
  published: "feedbackPublished",
  held: "feedbackHeld",
  refused: "feedbackRefused",
  suggested: "feedbackSuggested",
};

/** Emails about what is older than this were read long ago. */
const EMAIL_DAYS = 100;

type World = {
  seededAt: Date;
  castIds: ReadonlyMap<string, string>;
  groupIds: ReadonlyMap<string, string>;
  reviewerIds: ReadonlyMap<string, string>;
  ids: Ids;
};

/** Writes what the cast have told, with the emails about it still to be read, and a draft that is not finished. */
export function writeCastComments(tx: Transaction, world: World): void {
  for (const comment of CAST_COMMENTS) writeComment(tx, comment, world);
  writeDraft(tx, world);
}

function writeComment(tx: Transaction, comment: CastComment, world: World): void {
  const { author, daysAgo, state, group, basis, rating, themeIds, response, reason, suggestion, ...same } =
    comment;
  const authorId = idOf(world.castIds, author);
  const sentAt = daysBefore(world, daysAgo);
  const checkedAt = state === "submitted" ? null : daysBefore(world, daysAgo - 2);
  const id = world.ids.idAt(sentAt);
  tx.insert(feedback)
    .values({
      ...same,
      id,
      reference: world.ids.reference(sentAt),
      draftId: newId(),
      authorId,
      state,
      sentAt,
      checkedAt,
      basis: basis ?? null,
      rating: rating ?? null,
      checkReason: reason ?? null,
      timeBand: "lastMonth",
      audience: "group",
      source: "online",
      mayCount: true,
      maySummarise: true,
      mayQuote: true,
      mayContact: author !== "desmond",
      groupId: idOf(world.groupIds, group),
      publishedAt: state === "published" || state === "withdrawn" ? checkedAt : null,
      withdrawnAt: state === "withdrawn" ? daysBefore(world, daysAgo - 10) : null,
    })
    .run();
  writeConcerns(tx, { id, sentAt, ...comment });
  if (suggestion && reason && checkedAt) {
    const suggested = { wentWell: comment.wentWell, couldBeBetter: suggestion, reason, createdAt: checkedAt };
    tx.insert(feedbackSuggestions)
      .values({ id: newId(), feedbackId: id, moderatorId: idOf(world.castIds, "morgan"), ...suggested })
      .run();
  }
  for (const passage of wordsOf(PASSAGES))
    for (const themeId of themeIds[passage] ?? [])
      tx.insert(feedbackThemes).values({ feedbackId: id, themeId, passage }).run();

  const kind = EMAILS[state];
  if (kind && checkedAt) writeEmail(tx, kind, authorId, id, checkedAt, world);
  if (!response) return;
  const createdAt = daysBefore(world, daysAgo - 16);
  const { organisationId } = comment;
  const responseId = newId();
  tx.insert(feedbackResponses)
    .values({
      id: responseId,
      feedbackId: id,
      organisationId,
      authorId: idOf(world.reviewerIds, organisationId),
      kind: "explained",
      state: "published",
      post: "Lead cancer nurse",
      text: response,
      textOn: checkedAt && today(checkedAt),
      createdAt,
      publishedAt: createdAt,
    })
    .run();
  recordProgress(tx, {
    feedbackId: id,
    progress: "answered",
    by: { organisationId },
    responseId,
    at: createdAt,
  });
  writeEmail(tx, "feedbackResponded", authorId, id, createdAt, world);
}

function writeEmail(
  tx: Transaction,
  kind: EmailKind,
  memberId: string,
  feedbackId: string,
  at: Date,
  { seededAt }: World,
): void {
  if (seededAt.getTime() - at.getTime() > EMAIL_DAYS * DAY) return;
  tx.insert(outbox)
    .values({ id: newId(), kind, memberId, details: { feedbackId }, createdAt: at, dueAt: at })
    .run();
}

function writeDraft(tx: Transaction, world: World): void {
  const begun = daysBefore(world, 1);
  tx.insert(feedbackDrafts)
    .values({
      id: newId(),
      authorId: idOf(world.castIds, "maureen"),
      groupId: idOf(world.groupIds, "weald"),
      voice: "own",
      organisationId: "rwf",
      siteId: "rwf03",
      timeBand: "oneToSixMonths",
      tumourGroupId: "breast",
      stageId: "support",
      rating: "good",
      wentWell: "The woman at the information desk found me a grant I'd never heard of.",
      createdAt: begun,
      updatedAt: begun,
    })
    .run();
}

function daysBefore({ seededAt }: World, days: number): Date {
  return new Date(seededAt.getTime() - days * DAY);
}
