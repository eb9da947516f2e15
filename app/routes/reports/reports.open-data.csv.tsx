import { openDataCsv } from "#app/domain/reports/issued/export.ts";
import { listDocuments } from "#app/domain/reports/issued/reading.server.ts";
import { textFile } from "#app/web/attachment.ts";

/** The figures of every issued report, for everyone. */
export async function loader() {
  return textFile(openDataCsv(listDocuments()), "text/csv", "patient-voice-reports.csv");
}
