import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { stopRequest } from "#app/domain/own-data/requests/commands.server.ts";
import { getRequest } from "#app/domain/own-data/requests/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { REQUEST_SETTLED } from "#app/ui/own-data/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function loader({ request, context, params }: RouteRequest) {
  const { id } = getRequest(requireActor(context, request), params.id);
  throw redirect(`/admin/requests/${id}`);
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const stopped = stopRequest(actor, params.id);
  const page = `/admin/requests/${params.id}`;
  return stopped.ok
    ? redirectWith(context, page, "It is stopped. Nothing is done.")
    : redirectRefused(context, page, REQUEST_SETTLED);
}
