import type { AppLoadContext } from "@remix-run/node";
import type { LogInResult } from "#app/auth/log-in.server.ts";
import { rejectForm } from "./forms.server.ts";
import { type AcceptedForm, refuseForm } from "./read-form.server.ts";

/** Sends a log-in form back: what was wrong in the page's own words, or until when to wait, and that nothing is locked. */
export function rejectLogIn(
  context: AppLoadContext,
  form: AcceptedForm<unknown>,
  refused: Exclude<LogInResult, { ok: true }>,
  wrong: { field: string; message: string },
): Response {
  if (refused.reason === "wrong") return rejectForm(context, refuseForm(form, wrong.field, wrong.message));

  const { retryAfterSeconds } = refused;
  context.responseHeaders.set("Retry-After", String(retryAfterSeconds));
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const wait = `Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}, then try again. Your account is not locked.`;
  return rejectForm(context, refuseForm(form, wrong.field, `There were too many wrong tries. ${wait}`), 429);
}
