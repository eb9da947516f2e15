import { isStopLink, stopEmailsByLink } from "#app/domain/email/stopping.server.ts";
import { linkForm } from "#app/domain/feedback/followers/form.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Stop the emails";

const NOT_WHOLE = refusal("This link is not whole, so nothing was stopped. Open it again from the email.");

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

/** Opening the link changes nothing, because mail scanners open links: the button does it. */
export async function loader({ request }: RouteRequest) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { token, isWhole: isStopLink(token) };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, linkForm);
  // Mail programs press the button of the address itself, send no field of ours, and may follow nowhere (RFC 8058, 3.1).
  const pressed = new URL(request.url).searchParams.get("token");
  const stopped = stopEmailsByLink(pressed ?? (form.ok ? form.input.token : ""));
  if (pressed !== null) return null;
  if (!stopped.ok) return redirectRefused(context, "/emails/stop", NOT_WHOLE);
  return redirectWith(context, "/", "The emails are stopped. You can choose again in your account.");
}

export default function StopEmails() {
  const { token, isWhole } = useLoaderData<typeof loader>();
  if (!isWhole)
    return (
      <Page>
        <h1>{HEADING}</h1>
        <p>
          This link is not whole. Some mail programs cut a long link off. Open it again from the email, or{" "}
          <a href="/account/emails">log in and choose when emails come</a>.
        </p>
      </Page>
    );
  return (
    <Page>
      <h1>{HEADING}</h1>
      <p>
        When you press the button, you get no more emails about your groups and your feedback. Emails about
        the safety of your account, and those that you ask for, still come.
      </p>
      <PostForm action="/emails/stop">
        <input type="hidden" name="token" value={token} />
        <Button>Stop the emails</Button>
      </PostForm>
    </Page>
  );
}
