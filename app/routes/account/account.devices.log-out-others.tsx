import { redirect } from "@remix-run/node";
import { logOutOtherDevices } from "#app/auth/devices.server.ts";
import { requireActor } from "#app/auth/require-actor.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function loader({ request, context }: RouteRequest) {
  requireActor(context, request);
  throw redirect("/account/devices");
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  logOutOtherDevices(actor, context.sessionToken);
  return redirect("/account/devices?done=devices-logged-out", 303);
}
