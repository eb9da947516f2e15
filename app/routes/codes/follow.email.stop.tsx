import { findHolder } from "#app/auth/code-session.server.ts";
import { stopEmails, stopFollowing } from "#app/domain/feedback/followers/commands.server.ts";
import { linkForm } from "#app/domain/feedback/followers/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Stop the emails";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

/** Opening the link changes nothing, because mail scanners open links: the button does it. */
export async function loader({ request }: RouteRequest) {
  return { token: new URL(request.url).searchParams.get("token") ?? "" };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, linkForm);
  const token = new URL(request.url).searchParams.get("token");
  // Mail programs press the button of the address itself and may follow nowhere (RFC 8058, 3.1); whoever holds the code needs
  // no link.
  const holder = token ? undefined : findHolder(context);
  if (holder) stopEmails(holder);
  else stopFollowing(token ?? (form.ok ? form.input.token : ""));
  if (token !== null) return null;
  return redirectWith(context, "/follow", "The emails are stopped, and your address is deleted.");
}

export default function StopFollowing() {
  const { token } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{HEADING}</h1>
      <p>We delete your address. Your feedback and its code stay as they are.</p>
      <form method="post" action="/follow/email/stop">
        <input type="hidden" name="token" value={token} />
        <Button>Stop the emails</Button>
      </form>
    </Page>
  );
}
