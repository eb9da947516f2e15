import { and, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  feedback,
  feedbackDrafts,
  groups,
  organisations,
  sites,
  stages,
  tumourGroups,
} from "#db/schema/index.ts";
import { listSites } from "../../organisations/queries.server.ts";
import { type Actor, type MemberActor, officeOf, scopeOf } from "../../policy.ts";
import type { Draft, Situation } from "./questions.ts";

/** Hardly anybody has more than one; what is older stays, and comes up when these are sent. */
const DRAFTS_SHOWN = 10;

/**
 * A draft of the actor's own.
 *
 * @throws Response 404 for everybody else: that someone is writing is theirs to tell.
 */
export function getDraft(actor: Actor, id: string | undefined): Draft {
  const draft = findDraft(actor, id);
  if (!draft) throw notFound();
  return draft;
}

export function findDraft(actor: Actor, id: string | undefined): Draft | undefined {
  if (actor.id !== null) return ownDraftById().get({ id: id ?? "", authorId: actor.id });
  return scopeOf(actor, "draft:edit").draftIds.includes(id ?? "")
    ? visitorsDraftById().get({ id: id ?? "" })
    : undefined;
}

const visitorsDraftById = prepared(() =>
  db
    .select()
    .from(feedbackDrafts)
    .where(and(eq(feedbackDrafts.id, sql.placeholder("id")), isNull(feedbackDrafts.authorId))),
);

const ownDraftById = prepared(() =>
  db
    .select()
    .from(feedbackDrafts)
    .where(
      and(
        eq(feedbackDrafts.id, sql.placeholder("id")),
        eq(feedbackDrafts.authorId, sql.placeholder("authorId")),
      ),
    ),
);

/** The drafts that the actor worked on last, the latest first, with the names of the group and the organisation. */
export function listDrafts(actor: MemberActor) {
  return draftsOfAuthor().all({ authorId: actor.id });
}

export function hasDrafts(actor: MemberActor): boolean {
  return draftsOfAuthor().get({ authorId: actor.id }) !== undefined;
}

const draftsOfAuthor = prepared(() =>
  db
    .select({ draft: feedbackDrafts, groupName: groups.name, organisationName: organisations.name })
    .from(feedbackDrafts)
    .leftJoin(groups, eq(groups.id, feedbackDrafts.groupId))
    .leftJoin(organisations, eq(organisations.id, feedbackDrafts.organisationId))
    .where(eq(feedbackDrafts.authorId, sql.placeholder("authorId")))
    .orderBy(desc(feedbackDrafts.updatedAt))
    .limit(DRAFTS_SHOWN),
);

/** What became of a draft that the actor has sent; undefined while it is not sent, and for visitors, who have a code. */
export function findSentFeedback(actor: Actor, draftId: string | undefined) {
  return actor.id === null
    ? undefined
    : ownSentFromDraft().get({ draftId: draftId ?? "", authorId: actor.id });
}

const ownSentFromDraft = prepared(() =>
  db
    .select()
    .from(feedback)
    .where(
      and(
        eq(feedback.draftId, sql.placeholder("draftId")),
        eq(feedback.authorId, sql.placeholder("authorId")),
      ),
    ),
);

/** @throws Response 404 when the actor has sent no such draft */
export function getSentFeedback(actor: MemberActor, draftId: string | undefined) {
  const sent = findSentFeedback(actor, draftId);
  if (!sent) throw notFound();
  return sent;
}

export function isSent(actor: Actor, draftId: string | undefined): boolean {
  return findSentFeedback(actor, draftId) !== undefined;
}

/** The groups that can be told today: first those that the actor joined, then every other local one, and the county. */
export function listGroupsToTell(actor: Actor) {
  const joined = new Set(
    actor.roles.map(officeOf).flatMap((held) => ("groupId" in held ? [held.groupId] : [])),
  );
  const groups = groupsToTell().all();
  return [...groups.filter(({ id }) => joined.has(id)), ...groups.filter(({ id }) => !joined.has(id))];
}

const groupsToTell = prepared(() =>
  db
    .select({ id: groups.id, slug: groups.slug, name: groups.name, level: groups.level })
    .from(groups)
    .where(and(isNull(groups.archivedAt), ne(groups.level, "board")))
    // The county stands last: most people tell the group they know.
    .orderBy(sql`${groups.level} = 'partnership'`, groups.name),
);

/** What the order of the questions depends on besides the draft. */
export function getSituation(actor: Actor, draft: Draft): Situation {
  return {
    groupIds: listGroupsToTell(actor).map(({ id }) => id),
    hasSites: draft.organisationId !== null && listSites(draft.organisationId).length > 0,
  };
}

/** The draft's answers with names in place of ids. */
export function nameAnswers(draft: Draft) {
  const names = namesInDraft().get({ id: draft.id });
  if (!names) throw notFound();
  return { ...draft, ...names };
}

const namesInDraft = prepared(() =>
  db
    .select({
      groupName: groups.name,
      organisationName: organisations.name,
      siteName: sites.name,
      tumourGroupName: tumourGroups.name,
      stageName: stages.name,
    })
    .from(feedbackDrafts)
    .leftJoin(groups, eq(groups.id, feedbackDrafts.groupId))
    .leftJoin(organisations, eq(organisations.id, feedbackDrafts.organisationId))
    .leftJoin(sites, eq(sites.id, feedbackDrafts.siteId))
    .leftJoin(tumourGroups, eq(tumourGroups.id, feedbackDrafts.tumourGroupId))
    .leftJoin(stages, eq(stages.id, feedbackDrafts.stageId))
    .where(eq(feedbackDrafts.id, sql.placeholder("id"))),
);
