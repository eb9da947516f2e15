import { requireActor } from "#app/auth/require-actor.server.ts";
import { deleteDraft } from "#app/domain/reports/issued/editing.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { REPORT_CHANGED } from "#app/ui/reports/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { turnBackIfIssued } from "#app/web/turn-back-if-issued.server.ts";

/** Deletes a draft. It is asked for by a button. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackIfIssued(context, actor, params.version);
  await readButton(request);
  const deleted = deleteDraft(actor, params.version);
  return deleted.ok
    ? redirectWith(context, "/manage/reports", "The draft is deleted.")
    : redirectRefused(context, "/manage/reports", REPORT_CHANGED);
}
