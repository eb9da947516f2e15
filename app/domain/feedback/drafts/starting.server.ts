import { and, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { feedbackDrafts } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import type { Actor, MemberActor } from "../../policy.ts";
import { findPlace } from "../places/queries.server.ts";
import { getOwnFeedback } from "../queries.server.ts";
import type { Told } from "./form.ts";
import { findDraft, listGroupsToTell } from "./queries.server.ts";

type NewDraft = Partial<typeof feedbackDrafts.$inferInsert>;

/**
 * Starts feedback, or finds the draft that was started in the same way and left as it was.
 *
 * @param from.group slug of the group to begin with, if the actor may tell it
 * @param from.next reference of a comment of the actor's own: this is a further stop of the same story, and what is the
 * same at every stop is not asked again
 * @param from.told what was said on the one page already, which is not asked again
 * @throws Response 404 when `next` is not the actor's
 */
export function startDraft(
  actor: MemberActor,
  from: { group?: string; next?: string; told?: Told },
): { draftId: string } {
  authorize(actor, "draft:edit", { authorId: actor.id });
  const answers = { ...firstAnswers(actor, from), ...(from.told && answersTold(from.told, from.group)) };

  return inTransaction((tx) => {
    const begun = findSameDraft(tx, actor, answers);
    if (begun) return { draftId: begun.id };
    const draft = { ...answers, id: newId(), authorId: actor.id, createdAt: now(), updatedAt: now() };
    tx.insert(feedbackDrafts).values(draft).run();
    return { draftId: draft.id };
  });
}

/** The group of the link; without one, the only group that there is to tell. */
export function firstGroup(actor: Actor, slug: string | undefined): string | null {
  const offered = listGroupsToTell(actor);
  const only = offered.length === 1 ? offered[0] : undefined;
  return (offered.find((group) => group.slug === slug) ?? only)?.id ?? null;
}

function firstAnswers(actor: MemberActor, { group, next }: { group?: string; next?: string }): NewDraft {
  if (next) return answersOfStory(actor, next);
  return { groupId: firstGroup(actor, group) };
}

/** What was said on the one page, with what follows from the place. */
export function answersTold({ where, placeName, ...told }: Told, group: string | undefined): NewDraft {
  const place = findPlace(where, placeName, group);
  return { ...told, ...place, isOrganisationUnsure: place !== undefined && place.organisationId === null };
}

/**
 * What is said on the one page takes the place of what the draft has of it; its other answers stay.
 *
 * @returns false when it is not the actor's draft, or is sent
 */
export function retellDraft(
  actor: Actor,
  draftId: string,
  { group, told }: { group?: string; told: Told },
): boolean {
  const draft = findDraft(actor, draftId);
  if (!draft) return false;
  authorize(actor, "draft:edit", { draftId: draft.id, authorId: draft.authorId });
  const { groupId, ...answers } = answersTold(told, group);
  const kept = isSamePlace(draft, answers) ? draft.groupId : groupId;
  inTransaction((tx) =>
    tx
      .update(feedbackDrafts)
      .set({ ...answers, ...(kept && { groupId: kept }), updatedAt: now() })
      .where(eq(feedbackDrafts.id, draft.id))
      .run(),
  );
  return true;
}

/** Whoever changed the group of a place keeps it, as long as the place is the same. */
export function isSamePlace(
  one: Pick<NewDraft, "siteId" | "placeKind" | "placeName">,
  other: Pick<NewDraft, "siteId" | "placeKind" | "placeName">,
): boolean {
  const parts = ({ siteId, placeKind, placeName }: typeof one) =>
    JSON.stringify([siteId, placeKind, placeName]);
  return parts(one) === parts(other);
}

/** What is the same at every stop of a story. */
function answersOfStory(actor: MemberActor, reference: string): NewDraft {
  const { id, storyId, groupId, voice, basis, tumourGroupId, audience, ...told } = getOwnFeedback(
    actor,
    reference,
  );
  const { mayCount, maySummarise, mayQuote, mayContact } = told;
  return {
    storyId: storyId ?? id,
    groupId,
    voice,
    basis,
    tumourGroupId,
    audience,
    mayCount,
    maySummarise,
    mayQuote,
    mayContact,
  };
}

/** A second press of the button must not make a second draft. */
function findSameDraft(tx: Transaction, actor: MemberActor, answers: NewDraft) {
  const { groupId = null, voice = null, timeBand = null, storyId = null } = answers;
  const { wentWell = "", couldBeBetter = "" } = answers;
  return tx
    .select({ id: feedbackDrafts.id })
    .from(feedbackDrafts)
    .where(
      and(
        eq(feedbackDrafts.authorId, actor.id),
        sql`${feedbackDrafts.groupId} is ${groupId}`,
        sql`${feedbackDrafts.voice} is ${voice}`,
        sql`${feedbackDrafts.timeBand} is ${timeBand}`,
        sql`${feedbackDrafts.storyId} is ${storyId}`,
        eq(feedbackDrafts.wentWell, wentWell),
        eq(feedbackDrafts.couldBeBetter, couldBeBetter),
      ),
    )
    .limit(1)
    .get();
}
