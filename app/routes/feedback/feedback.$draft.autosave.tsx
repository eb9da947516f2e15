import { saveTexts } from "#app/domain/feedback/drafts/commands.server.ts";
import { autosaveForm } from "#app/domain/feedback/drafts/form.ts";
import { shownForm } from "#app/domain/feedback/text-version.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readForm } from "#app/web/forms.server.ts";
import { requireWriter } from "#app/web/require-writer.server.ts";

/**
 * Answers the script that saves while someone types: 204 when it is kept, 409 when other words were saved since the page was
 * opened, 400 when it is longer than may be sent.
 */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireWriter(context, request, params.draft);
  const form = await readForm(request, autosaveForm.and(shownForm));
  if (!form.ok) return new Response(null, { status: 400 });

  const { formVersion, page, ...typed } = form.input;
  const saved = saveTexts(actor, params.draft, typed, { formVersion, page });
  return new Response(null, { status: saved.ok ? 204 : 409 });
}
