import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { removeAuthenticator } from "#app/domain/people/second-step/authenticator.server.ts";
import { readSecondSteps } from "#app/domain/people/second-step/queries.server.ts";
import { notFound } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { SECOND_STEP_REMOVED } from "#app/ui/account/messages.ts";
import { LAST_ONE, RemoveSecondStep } from "#app/ui/account/remove-second-step.tsx";
import { readButton, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { renewSession } from "#app/web/renew-session.server.ts";
import { sayOvertaken } from "#app/web/say-overtaken.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Remove the authenticator app";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const { appSince } = readSecondSteps(requireRecentLogIn(context, request));
  if (!appSince) throw notFound();
  return null;
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readButton(request);
  const removed = removeAuthenticator(actor);
  if (removed.ok) await renewSession(context, removed.proof);
  else if (removed.reason === "overtaken") return sayOvertaken(context);
  else return rejectForm(context, refuseForm(form, "remove", LAST_ONE));
  return redirectWith(context, "/account/second-step", SECOND_STEP_REMOVED);
}

export default function RemoveApp() {
  return <RemoveSecondStep heading={HEADING} what="The app" errors={useForm().errors} />;
}
