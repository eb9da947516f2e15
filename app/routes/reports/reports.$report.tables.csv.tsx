import { issuedCsv } from "#app/domain/reports/issued/export.ts";
import { getIssued } from "#app/domain/reports/issued/reading.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { attachment } from "#app/web/attachment.ts";

/** The tables of an issued report, made from the same text as its page. */
export async function loader({ context, params }: RouteRequest) {
  const { document } = getIssued(context.actor, params.report);
  const bytes = new TextEncoder().encode(issuedCsv(document));
  return attachment(bytes, "text/csv; charset=utf-8", `${document.slug}-version-${document.version}.csv`);
}
