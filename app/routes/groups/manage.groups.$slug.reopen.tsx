import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { reopenGroup } from "#app/domain/groups/archive.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  reopenGroup(actor, params.slug);
  return redirect(`/groups/${params.slug}?done=reopened`, 303);
}
