import { redirect } from "@remix-run/node";
import type { ProvenActor } from "#app/domain/people/proof.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import type { MinimalRequest, RequestContext } from "#app/request-context.ts";

/**
 * Who is logged in.
 *
 * @throws Response 302 to the log-in page, which leads back to where the person was going. The gate in front of the routes
 * has sent strangers there already; this holds when a route was forgotten.
 */
export function requireActor(context: RequestContext, request?: MinimalRequest): MemberActor {
  const { actor } = context;
  if (actor.id !== null) return { ...actor, id: actor.id };
  throw redirect(logInUrl(request ? new URL(request.url) : null));
}

/**
 * Who is logged in, with what shows it, for what asks that the session is still there when it acts.
 *
 * @throws Response as `requireActor`
 */
export function requireProvenActor(context: RequestContext, request: MinimalRequest): ProvenActor {
  const actor = requireActor(context, request);
  if (!context.session) throw redirect(logInUrl(new URL(request.url)));
  return { ...actor, proof: context.session.proof };
}

/** The log-in page, with the page to return to. */
export function logInUrl(target: { pathname: string; search: string } | null): string {
  if (!target || target.pathname === "/") return "/log-in";
  return `/log-in?${new URLSearchParams({ next: target.pathname + target.search })}`;
}

/** Where someone with an office, and a session of one step, is led before the pages of that office answer. */
export function secondStepUrl(path: string): string {
  return `/account/second-step?${new URLSearchParams({ next: path })}`;
}
