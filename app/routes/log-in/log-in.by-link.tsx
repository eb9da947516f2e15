import { logInWithLink } from "#app/auth/log-in-by-email.server.ts";
import { logInByLinkForm } from "#app/domain/people/form.ts";
import { findHolderOfLogInLink } from "#app/domain/people/log-in-links.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { LinkNotUsable } from "#app/ui/log-in/link-not-usable.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { continueLogIn, startOver } from "#app/web/continue-log-in.server.ts";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Log in with your link";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

/** Opening the link makes no session, because mail scanners open links: the button does it (ASVS 7.6.2). */
export async function loader({ request }: RouteRequest) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { token, nameToShow: findHolderOfLogInLink(token)?.nameToShow ?? null };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, logInByLinkForm);
  if (!form.ok) return rejectForm(context, form);

  const result = await logInWithLink(context, form.input.token);
  return result.ok ? continueLogIn(context, result, null) : startOver(context, null);
}

export default function LogInByLink() {
  const { token, nameToShow } = useLoaderData<typeof loader>();
  if (!nameToShow) return <LinkNotUsable heading={HEADING} lifetime="10 minutes" next="/log-in/link" />;
  return (
    <Page>
      <h1>{HEADING}</h1>
      <p>
        You will be logged in as <strong>{nameToShow}</strong> on this device.
      </p>
      <form method="post">
        <input type="hidden" name="token" value={token} />
        <Button>Log in</Button>
      </form>
    </Page>
  );
}
