import { confirmFollowing } from "#app/domain/feedback/followers/commands.server.ts";
import { linkForm } from "#app/domain/feedback/followers/form.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Get emails about your feedback";
const NOT_CONFIRMED = refusal("This link does not work any more. You can give your address again.");

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

/** Opening the link changes nothing, because mail scanners open links: the button does it. */
export async function loader({ request }: RouteRequest) {
  return { token: new URL(request.url).searchParams.get("token") ?? "" };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, linkForm);
  const confirmed = form.ok && confirmFollowing(form.input.token);
  return confirmed
    ? redirectWith(context, "/follow", "Your address is confirmed. We write when something has changed.")
    : redirectRefused(context, "/follow", NOT_CONFIRMED);
}

export default function ConfirmFollowing() {
  const { token } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{HEADING}</h1>
      <p>
        We write when something has changed. The email says nothing of what. In each one is a link that stops
        them.
      </p>
      <form method="post" action="/follow/email/confirm">
        <input type="hidden" name="token" value={token} />
        <Button>Yes, send me emails</Button>
      </form>
    </Page>
  );
}
