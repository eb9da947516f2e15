import { redirect } from "@remix-run/node";
import { findEmailOfLink, undoNewEmail } from "#app/domain/people/email-changes.server.ts";
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

const HEADING = "Undo the change of your email address";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

/** Opening the link changes nothing, because mail scanners open links: the button does it. */
export async function loader({ request }: RouteRequest) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { token, email: findEmailOfLink("undoNewEmail", token), hours: LIFETIME_HOURS.undoNewEmail };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, emailLinkForm);
  if (!form.ok) return rejectForm(context, form);

  const undone = undoNewEmail(form.input.token);
  if (!undone.ok) return redirect("/account/email/undo", 303);
  return redirectWith(
    context,
    "/log-in",
    "Your email address is back as it was. If somebody else changed it, choose a new password before you log in.",
  );
}

export default function UndoNewEmail() {
  const { token, email, hours } = useLoaderData<typeof loader>();
  if (!email) return <LinkNotUsable heading={HEADING} lifetime={`${hours} hours`} next="/log-in/link" />;
  return (
    <Page>
      <h1>{HEADING}</h1>
      <p>
        You will log in with <strong>{email}</strong> again, and we write to you there. Every device that is
        logged in to your account is logged out.
      </p>
      <PostForm>
        <input type="hidden" name="token" value={token} />
        <Button>Undo the change</Button>
      </PostForm>
    </Page>
  );
}
