import { issuedSheets } from "#app/domain/reports/issued/export.ts";
import { getIssued } from "#app/domain/reports/issued/reading.server.ts";
import { toWorkbook } from "#app/lib/workbook.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { attachment, WORKBOOK } from "#app/web/attachment.ts";

/** The same tables as the CSV, and what the report asks, as a workbook. */
export async function loader({ context, params }: RouteRequest) {
  const { document } = getIssued(context.actor, params.report);
  const file = await toWorkbook(issuedSheets(document));
  return attachment(file, WORKBOOK, `${document.slug}-version-${document.version}.xlsx`);
}
