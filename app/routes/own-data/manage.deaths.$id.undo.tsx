import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { denyDeath, getDeathToConfirm } from "#app/domain/absences/confirming.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function loader({ request, context, params }: RouteRequest) {
  const { memberId } = getDeathToConfirm(requireActor(context, request), params.id);
  throw redirect(`/manage/deaths/${memberId}`);
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  denyDeath(actor, params.id);
  return redirectWith(context, "/manage/deaths", "It is taken back. Messages go to this person again.");
}
