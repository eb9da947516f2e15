import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeImport } from "#app/domain/imports/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  removeImport(actor, { slug: params.slug, id: params.id });
  return redirect(`/manage/groups/${params.slug}/imports?done=import-removed`, 303);
}
