import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeFolder } from "#app/domain/documents/commands.server.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

const NOT_EMPTY = refusal("The folder is not empty, so it stays.");

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const isRemoved = removeFolder(actor, params.slug, params.id);
  const page = `/groups/${params.slug}/documents`;
  return isRemoved
    ? redirectWith(context, page, "The folder is removed.")
    : redirectRefused(context, page, NOT_EMPTY);
}
