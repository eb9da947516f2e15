import { redirect } from "@remix-run/node";
import { findWriter } from "#app/auth/held-draft.server.ts";
import { logInUrl } from "#app/auth/require-actor.server.ts";
import { refusal } from "#app/lib/written.ts";
import type { MinimalRequest, RequestContext } from "#app/request-context.ts";
import { leaveRefusal } from "./message.server.ts";

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
  if (context.hasSessionEnded) leaveRefusal(context, "/log-in", isKept ? KEPT : MAY_BE_GONE);
  throw redirect(logInUrl(new URL(request.url)));
}

const KEPT = refusal(
  "You were logged out because some time had passed. What you had saved is still there, and so is what you typed after that: log in to go on with it.",
);
const MAY_BE_GONE = refusal(
  "You were logged out because some time had passed. What you had saved is still there. What you typed after that may be gone.",
);
