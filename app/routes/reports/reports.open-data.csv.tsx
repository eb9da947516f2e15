import { openDataCsv } from "#app/domain/reports/issued/export.ts";
import { listDocuments } from "#app/domain/reports/issued/reading.server.ts";
import { attachment } from "#app/web/attachment.ts";

/** The figures of every issued report, for everyone. */
export async function loader() {
  const bytes = new TextEncoder().encode(openDataCsv(listDocuments()));
  return attachment(bytes, "text/csv; charset=utf-8", "patient-voice-reports.csv");
}
