import { requireActor } from "#app/auth/require-actor.server.ts";
import { revokeInvitation } from "#app/domain/people/administration.server.ts";
import { getPerson } from "#app/domain/people/lists.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { INVITATION_SETTLED } from "#app/ui/membership/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Take back the invitation to ${data.email}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { id, email, isInvited } = getPerson(requireActor(context, request), params.id);
  if (!isInvited) throw turnBack(context, `/admin/people/${id}`, INVITATION_SETTLED);
  return { id, email };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);

  const revoked = revokeInvitation(actor, params.id);
  return revoked.ok
    ? redirectWith(context, "/admin/people", "The invitation is taken back.")
    : redirectRefused(context, `/admin/people/${params.id}`, INVITATION_SETTLED);
}

export default function TakeBackAnInvitation() {
  const { id, email } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/admin/people/${id}` }}>
      <h1>Take back the invitation to {email}</h1>
      <p>The link in the email stops working. Offices that were given to this person go too.</p>
      <PostForm>
        <Button variant="secondary">Take it back</Button>
      </PostForm>
    </Page>
  );
}
