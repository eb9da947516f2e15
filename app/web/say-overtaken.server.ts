import { refusal } from "#app/lib/written.ts";
import type { RequestContext } from "#app/request-context.ts";
import { redirectRefused } from "./message.server.ts";

/**
 * Tells somebody that their change was not made, because what they log in with was changed, or they were logged out,
 * while it was under way. On the log-in page: this session may be another's, and sees nothing more of the account.
 */
export function sayOvertaken(context: RequestContext): Response {
  // With these words the page stays, also for a browser that is still logged in.
  return redirectRefused(context, "/log-in?overtaken=yes", OVERTAKEN);
}

const OVERTAKEN = refusal(
  "What you sent last was not done. While it was under way, something that you log in with was changed, or you were logged out. Log in again. If you did not do that yourself, choose a new password.",
);
