import { inGroup } from "../../people/holders.server.ts";
import type { Actor } from "../../policy.ts";
import { listDecisionsToSay } from "../gathering/deciding.server.ts";
import { authorizeFor, getRecommendation, isActingFor, type RecommendationRow } from "../queries.server.ts";
import { listPublishedResponses } from "../responding/open.server.ts";
import { listQuestions } from "./queries.server.ts";
import { listLastOfGroups } from "./said-by-groups.server.ts";

/**
 * One that the actor may speak for a group about, with the questions to their groups: the group that asks, or those whose
 * recommendations are combined in it.
 *
 * @throws Response 404 when they may not read it, 403 when none of the groups is theirs
 */
export function getForGroup(actor: Actor, reference: string | undefined) {
  const row = getRecommendation(actor, reference);
  const asked = listAskedOf(actor, row);
  if (asked.length === 0) authorizeFor(actor, "recommendation:write", inGroup(row.groupId));
  return { row, asked };
}

/** What the actor's groups were asked about its last change, with the decisions by which each can say so. */
export function listAskedOf(actor: Actor, { id }: Pick<RecommendationRow, "id">) {
  const lastResponseAt = listPublishedResponses({ id }).at(-1)?.publishedAt ?? null;
  return listLastOfGroups(listQuestions(id))
    .filter(({ groupId }) => isActingFor(actor, inGroup(groupId ?? "")))
    .map((question) => ({
      id: question.id,
      groupId: question.groupId ?? "",
      decisions: listDecisionsToSay(question.groupId ?? "", question, lastResponseAt),
    }));
}
