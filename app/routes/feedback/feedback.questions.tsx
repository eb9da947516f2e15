import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { startDraft } from "#app/domain/feedback/drafts/commands.server.ts";
import { type StartInput, startForm } from "#app/domain/feedback/drafts/form.ts";
import { findPlaceToResume } from "#app/domain/feedback/drafts/places.server.ts";
import { getDraft } from "#app/domain/feedback/drafts/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readForm } from "#app/web/forms.server.ts";

/** Begins the longer way, one question a page, with whatever was said on the one page already. */
export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, startForm);
  if (!form.ok) return redirect("/feedback", 303);

  const { draftId } = startDraft(actor, form.input);
  return redirect(`/feedback/${draftId}/${firstPlace(actor, draftId, form.input)}`, 303);
}

/** What is sent again has its answers, a further stop those of the story, and what was told is not asked again. */
function firstPlace(actor: MemberActor, draftId: string, { again, next, told }: StartInput): string {
  if (again) return "experience?return=check";
  if (next) return "organisation";
  return told?.where ? findPlaceToResume(actor, getDraft(actor, draftId)) : "group";
}
