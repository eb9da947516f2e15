import { requireHolder } from "#app/auth/code-session.server.ts";
import { downloadHeld } from "#app/domain/feedback/codes/held.server.ts";
import { packHeld } from "#app/domain/own-data/copy/pack.server.ts";
import { listHeldResponses } from "#app/domain/responses/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { attachment } from "#app/web/attachment.ts";

/** Everything that its writer gave and what came of it: a page to read, and the same for programs, in one file. */
export async function loader({ context }: RouteRequest) {
  const holder = requireHolder(context);
  const held = downloadHeld(holder, listHeldResponses(holder));
  return attachment(packHeld(held), "application/zip", `feedback-${held.reference}.zip`);
}
