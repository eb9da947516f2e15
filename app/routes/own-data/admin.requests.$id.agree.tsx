import { redirect } from "@remix-run/node";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { agreeToRequest } from "#app/domain/own-data/requests/commands.server.ts";
import { getRequestToAgree } from "#app/domain/own-data/requests/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { NOT_ERASED } from "#app/ui/own-data/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function loader({ request, context, params }: RouteRequest) {
  const { id } = getRequestToAgree(requireRecentLogIn(context, request), params.id);
  throw redirect(`/admin/requests/${id}`);
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  await readButton(request);
  const agreed = agreeToRequest(actor, params.id);
  if (!agreed.ok) return redirectRefused(context, `/admin/requests/${params.id}`, NOT_ERASED[agreed.reason]);
  if (agreed.isErased) return redirectWith(context, "/admin/people", "The person is erased.");
  return redirectWith(
    context,
    `/admin/requests/${params.id}`,
    "It is agreed. Whoever wrote it down can take the copy.",
  );
}
