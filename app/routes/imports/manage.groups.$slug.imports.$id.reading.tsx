import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { chooseReading } from "#app/domain/imports/commands.server.ts";
import { getImport } from "#app/domain/imports/queries.server.ts";
import { readingForm } from "#app/domain/imports/reading/form.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { IMPORT_GOES_ON } from "#app/ui/imports/messages.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused } from "#app/web/message.server.ts";

const NOT_READ = refusal("The file cannot be read in that way, so it is read as before. Choose another way.");

/** Reads the file in another way, and leads back to what it looks like then. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, readingForm);
  const { found } = getImport(actor, params.slug, params.id);
  const page = `/manage/groups/${params.slug}/imports/${found.id}`;
  if (found.state !== "ready") return redirectRefused(context, page, IMPORT_GOES_ON);
  if (!form.ok) return redirectRefused(context, page, NOT_READ);

  const chosen = await chooseReading(actor, { slug: params.slug, id: params.id }, form.input);
  return chosen.ok ? redirect(page, 303) : redirectRefused(context, page, NOT_READ);
}
