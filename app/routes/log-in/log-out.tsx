import { redirect } from "@remix-run/node";
import { endSession } from "#app/auth/session.server.ts";
import { recordLogIn } from "#app/domain/people/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";

export function loader() {
  throw redirect("/");
}

export async function action({ request, context }: RouteRequest) {
  await readButton(request);
  if (context.sessionToken) context.setCookie.push((await endSession(context.sessionToken)).setCookie);
  if (context.member) recordLogIn(context.actor, "account.loggedOut", context.member.id);
  // So that the Back button shows nothing of the last person on a shared computer (ASVS 14.3.1).
  context.responseHeaders.set("Clear-Site-Data", '"cache", "storage"');
  return redirect("/", 303);
}
