import { redirect } from "@remix-run/node";
import { takePoint } from "#app/auth/limits.server.ts";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { exportWorking } from "#app/domain/reports/working/commands.server.ts";
import { workingSheets } from "#app/domain/reports/working/export.ts";
import { workingFilter } from "#app/domain/reports/working/filter.ts";
import { listWorkingPlaces } from "#app/domain/reports/working/queries.server.ts";
import { toWorkbook } from "#app/lib/workbook.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { attachment, WORKBOOK } from "#app/web/attachment.ts";
import { readButton } from "#app/web/forms.server.ts";
import { tooManyTries } from "#app/web/too-many-tries.server.ts";

/** Whoever had to show again who they are comes back here, and presses the button once more. */
export async function loader({ request, context }: RouteRequest) {
  listWorkingPlaces(requireRecentLogIn(context, request));
  return redirect(`/reports/working${new URL(request.url).search}`);
}

/**
 * The same comments as the CSV, and the numbers of the page on a sheet of their own. Answers with the file itself.
 * It is asked for by a button, so that no link and no other site can start it.
 */
export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  await readButton(request);
  // Its numbers are of all that the filter has: what is looked for would be in one sheet and not in the other.
  const filter = {
    ...workingFilter.parse(Object.fromEntries(new URL(request.url).searchParams)),
    words: undefined,
  };
  const allowed = await takePoint("workingExport", actor.id);
  if (!allowed.ok) throw tooManyTries(context, allowed.retryAfterSeconds);
  const file = await toWorkbook(workingSheets(exportWorking(actor, filter)));
  return attachment(file, WORKBOOK, "comments-not-for-publication.xlsx");
}
