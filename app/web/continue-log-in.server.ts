import { redirect } from "@remix-run/node";
import type { LogInStep } from "#app/auth/caller.ts";
import { secondStepUrl } from "#app/auth/require-actor.server.ts";
import { refusal } from "#app/lib/written.ts";
import type { RequestContext } from "#app/request-context.ts";
import { redirectRefused } from "./message.server.ts";
import { safePath } from "./safe-redirect.ts";

/** After a step of logging in: on to the second step, to setting one up for an office, or to where one was going. */
export function continueLogIn(
  context: RequestContext,
  through: LogInStep,
  next: string | null | undefined,
): Response {
  context.setCookie.push(...through.setCookie);
  const path = safePath(next);
  if (!through.isIn) return redirect(withNext("/log-in/second-step", next), 303);
  return redirect(through.mustSetUp ? secondStepUrl(path) : path, 303);
}

/** The flow is over: back to the first step, which says why. */
export function startOver(context: RequestContext, next: string | null | undefined): Response {
  return redirectRefused(context, withNext("/log-in", next), OVER);
}

const OVER = refusal(
  "That took more than 10 minutes, or too many codes were wrong, or something that you log in with was changed. Log in again. Your account is not locked.",
);

/** An address that keeps where somebody was going. */
export function withNext(path: string, next: string | null | undefined): string {
  if (!next) return path;
  return `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams({ next: safePath(next) })}`;
}
