import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeImport } from "#app/domain/imports/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { IMPORT_GOES_ON } from "#app/ui/imports/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  if (!removeImport(actor, { slug: params.slug, id: params.id })) {
    const page = `/manage/groups/${params.slug}/imports/${params.id}`;
    return redirectRefused(context, page, IMPORT_GOES_ON);
  }
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/imports`,
    "The file is removed. Nothing of it was imported.",
  );
}
