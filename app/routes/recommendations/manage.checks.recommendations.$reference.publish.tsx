import { requireActor } from "#app/auth/require-actor.server.ts";
import { passForm } from "#app/domain/recommendations/form.ts";
import { passResponse } from "#app/domain/recommendations/responding/checks.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { READ_AGAIN } from "#app/ui/recommendations/messages.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, passForm);
  const page = `/manage/checks/recommendations/${params.reference}`;
  if (!form.ok) return redirectRefused(context, page, READ_AGAIN);

  const done = passResponse(actor, params.reference, form.input);
  return done.ok
    ? redirectWith(context, "/manage/checks/recommendations", "The response is published.")
    : redirectRefused(context, page, READ_AGAIN);
}
