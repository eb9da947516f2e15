import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { listHolds, release } from "#app/domain/retention/holds.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function loader({ request, context }: RouteRequest) {
  listHolds(requireActor(context, request));
  throw redirect("/manage/holds");
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  release(actor, params.id);
  return redirectWith(context, "/manage/holds", "It goes with its period again.");
}
