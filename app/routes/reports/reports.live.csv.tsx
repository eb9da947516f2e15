import { requireActor } from "#app/auth/require-actor.server.ts";
import { reportCsv } from "#app/domain/reports/export.ts";
import { getLiveReport } from "#app/domain/reports/queries.server.ts";
import { notFound } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";

/** The tables of a live report as a file. Where nothing is shown there is no file. */
export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const choice = { about: query.get("about"), period: query.get("period") };
  const { live, periodKey } = getLiveReport(actor, choice);
  if (!live.report || !live.period) throw notFound();

  return new Response(reportCsv(live.report, live.place, live.period), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="patient-voice-report-${periodKey}.csv"`,
    },
  });
}
