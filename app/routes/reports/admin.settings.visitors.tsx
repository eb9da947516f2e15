import { requireActor } from "#app/auth/require-actor.server.ts";
import { pauseVisitorSending } from "#app/domain/feedback/visitors/commands.server.ts";
import { pauseForm } from "#app/domain/feedback/visitors/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

/** Turns sending without an account off for some days, or on again. */
export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, pauseForm);
  const days = form.ok ? form.input.days : 0;
  pauseVisitorSending(actor, days);
  return days > 0
    ? redirectWith(context, "/admin/settings", "Sending without an account is turned off.")
    : redirectWith(context, "/admin/settings", "Everybody can send without an account again.");
}
