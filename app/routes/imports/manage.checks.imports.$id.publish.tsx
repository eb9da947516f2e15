import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { publishBatch } from "#app/domain/imports/batches.server.ts";
import { batchForm } from "#app/domain/imports/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

/** Publishes what was read, then leads to the next of the file. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, batchForm);
  if (!form.ok) return redirect(`/manage/checks/imports/${params.id}`, 303);

  publishBatch(actor, params.id, form.input);
  return redirectWith(
    context,
    `/manage/checks/imports/${params.id}`,
    "What you decided is saved. Here is what waits next.",
  );
}
