import { stopEmailsByLink } from "#app/domain/email/stopping.server.ts";
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
  // Mail programs press the button of the address itself, send no field of ours, and may follow nowhere (RFC 8058, 3.1).
  const pressed = new URL(request.url).searchParams.get("token");
  stopEmailsByLink(pressed ?? (form.ok ? form.input.token : ""));
  if (pressed !== null) return null;
  return redirectWith(context, "/", "The emails are stopped. You can choose again in your account.");
}

export default function StopEmails() {
  const { token } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{HEADING}</h1>
      <p>
        You get no more emails about your groups and your feedback. Emails about the safety of your account,
        and those that you ask for, still come.
      </p>
      <form method="post" action="/emails/stop">
        <input type="hidden" name="token" value={token} />
        <Button>Stop the emails</Button>
      </form>
    </Page>
  );
}
