import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeFolder } from "#app/domain/documents/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  const done = removeFolder(actor, params.slug, params.id) ? "folder-removed" : "folder-not-empty";
  return redirect(`/groups/${params.slug}/documents?done=${done}`, 303);
}
