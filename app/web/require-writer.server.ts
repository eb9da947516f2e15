import { redirect } from "@remix-run/node";
import { findWriter } from "#app/auth/held-draft.server.ts";
import { logInUrl } from "#app/auth/require-actor.server.ts";
import type { MinimalRequest, RequestContext } from "#app/request-context.ts";
import { leaveRefusal } from "./message.server.ts";
import { SESSION_ENDED, SESSION_ENDED_TEXT_KEPT } from "./session-ended.ts";

/**
 * Who is writing this draft: whoever is logged in, or the visitor whose browser holds it.
 *
 * @param isKept what they typed after their session had ended waits for them
 * @throws Response 302 to the log-in page for everybody else
 */
export function requireWriter(
  context: RequestContext,
  request: MinimalRequest,
  draftId: string | undefined,
  isKept = false,
): RequestContext["actor"] {
  const writer = findWriter(context, draftId);
  if (writer) return writer;
  if (context.hasSessionEnded)
    leaveRefusal(context, "/log-in", isKept ? SESSION_ENDED_TEXT_KEPT : SESSION_ENDED);
  throw redirect(logInUrl(new URL(request.url)));
}
