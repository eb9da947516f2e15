import { issuedCsv } from "#app/domain/reports/issued/export.ts";
import { getIssued } from "#app/domain/reports/issued/reading.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { textFile } from "#app/web/attachment.ts";

/** The tables of an issued report, made from the same text as its page. */
export async function loader({ context, params }: RouteRequest) {
  const { document } = getIssued(context.actor, params.report);
  return textFile(issuedCsv(document), "text/csv", `${document.slug}-version-${document.version}.csv`);
}
