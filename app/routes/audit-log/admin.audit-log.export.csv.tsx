import { redirect } from "@remix-run/node";
import { takePoint } from "#app/auth/limits.server.ts";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { auditLogCsv } from "#app/domain/audit-log/export.ts";
import { auditLogFilter } from "#app/domain/audit-log/form.ts";
import { exportAuditLog } from "#app/domain/audit-log/queries.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { tooManyTries } from "#app/web/too-many-tries.server.ts";

/** Whoever had to show again who they are comes back here, and presses the button once more. */
export async function loader({ request, context }: RouteRequest) {
  authorize(requireRecentLogIn(context, request), "auditLog:export");
  return redirect(`/admin/audit-log/export${new URL(request.url).search}`);
}

/** Answers with the file itself. It is asked for by a button, so that no link and no other site can start it. */
export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  authorize(actor, "auditLog:export");
  await readButton(request);
  const allowed = await takePoint("exportMember", actor.id);
  if (!allowed.ok) throw tooManyTries(context, allowed.retryAfterSeconds);

  const query = new URL(request.url).searchParams;
  const rows = exportAuditLog(actor, auditLogFilter.parse(Object.fromEntries(query)));
  return new Response(auditLogCsv(rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="patient-voice-audit-log-${today(now())}.csv"`,
    },
  });
}
