import { redirect } from "@remix-run/node";
import type { ProvenActor } from "#app/domain/people/proof.server.ts";
import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import type { MinimalRequest, RequestContext } from "#app/request-context.ts";
import { requireActor } from "./require-actor.server.ts";

/** Minutes after which a sensitive act asks again who is there (requirements.md 2.3; ASVS 7.5.1, 7.5.3). */
const RECENT_MINUTES = 10;

/**
 * Who is logged in, if they showed it within the last 10 minutes. Call it first in the loader and first in the action
 * of every sensitive act, instead of `requireActor`: what is posted directly is asked too.
 *
 * @throws Response 302 (a GET) or 303 (a POST) to /log-in/again, which leads back to the page of the act; what a
 *   form carried is not kept. Strangers go to the log-in page.
 */
export function requireRecentLogIn(context: RequestContext, request: MinimalRequest): ProvenActor {
  const actor = requireActor(context, request);
  const { session } = context;
  if (session && isRecent(session.authenticatedAt)) return { ...actor, proof: session.proof };

  const { pathname, search } = new URL(request.url);
  const query = new URLSearchParams({ return: pathname + search });
  throw redirect(`/log-in/again?${query}`, request.method === "GET" ? 302 : 303);
}

function isRecent(moment: Date): boolean {
  return now().getTime() - moment.getTime() <= RECENT_MINUTES * MINUTE;
}
