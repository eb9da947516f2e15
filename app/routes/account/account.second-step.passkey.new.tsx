import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { startChallenge } from "#app/domain/people/second-step/passkeys.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { withNext } from "#app/web/continue-log-in.server.ts";
import { readButton } from "#app/web/forms.server.ts";

/** Where somebody arrives who had to log in again on the way. */
export async function loader({ request, context }: RouteRequest) {
  requireActor(context, request);
  throw redirect(withNext("/account/second-step", new URL(request.url).searchParams.get("next")));
}

/** Makes what the device will sign. A page that is only looked at changes nothing. */
export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  await readButton(request);
  startChallenge("add", actor.id);
  const next = new URL(request.url).searchParams.get("next");
  return redirect(withNext("/account/second-step/passkey", next), 303);
}
