import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { disableMember } from "#app/domain/people/administration.server.ts";
import { getPersonFor } from "#app/domain/people/lists.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { ACCOUNT_CHANGED } from "#app/ui/people/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Disable the account of ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const { id, name, email, status } = getPersonFor(actor, "member:disable", params.id);
  if (status !== "active") throw turnBack(context, `/admin/people/${id}`, ACCOUNT_CHANGED);
  return { id, name: name || email };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  await readButton(request);

  const disabled = disableMember(actor, params.id);
  return disabled.ok
    ? redirectWith(
        context,
        `/admin/people/${params.id}`,
        "The account is disabled. The person is logged out and gets an email.",
      )
    : redirectRefused(context, `/admin/people/${params.id}`, ACCOUNT_CHANGED);
}

export default function DisableAnAccount() {
  const { id, name } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/admin/people/${id}` }}>
      <h1>Disable the account of {name}</h1>
      <ul>
        <li>They are logged out at once, and cannot log in.</li>
        <li>Nothing that they wrote is deleted, and their offices are kept.</li>
        <li>They get an email that says so. You can enable the account again.</li>
      </ul>
      <PostForm>
        <Button variant="secondary">Disable the account</Button>
      </PostForm>
    </Page>
  );
}
