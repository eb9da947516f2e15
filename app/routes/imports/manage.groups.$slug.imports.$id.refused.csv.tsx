import { requireActor } from "#app/auth/require-actor.server.ts";
import { getImport, listAllRefusals } from "#app/domain/imports/queries.server.ts";
import { toCsv } from "#app/lib/csv.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { REFUSAL_REASONS } from "#db/vocabulary.ts";

/** Which rows of the file were not imported, by their lines: what they say stays in the file. */
export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { found } = getImport(actor, params.slug, params.id);
  const rows = listAllRefusals(found).map(({ line, reason }) => [line, REFUSAL_REASONS[reason]]);
  return new Response(toCsv([["File", found.fileName], ["Line", "Why it was not imported"], ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="rows-not-imported.csv"',
    },
  });
}
