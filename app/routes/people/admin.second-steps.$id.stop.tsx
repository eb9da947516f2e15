import { requireActor } from "#app/auth/require-actor.server.ts";
import { stopRemoval } from "#app/domain/people/second-step/removal/commands.server.ts";
import { NOT_MOVED } from "#app/domain/people/second-step/removal/form.ts";
import { getRemoval } from "#app/domain/people/second-step/removal/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { REMOVAL_SETTLED } from "#app/ui/people/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Keep the second step of ${data.name}` : "Page not found", matches);

/** Without asking again who is there: what keeps somebody safe is made easy. */
export async function loader({ request, context, params }: RouteRequest) {
  const { id, name, email, settledAt } = getRemoval(requireActor(context, request), params.id);
  if (settledAt && !context.rejectedForm)
    throw turnBack(context, `/admin/second-steps/${id}`, REMOVAL_SETTLED);
  return { id, name: name || email };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readButton(request);

  const stopped = stopRemoval(actor, params.id);
  if (!stopped.ok) return rejectForm(context, refuseForm(form, "", NOT_MOVED[stopped.reason]));
  return redirectWith(
    context,
    `/admin/second-steps/${params.id}`,
    "It is stopped. The second step stays, and the person gets an email.",
  );
}

export default function StopRemoval() {
  const { id, name } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/admin/second-steps/${id}` }} errors={form.errors}>
      <h1>Keep the second step of {name}</h1>
      <p>It is not removed, and {name} gets an email. It can be asked for again.</p>
      <PostForm>
        <Button>Stop the removal</Button>
      </PostForm>
    </Page>
  );
}
