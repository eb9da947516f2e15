import { getBytes } from "#app/domain/reports/issued/reading.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { textFile } from "#app/web/attachment.ts";

/** The very bytes of the version that is served, for whoever checks its hash. Of older ones nothing is left: 410. */
export async function loader({ context, params }: RouteRequest) {
  const { bytes, fileName } = getBytes(context.actor, params.report, params.version);
  return textFile(bytes, "application/json", fileName);
}
