import { requireActor } from "#app/auth/require-actor.server.ts";
import { passEntryText } from "#app/domain/recommendations/entry-texts/commands.server.ts";
import { passForm } from "#app/domain/recommendations/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { READ_AGAIN } from "#app/ui/recommendations/messages.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, passForm);
  const page = `/manage/checks/recommendations/${params.reference}`;
  if (!form.ok) return redirectRefused(context, page, READ_AGAIN);

  const done = passEntryText(actor, params.reference, params.entry, form.input);
  return done.ok
    ? redirectWith(context, page, "Everyone may read these words now.")
    : redirectRefused(context, page, READ_AGAIN);
}
