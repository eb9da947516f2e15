import type { RequestContext } from "#app/request-context.ts";
import type { RejectedForm } from "./read-form.server.ts";

export { readButton, readForm, refuseForm } from "./read-form.server.ts";

/** Sends the page again with what was typed and what is wrong. Nothing is stored: it lives in this one request. */
export function rejectForm(context: RequestContext, form: RejectedForm, status = 400): Response {
  context.rejectedForm = form;
  return new Response(null, { status });
}
