import { requireActor } from "#app/auth/require-actor.server.ts";
import { reopenGroup } from "#app/domain/membership/archive.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  reopenGroup(actor, params.slug);
  return redirectWith(context, `/groups/${params.slug}`, "The group is open again.");
}
