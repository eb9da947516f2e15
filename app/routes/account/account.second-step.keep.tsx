import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { stopOwnRemoval } from "#app/domain/people/second-step/removal/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);

  stopOwnRemoval(actor);
  return redirect("/account/second-step?done=second-step-kept", 303);
}
