import { requireActor } from "#app/auth/require-actor.server.ts";
import { signReport } from "#app/domain/reports/issued/issuing.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { REPORT_CHANGED } from "#app/ui/reports/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

/** Signs a report off as the second person, and issues it. It is asked for by a button. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const signed = signReport(actor, params.version);
  if (!signed.ok) return redirectRefused(context, "/manage/reports", REPORT_CHANGED);
  return redirectWith(context, `/reports/${signed.slug}`, "You have signed it off. Everyone can read it.");
}
