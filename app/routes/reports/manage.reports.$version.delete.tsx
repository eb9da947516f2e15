import { requireActor } from "#app/auth/require-actor.server.ts";
import { deleteDraft } from "#app/domain/reports/issued/editing.server.ts";
import { findIssuedPage } from "#app/domain/reports/issued/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { REPORT_CHANGED, REPORT_ISSUED } from "#app/ui/reports/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBackTo } from "#app/web/message.server.ts";

/** Deletes a draft. It is asked for by a button. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  await readButton(request);
  const deleted = deleteDraft(actor, params.version);
  return deleted.ok
    ? redirectWith(context, "/manage/reports", "The draft is deleted.")
    : redirectRefused(context, "/manage/reports", REPORT_CHANGED);
}
