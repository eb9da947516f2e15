import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { moveItem } from "#app/domain/meetings/agenda/commands.server.ts";
import { moveForm } from "#app/domain/meetings/agenda/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AGENDA_SETTLED } from "#app/ui/meetings/messages.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, moveForm);
  const moved = form.ok && moveItem(actor, params.slug, params.id, params.item, form.input).ok;
  const agenda = `/manage/groups/${params.slug}/meetings/${params.id}/agenda`;
  return moved ? redirect(agenda, 303) : redirectRefused(context, agenda, AGENDA_SETTLED);
}
