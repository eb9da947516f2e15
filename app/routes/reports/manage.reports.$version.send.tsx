import { requireActor } from "#app/auth/require-actor.server.ts";
import { sendToSign } from "#app/domain/reports/issued/issuing.server.ts";
import { findIssuedPage } from "#app/domain/reports/issued/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { NOT_SENT, REPORT_ISSUED } from "#app/ui/reports/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBackTo } from "#app/web/message.server.ts";

/** Sends a draft to the second person. It is asked for by a button. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  await readButton(request);
  const sent = sendToSign(actor, params.version);
  const page = `/manage/reports/${params.version}`;
  return sent.ok
    ? redirectWith(context, page, "You have sent it. A second person reads it and signs it off.")
    : redirectRefused(context, page, NOT_SENT[sent.reason]);
}
