import { requireActor } from "#app/auth/require-actor.server.ts";
import { passEntryText } from "#app/domain/recommendations/entry-texts/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const done = passEntryText(actor, params.reference, params.entry);
  const page = `/manage/checks/recommendations/${params.reference}`;
  return done.ok
    ? redirectWith(context, page, "Everyone may read these words now.")
    : redirectRefused(context, page, MOVED_ON);
}
