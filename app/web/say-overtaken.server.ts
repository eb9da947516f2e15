import { redirect } from "@remix-run/node";

/**
 * Tells somebody that their change was not made, because what they log in with was changed, or they were logged out,
 * while it was under way. On the log-in page: this session may be another's, and sees nothing more of the account.
 */
export function sayOvertaken(): Response {
  return redirect("/log-in?overtaken=yes", 303);
}
