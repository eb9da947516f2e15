import { requireActor } from "#app/auth/require-actor.server.ts";
import { publishFeedback } from "#app/domain/feedback/checks/commands.server.ts";
import { publishForm } from "#app/domain/feedback/checks/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHECKED_MEANWHILE } from "#app/ui/checks/messages.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

/** Publishes, then leads to the next one; when someone else decided first, to the comment, which says what became of it. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, publishForm);
  if (!form.ok) return redirectRefused(context, `/manage/checks/${params.reference}`, CHECKED_MEANWHILE);

  const published = publishFeedback(actor, params.reference, form.input);
  if (!published.ok) return redirectRefused(context, `/manage/checks/${params.reference}`, CHECKED_MEANWHILE);
  return redirectWith(
    context,
    "/manage/checks",
    published.waits
      ? "It is published when another moderator agrees."
      : "The feedback is published. Its writer gets an email, if they have given an address.",
  );
}
