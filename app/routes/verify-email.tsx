import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { confirmEmail } from "#app/domain/people/commands.server.ts";
import { confirmEmailForm } from "#app/domain/people/form.ts";
import { findTokenHolder, LIFETIME_HOURS } from "#app/domain/people/one-time-tokens.server.ts";
import { Button } from "#app/ui/button.tsx";
import { LinkNotUsable } from "#app/ui/link-not-usable.tsx";
import { Page } from "#app/ui/page.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Confirm your email address", matches);

/** Opening the link changes nothing, because mail scanners open links: the button does it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const holder = findTokenHolder("confirmEmail", token);
  return { token, nameToShow: holder?.nameToShow ?? null, hours: LIFETIME_HOURS.confirmEmail };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, confirmEmailForm);
  if (!form.ok) return rejectForm(context, form);

  const confirmed = confirmEmail(form.input.token);
  return redirect(confirmed.ok ? "/log-in?confirmed=yes" : "/verify-email", 303);
}

export default function VerifyEmail() {
  const { token, nameToShow, hours } = useLoaderData<typeof loader>();
  if (!nameToShow)
    return (
      <LinkNotUsable
        heading="Confirm your email address"
        lifetime={`${hours} hours`}
        next="/forgot-password"
      />
    );
  return (
    <Page>
      <h1>Confirm your email address</h1>
      <p>
        Press the button to confirm the account of <strong className="app-typed">{nameToShow}</strong>. If you
        did not create it, close this page.
      </p>
      <form method="post" action="/verify-email">
        <input type="hidden" name="token" value={token} />
        <Button>Confirm my email address</Button>
      </form>
    </Page>
  );
}
