import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { takeRequestedCopy } from "#app/domain/own-data/requests/commands.server.ts";
import { getRequest } from "#app/domain/own-data/requests/queries.server.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { NO_COPY } from "#app/ui/own-data/messages.ts";
import { attachment } from "#app/web/attachment.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused } from "#app/web/message.server.ts";

export async function loader({ request, context, params }: RouteRequest) {
  const { id } = getRequest(requireActor(context, request), params.id);
  throw redirect(`/admin/requests/${id}`);
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  await readButton(request);
  const taken = takeRequestedCopy(actor, params.id);
  return taken.ok
    ? attachment(taken.bytes, "application/zip", `copy-${today(now())}.zip`)
    : redirectRefused(context, `/admin/requests/${params.id}`, NO_COPY);
}
