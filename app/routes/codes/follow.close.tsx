import { redirect } from "@remix-run/node";
import { forgetCode, readCodeToken } from "#app/auth/code-session.server.ts";
import { endCodeSession } from "#app/domain/feedback/codes/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";

/** Closes what a code has opened on this device, for whoever shares it. */
export async function action({ request, context }: RouteRequest) {
  await readButton(request);
  endCodeSession(readCodeToken(context));
  forgetCode(context);
  return redirect("/follow", 303);
}
