import { requireActor } from "#app/auth/require-actor.server.ts";
import { saveSheet } from "#app/domain/notes/items/commands.server.ts";
import { autosaveForm, MOST_FIELDS } from "#app/domain/notes/items/sheet-form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readForm } from "#app/web/forms.server.ts";

export const handle = { largestBody: 3 * 1024 * 1024 };

/**
 * Answers the script that saves while someone types: 204 when all of it is kept, 409 when someone else has saved an item
 * meanwhile.
 */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, autosaveForm, { mostFields: MOST_FIELDS });
  if (!form.ok) return new Response(null, { status: 400 });

  const saved = saveSheet(actor, { slug: params.slug, meetingId: params.id }, form.input);
  return new Response(null, { status: saved.ok && saved.inWay.length === 0 ? 204 : 409 });
}
