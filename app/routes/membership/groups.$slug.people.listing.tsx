import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { setListed } from "#app/domain/membership/people/commands.server.ts";
import { listingForm } from "#app/domain/membership/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

/** An answer that is neither yes nor no leads back to the question. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, listingForm);
  if (!form.ok) return redirect(`/groups/${params.slug}/people`, 303);

  const isListed = form.input.listed === "yes";
  setListed(actor, params.slug, isListed);
  return redirectWith(
    context,
    `/groups/${params.slug}/people`,
    isListed
      ? "Others in the group see your name now."
      : "Others in the group do not see your name any more.",
  );
}
