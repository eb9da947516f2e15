import { redirect } from "@remix-run/node";
import { logOutOtherDevices } from "#app/auth/devices.server.ts";
import { rememberDevice } from "#app/auth/known-device.server.ts";
import { requireActor, requireProvenActor } from "#app/auth/require-actor.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { sayOvertaken } from "#app/web/say-overtaken.server.ts";

export async function loader({ request, context }: RouteRequest) {
  requireActor(context, request);
  throw redirect("/account/devices");
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireProvenActor(context, request);
  await readButton(request);
  const ended = logOutOtherDevices(actor);
  if (!ended.ok) return sayOvertaken(context);
  context.setCookie.push(rememberDevice(ended.proof));
  return redirectWith(context, "/account/devices", "All other devices are logged out.");
}
