import { requireActor } from "#app/auth/require-actor.server.ts";
import { importItems } from "#app/domain/notes/import/commands.server.ts";
import { saveImportForm } from "#app/domain/notes/import/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { NOT_IMPORTED } from "#app/ui/notes/messages.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

/** The text of 200 items; there is no file in it, but there may be as much as in one. */
export const handle = { largestBody: 3 * 1024 * 1024 };

/** Takes what the preview showed. Whatever is wrong with that, the way back is to choose the file again. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const notes = `/manage/groups/${params.slug}/meetings/${params.id}/notes`;
  const form = await readForm(request, saveImportForm);
  if (!form.ok) return redirectRefused(context, `${notes}/import`, NOT_IMPORTED);

  const imported = importItems(actor, { slug: params.slug, meetingId: params.id }, form.input);
  return imported.ok
    ? redirectWith(context, notes, "The items are added. Read them through.")
    : redirectRefused(context, notes, NOT_IMPORTED);
}
