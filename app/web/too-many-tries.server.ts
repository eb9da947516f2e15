import type { RequestContext } from "#app/request-context.ts";

/** 429 with the seconds to wait, to be thrown: the page says that waiting is enough, because nothing is locked. */
export function tooManyTries(context: RequestContext, retryAfterSeconds: number): Response {
  context.responseHeaders.set("Retry-After", String(retryAfterSeconds));
  return new Response(null, { status: 429, statusText: "Too Many Requests" });
}
