import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeCover } from "#app/domain/feedback/cover/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  removeCover(actor, params.turn);
  return redirect("/manage/checks/cover?done=cover-planned", 303);
}
