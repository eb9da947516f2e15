import { requireActor } from "#app/auth/require-actor.server.ts";
import { savePassages } from "#app/domain/feedback/drafts/commands.server.ts";
import { autosaveForm } from "#app/domain/feedback/drafts/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readForm } from "#app/web/forms.server.ts";

/** Answers the script that saves while someone types: 204 when it is kept, 400 when it is longer than may be sent. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, autosaveForm);
  if (!form.ok) return new Response(null, { status: 400 });

  savePassages(actor, params.draft, form.input);
  return new Response(null, { status: 204 });
}
