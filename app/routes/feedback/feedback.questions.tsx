import { redirect } from "@remix-run/node";
import { findWriter, holdDraft } from "#app/auth/held-draft.server.ts";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { type StartInput, startForm } from "#app/domain/feedback/drafts/form.ts";
import { startVisitorsDraft } from "#app/domain/feedback/drafts/held.server.ts";
import { findPlaceToResume, listSignposts } from "#app/domain/feedback/drafts/places.server.ts";
import { getDraft } from "#app/domain/feedback/drafts/queries.server.ts";
import { retellDraft, startDraft } from "#app/domain/feedback/drafts/starting.server.ts";
import { type Actor, visitorWith } from "#app/domain/policy.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readForm } from "#app/web/forms.server.ts";

/** Begins the longer way, one question a page, with whatever was said on the one page already. */
export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, startForm);
  if (!form.ok) return redirect("/feedback", 303);
  const { draft, told, group } = form.input;
  const writer = findWriter(context, draft);
  if (writer && draft && told && retellDraft(writer, draft, { group, told }))
    return redirect(`/feedback/${draft}/${firstPlace(writer, draft, form.input)}`, 303);
  if (context.actor.id === null && !form.input.next) {
    const { draftId, token } = startVisitorsDraft(form.input);
    holdDraft(context, token);
    return redirect(`/feedback/${draftId}/${firstPlace(visitorWith(draftId), draftId, form.input)}`, 303);
  }
  const actor = requireActor(context, request);
  const { draftId } = startDraft(actor, form.input);
  return redirect(`/feedback/${draftId}/${firstPlace(actor, draftId, form.input)}`, 303);
}

/** A further stop has the answers of the story, and what was told is not asked again. */
function firstPlace(actor: Actor, draftId: string, { next, told }: StartInput): string {
  if (next) return "organisation";
  if (!told) return "group";
  const draft = getDraft(actor, draftId);
  // Who helps is said before anything else is asked.
  if (listSignposts(draft).length > 0) return "get-help";
  return told.where ? findPlaceToResume(actor, draft) : "group";
}
