import { requireActor } from "#app/auth/require-actor.server.ts";
import { publishBatch } from "#app/domain/imports/batches.server.ts";
import { batchForm } from "#app/domain/imports/form.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHECKED_MEANWHILE } from "#app/ui/checks/messages.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

const NOTHING_CHOSEN = refusal(
  "Nothing is published yet. Tick what can be published, or press “None can be published”.",
);

/** Publishes what was read and chosen, then leads to the next of the file. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, batchForm);
  const page = `/manage/checks/imports/${params.id}`;
  if (!form.ok) return redirectRefused(context, page, CHECKED_MEANWHILE);

  const published = publishBatch(actor, params.id, form.input);
  if (!published.ok) return redirectRefused(context, page, NOTHING_CHOSEN);
  return redirectWith(
    context,
    page,
    form.input.none
      ? "None of them is published. They join the other feedback to check."
      : "What you ticked is published. The rest joins the other feedback to check.",
  );
}
