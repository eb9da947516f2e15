import { redirect } from "@remix-run/node";
import { confirmNewEmail, findEmailOfLink } from "#app/domain/people/email-changes.server.ts";
import { emailLinkForm } from "#app/domain/people/form.ts";
import { LIFETIME_HOURS } from "#app/domain/people/one-time-tokens.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { LinkNotUsable } from "#app/ui/log-in/link-not-usable.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Confirm your new email address";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

/** Opening the link changes nothing, because mail scanners open links: the button does it. */
export async function loader({ request }: RouteRequest) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { token, email: findEmailOfLink("confirmNewEmail", token), hours: LIFETIME_HOURS.confirmNewEmail };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, emailLinkForm);
  if (!form.ok) return rejectForm(context, form);

  const confirmed = confirmNewEmail(form.input.token);
  if (!confirmed.ok) return redirect("/account/email/confirm", 303);
  return redirectWith(context, "/log-in", "Your new email address is confirmed. Log in with it.");
}

export default function ConfirmNewEmail() {
  const { token, email, hours } = useLoaderData<typeof loader>();
  if (!email) return <LinkNotUsable heading={HEADING} lifetime={`${hours} hours`} next="/account/email" />;
  return (
    <Page>
      <h1>{HEADING}</h1>
      <p>
        From now on you will log in with <strong>{email}</strong>, and we write to you there. Every device
        that is logged in to your account is logged out.
      </p>
      <PostForm>
        <input type="hidden" name="token" value={token} />
        <Button>Confirm</Button>
      </PostForm>
    </Page>
  );
}
