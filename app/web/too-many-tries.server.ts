import type { RequestContext } from "#app/request-context.ts";
import { rejectForm } from "./forms.server.ts";
import { type AcceptedForm, refuseForm } from "./read-form.server.ts";

/** 429 with the seconds to wait, to be thrown: the page says that waiting is enough, because nothing is locked. */
export function tooManyTries(context: RequestContext, retryAfterSeconds: number): Response {
  context.responseHeaders.set("Retry-After", String(retryAfterSeconds));
  return new Response(null, { status: 429, statusText: "Too Many Requests" });
}

/** The same for a form that somebody filled in: it comes back as it was, with how long to wait. */
export function rejectTooMany(
  context: RequestContext,
  form: AcceptedForm<unknown>,
  field: string,
  retryAfterSeconds: number,
): Response {
  context.responseHeaders.set("Retry-After", String(retryAfterSeconds));
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const wait = minutes === 1 ? "1 minute" : `${minutes} minutes`;
  const message = `There were too many tries. Nothing is locked, and what you typed is still here. Try again in ${wait}`;
  return rejectForm(context, refuseForm(form, field, message), 429);
}
