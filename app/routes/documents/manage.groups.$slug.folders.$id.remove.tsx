import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeFolder } from "#app/domain/documents/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const isRemoved = removeFolder(actor, params.slug, params.id);
  const message = isRemoved ? "The folder is removed." : "The folder is not empty, so it stays.";
  return redirectWith(context, `/groups/${params.slug}/documents`, message);
}
