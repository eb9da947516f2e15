import { requireActor } from "#app/auth/require-actor.server.ts";
import { saveItem } from "#app/domain/notes/items/commands.server.ts";
import { autosaveForm } from "#app/domain/notes/items/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readForm } from "#app/web/forms.server.ts";

/** Answers the script that saves while someone types: 204 when it is kept, 409 when someone else has saved the item. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, autosaveForm);
  if (!form.ok) return new Response(null, { status: 400 });

  const saved = saveItem(actor, { slug: params.slug, meetingId: params.id }, params.item, form.input);
  return new Response(null, { status: saved.ok ? 204 : 409 });
}
