import { takePoint } from "#app/auth/limits.server.ts";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { exportWorking } from "#app/domain/reports/working/commands.server.ts";
import { workingSheets } from "#app/domain/reports/working/export.ts";
import { workingFilter } from "#app/domain/reports/working/filter.ts";
import { toWorkbook } from "#app/lib/workbook.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { attachment } from "#app/web/attachment.ts";
import { readButton } from "#app/web/forms.server.ts";
import { tooManyTries } from "#app/web/too-many-tries.server.ts";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The same comments as the CSV, and the numbers of the page on a sheet of their own. Answers with the file itself.
 * It is asked for by a button, so that no link and no other site can start it.
 */
export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const filter = workingFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const allowed = await takePoint("workingExport", actor.id);
  if (!allowed.ok) throw tooManyTries(context, allowed.retryAfterSeconds);
  const file = await toWorkbook(workingSheets(exportWorking(actor, filter)));
  return attachment(file, WORKBOOK, "comments-not-for-publication.xlsx");
}
