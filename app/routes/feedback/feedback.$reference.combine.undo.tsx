import { requireActor } from "#app/auth/require-actor.server.ts";
import { takeApart } from "#app/domain/feedback/combining/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  takeApart(actor, params.reference);
  return redirectWith(
    context,
    `/feedback/${params.reference}`,
    "It stands by itself again. Its writer gets an email, if they have an account.",
  );
}
