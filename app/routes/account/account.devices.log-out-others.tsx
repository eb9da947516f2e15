import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { logOutOtherDevices } from "#app/auth/devices.server.ts";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireActor(context, request);
  throw redirect("/account/devices");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  logOutOtherDevices(actor, context.sessionToken);
  return redirect("/account/devices?done=devices-logged-out", 303);
}
