import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeAsk } from "#app/domain/reports/issued/editing.server.ts";
import { findIssuedPage } from "#app/domain/reports/issued/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { REPORT_CHANGED, REPORT_ISSUED } from "#app/ui/reports/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBackTo } from "#app/web/message.server.ts";

/** Takes back what a draft asks for. It is asked for by a button. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  await readButton(request);
  const removed = removeAsk(actor, params.version, params.ask);
  const page = `/manage/reports/${params.version}`;
  return removed.ok
    ? redirectWith(context, page, "It is removed.")
    : redirectRefused(context, page, REPORT_CHANGED);
}
