import type { AppLoadContext } from "@remix-run/node";

/** 429 with the seconds to wait, to be thrown: the page says that waiting is enough, because nothing is locked. */
export function tooManyTries(context: AppLoadContext, retryAfterSeconds: number): Response {
  context.responseHeaders.set("Retry-After", String(retryAfterSeconds));
  return new Response(null, { status: 429, statusText: "Too Many Requests" });
}
