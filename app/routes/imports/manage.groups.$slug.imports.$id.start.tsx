import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { startImport } from "#app/domain/imports/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  startImport(actor, { slug: params.slug, id: params.id });
  return redirect(`/manage/groups/${params.slug}/imports/${params.id}`, 303);
}
