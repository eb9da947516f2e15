import { requireHolder } from "#app/auth/code-session.server.ts";
import { downloadHeld } from "#app/domain/feedback/codes/held.server.ts";
import { listHeldResponses } from "#app/domain/responses/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { attachment } from "#app/web/attachment.ts";

/** Everything that its writer gave and what came of it, in a file that programs can read. */
export async function loader({ context }: RouteRequest) {
  const holder = requireHolder(context);
  const { reference, ...file } = downloadHeld(holder, listHeldResponses(holder));
  const text = `${JSON.stringify({ reference, ...file }, null, 2)}\n`;
  return attachment(new TextEncoder().encode(text), "application/json", `feedback-${reference}.json`);
}
