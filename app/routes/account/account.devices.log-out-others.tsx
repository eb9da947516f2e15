import { redirect } from "@remix-run/node";
import { logOutOtherDevices } from "#app/auth/devices.server.ts";
import { requireActor } from "#app/auth/require-actor.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function loader({ request, context }: RouteRequest) {
  requireActor(context, request);
  throw redirect("/account/devices");
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  logOutOtherDevices(actor, context.sessionToken);
  return redirectWith(context, "/account/devices", "All other devices are logged out.");
}
