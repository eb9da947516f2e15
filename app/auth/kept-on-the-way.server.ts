import type { StartInput } from "#app/domain/feedback/drafts/form.ts";
import { isAnythingTold } from "#app/domain/feedback/drafts/form.ts";
import { startVisitorsDraft } from "#app/domain/feedback/drafts/held.server.ts";
import { retellDraft, startDraft } from "#app/domain/feedback/drafts/starting.server.ts";
import type { RequestContext } from "#app/request-context.ts";
import { findWriter, holdDraft } from "./held-draft.server.ts";

/**
 * Keeps what was said on the one page for whoever leaves it to get an account: in the draft that it came from, or in a new
 * one.
 *
 * @returns the page as it was
 */
export function keepOnTheWay(context: RequestContext, from: StartInput): string {
  const { draft, group, told } = from;
  const writer = findWriter(context, draft);
  if (writer && draft && told && retellDraft(writer, draft, { group, told })) return toldPage(draft);
  if (!told || !isAnythingTold(told))
    return group ? `/feedback?${new URLSearchParams({ group })}` : "/feedback";
  const { actor } = context;
  if (actor.id !== null) return toldPage(startDraft({ ...actor, id: actor.id }, { group, told }).draftId);
  const { draftId, token } = startVisitorsDraft({ group, told });
  holdDraft(context, token);
  return toldPage(draftId);
}

function toldPage(draft: string): string {
  return `/feedback?${new URLSearchParams({ draft })}`;
}
