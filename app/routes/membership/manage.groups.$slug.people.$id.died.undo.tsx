import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { getPersonOfGroup, takeBackDeath } from "#app/domain/absences/deaths.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { DEATH_TOO_LATE } from "#app/ui/membership/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function loader({ request, context, params }: RouteRequest) {
  getPersonOfGroup(requireActor(context, request), params.slug, params.id);
  throw redirect(`/manage/groups/${params.slug}/people/${params.id}/died`);
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const people = `/manage/groups/${params.slug}/people`;
  return takeBackDeath(actor, params.slug, params.id).ok
    ? redirectWith(
        context,
        people,
        "It is taken back. Everything is as before, a pause too, but for places at meetings.",
      )
    : redirectRefused(context, people, DEATH_TOO_LATE);
}
