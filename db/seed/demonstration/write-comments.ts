import { recordProgress } from "#app/domain/feedback/progress/commands.server.ts";
import { DAY, HOUR } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "../../client.server.ts";
import { feedback, feedbackResponses, feedbackThemes } from "../../schema/index.ts";
import type { Comment } from "./comments.ts";
import { idOf } from "./groups.ts";
import type { Ids } from "./ids.ts";
import type { Random } from "./random.ts";
import { linesOf, readSections, type Section } from "./sections.ts";
import { siteOf } from "./sites.ts";
import { createNarrator } from "./variants.ts";
import { writeConcerns } from "./write-concerns.ts";

/** New comments wait some days for their facilitator to label them, and for staff to respond. */
const UNTAGGED_DAYS = 16;
const RESPONDED_SHARE = 0.4;

/** Who says it, in the trusts of the demonstration. */
const POSTS = ["Lead cancer nurse", "Cancer services manager", "Matron, cancer services"] as const;

type World = {
  seededAt: Date;
  groupIds: ReadonlyMap<string, string>;
  memberIds: ReadonlyMap<number, string>;
  /** Who responds for an organisation. */
  reviewerIds: ReadonlyMap<string, string>;
  ids: Ids;
  random: Random;
};

/** Writes what was said, with its themes and the responses to it, as the same commands would have left it. */
export function writeComments(tx: Transaction, comments: readonly Comment[], world: World): void {
  const responses = readSections("responses.txt");
  const reasons = readSections("reasons.txt");
  for (const comment of comments) {
    const { id, publishedAt } = writeComment(tx, comment, reasons, world);
    if (!publishedAt) continue;
    const age = (world.seededAt.getTime() - publishedAt.getTime()) / DAY;
    if (age > UNTAGGED_DAYS || world.random.chance(0.15)) {
      const tags = comment.themeIds.map((themeId) => {
        const passage = comment.concernThemeIds.includes(themeId) ? "couldBeBetter" : "wentWell";
        return { feedbackId: id, themeId, passage } as const;
      });
      if (tags.length > 0) tx.insert(feedbackThemes).values(tags).run();
    }
    if (age > UNTAGGED_DAYS && world.random.chance(RESPONDED_SHARE)) {
      writeResponse(tx, comment, { id, publishedAt }, responses, world);
    }
  }
}

function writeComment(tx: Transaction, comment: Comment, reasons: readonly Section[], world: World) {
  const { ids, random } = world;
  const { author, state, sentAt, checkedAt, consents } = comment;
  const { voice, basis, organisationId, tumourGroupId } = author;
  const { stageId, timeBand, rating, audience, source } = comment;
  const isGone = state === "withdrawn";
  const hasReason = state === "held" || state === "refused";
  const publishedAt = state === "published" || isGone ? checkedAt : null;
  const id = ids.idAt(sentAt);
  tx.insert(feedback)
    .values({
      id,
      reference: ids.reference(sentAt),
      draftId: ids.idAt(sentAt),
      voice,
      basis,
      organisationId,
      tumourGroupId,
      stageId,
      timeBand,
      rating,
      audience,
      source,
      state,
      ...consents,
      authorId: world.memberIds.get(comment.authorNumber) ?? null,
      groupId: idOf(world.groupIds, author.group),
      siteId: siteOf(organisationId, random),
      wentWell: isGone ? "" : comment.wentWell,
      couldBeBetter: isGone ? "" : comment.couldBeBetter,
      checkReason: hasReason ? random.pick(linesOf(reasons, state)) : null,
      sentAt,
      checkedAt,
      publishedAt,
      withdrawnAt: isGone && checkedAt ? laterThan(checkedAt, world) : null,
    })
    .run();
  writeConcerns(tx, { id, state, sentAt, wentWell: comment.wentWell, couldBeBetter: comment.couldBeBetter });
  return { id, publishedAt: state === "published" ? publishedAt : null };
}

type Published = { id: string; publishedAt: Date };

function writeResponse(
  tx: Transaction,
  comment: Comment,
  { id, publishedAt }: Published,
  responses: readonly Section[],
  world: World,
): void {
  const { organisationId, subject } = comment.author;
  const authorId = world.reviewerIds.get(organisationId ?? "");
  if (!organisationId || !authorId) return;
  const createdAt = laterThan(publishedAt, world);
  // Staff were not told whose husband or wife it was.
  const narrate = createNarrator(subject, world.random, true);
  const text = narrate(responseTo(comment, responses, world.random));
  const response = { id: world.ids.idAt(createdAt), feedbackId: id, organisationId, authorId, createdAt };
  tx.insert(feedbackResponses)
    .values({
      ...response,
      kind: "explained",
      state: "published",
      post: world.random.pick(POSTS),
      text,
      textOn: today(publishedAt),
      publishedAt: createdAt,
    })
    .run();
  recordProgress(tx, {
    feedbackId: id,
    progress: "answered",
    by: { organisationId },
    responseId: response.id,
    at: createdAt,
  });
}

/** A line beginning with `+` thanks for praise, one with `-` answers a concern. */
function responseTo(
  { author, concernThemeIds, themeIds }: Comment,
  responses: readonly Section[],
  random: Random,
): string {
  const sign = concernThemeIds.length > 0 ? "- " : "+ ";
  const about = random.pick(concernThemeIds.length > 0 ? concernThemeIds : themeIds);
  const general = sign === "- " ? "concern" : "praise";
  const names = author.voice === "died" ? ["bereaved"] : [about, general];
  const found = names
    .map((name) => responses.find((section) => section.name === name)?.lines ?? [])
    .map((lines) => lines.filter((line) => author.voice === "died" || line.startsWith(sign)))
    .find((lines) => lines.length > 0);
  return random.pick(found ?? []).slice(2);
}

/** Some days or weeks after, but not after today. */
function laterThan(moment: Date, { seededAt, random }: World): Date {
  const later = moment.getTime() + random.between(4, 38) * DAY + random.below(DAY / 4);
  return new Date(Math.min(later, seededAt.getTime() - random.between(1, 20) * HOUR));
}
