import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { withdrawItem } from "#app/domain/meetings/agenda/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  const taken = withdrawItem(actor, params.slug, params.id, params.item);
  const done = taken.ok ? "item-withdrawn" : "item-settled";
  return redirect(`/groups/${params.slug}/meetings/${params.id}?done=${done}`, 303);
}
