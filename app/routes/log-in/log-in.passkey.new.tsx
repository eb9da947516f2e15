import { redirect } from "@remix-run/node";
import { findSecondStepFlow } from "#app/auth/second-step.server.ts";
import { startChallenge } from "#app/domain/people/second-step/passkeys.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { startOver, withNext } from "#app/web/continue-log-in.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export function loader() {
  throw redirect("/log-in/second-step");
}

/** Makes what the device will sign. A page that is only looked at changes nothing. */
export async function action({ request, context }: RouteRequest) {
  await readButton(request);
  const next = new URL(request.url).searchParams.get("next");
  const flow = findSecondStepFlow(context);
  if (!flow) return startOver(context, next);
  startChallenge("logIn", flow.memberId);
  return redirect(withNext("/log-in/passkey", next), 303);
}
