import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { getOwnPasskey, removePasskey } from "#app/domain/people/second-step/passkeys.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { SECOND_STEP_REMOVED } from "#app/ui/account/messages.ts";
import { LAST_ONE, RemoveSecondStep } from "#app/ui/account/remove-second-step.tsx";
import { readButton, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { renewSession } from "#app/web/renew-session.server.ts";
import { sayOvertaken } from "#app/web/say-overtaken.server.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Remove the passkey ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { name } = getOwnPasskey(requireRecentLogIn(context, request), params.id);
  return { name };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readButton(request);
  const removed = removePasskey(actor, params.id);
  if (removed.ok) await renewSession(context, removed.proof);
  else if (removed.reason === "overtaken") return sayOvertaken(context);
  else return rejectForm(context, refuseForm(form, "remove", LAST_ONE));
  return redirectWith(context, "/account/second-step", SECOND_STEP_REMOVED);
}

export default function RemovePasskey() {
  const { name } = useLoaderData<typeof loader>();
  const { errors } = useForm();
  return <RemoveSecondStep heading={`Remove the passkey ${name}`} what="The passkey" errors={errors} />;
}
