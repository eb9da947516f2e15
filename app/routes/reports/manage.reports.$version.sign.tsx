import { requireActor } from "#app/auth/require-actor.server.ts";
import { signForm } from "#app/domain/reports/issued/form.ts";
import { signReport } from "#app/domain/reports/issued/issuing.server.ts";
import { findIssuedPage } from "#app/domain/reports/issued/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { NOT_SIGNED, REPORT_ISSUED } from "#app/ui/reports/messages.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBackTo } from "#app/web/message.server.ts";

/** Signs a report off as the second person, and issues it. It is asked for by a button. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  const form = await readForm(request, signForm);
  const page = `/manage/reports/${params.version}`;
  if (!form.ok) return redirectRefused(context, page, NOT_SIGNED.otherWords);

  const signed = signReport(actor, params.version, form.input);
  if (signed.ok)
    return redirectWith(context, `/reports/${signed.slug}`, "You have signed it off. Everyone can read it.");
  // Sent back or issued, it may have no page in work any more.
  const to = signed.reason === "changed" ? "/manage/reports" : page;
  return redirectRefused(context, to, NOT_SIGNED[signed.reason]);
}
