import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { endDeputy } from "#app/domain/groups/deputies/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  endDeputy(actor, params.slug, params.office);
  return redirect(`/manage/groups/${params.slug}/people?done=deputy-ended`, 303);
}
