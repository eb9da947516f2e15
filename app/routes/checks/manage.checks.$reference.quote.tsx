import { requireActor } from "#app/auth/require-actor.server.ts";
import { pickAsQuotation } from "#app/domain/feedback/agreements/commands.server.ts";
import { formVersionForm } from "#app/domain/feedback/checks/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHECKED_MEANWHILE } from "#app/ui/checks/messages.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

/** Picks what was sent without an account as a quotation, or agrees with the moderator who did. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, formVersionForm);
  const page = `/manage/checks/${params.reference}`;
  if (!form.ok) return redirectRefused(context, page, CHECKED_MEANWHILE);

  const picked = pickAsQuotation(actor, params.reference, form.input);
  if (!picked.ok) return redirectRefused(context, page, CHECKED_MEANWHILE);
  return redirectWith(
    context,
    page,
    picked.isAgreed ? "It can be quoted now." : "It is picked. Another moderator has to agree.",
  );
}
