import { redirect } from "@remix-run/node";
import { logIn } from "#app/auth/log-in.server.ts";
import { findPause } from "#app/domain/feedback/visitors/queries.server.ts";
import { slugToJoin } from "#app/domain/groups/form.ts";
import { logInForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { PasswordInput } from "#app/ui/nhs/password-input.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { continueLogIn, withNext } from "#app/web/continue-log-in.server.ts";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { rejectLogIn } from "#app/web/reject-log-in.server.ts";
import { safePath } from "#app/web/safe-redirect.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Log in", matches);

export async function loader({ request, context }: RouteRequest) {
  const query = new URL(request.url).searchParams;
  const next = query.get("next");
  if (context.member && !context.rejectedForm && !query.has("overtaken")) throw redirect(safePath(next));
  const join = slugToJoin(next);
  return {
    next,
    mayTellWithout: findPause() === undefined,
    createAccount: join ? `/create-account?join=${join}` : withNext("/create-account", next),
    linkHref: withNext("/log-in/link", next),
  };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, logInForm);
  if (!form.ok) return rejectForm(context, form);

  const { email, password, ownDevice, next } = form.input;
  const result = await logIn(context, { email, password, isOwnDevice: ownDevice === "yes" });
  if (!result.ok) return rejectLogIn(context, form, result, WRONG);

  return continueLogIn(context, result, next);
}

const WRONG = {
  field: "email",
  message: "The email address or password is not right. Try again or get a link by email.",
  otherWay: "You can also log in with a link by email, on this page.",
};

export default function LogIn() {
  const { next, ...ways } = useLoaderData<typeof loader>();
  const form = useForm({ next });
  return (
    <Page errors={form.errors} aside={<OtherWays {...ways} />}>
      <h1>Log in</h1>
      <form method="post" noValidate>
        <input type="hidden" name="next" value={form.field("next").value} />
        <Input
          label="Email address"
          type="email"
          autoComplete="username"
          spellCheck={false}
          {...form.field("email")}
        />
        <PasswordInput label="Password" {...form.field("password")} />
        <Checkboxes
          label="Is this your own device?"
          labelSize="s"
          hint="Do not tick this on a shared computer. People who run a group or respond for a hospital are always logged out sooner."
          items={[{ value: "yes", label: "Yes, keep me logged in for 30 days" }]}
          {...form.fields("ownDevice")}
        />
        <Button>Log in</Button>
      </form>
    </Page>
  );
}

function OtherWays({
  linkHref,
  createAccount,
  mayTellWithout,
}: {
  linkHref: string;
  createAccount: string;
  mayTellWithout: boolean;
}) {
  return (
    <>
      <Beside heading="Other ways to log in">
        <Links
          links={[
            { href: linkHref, label: "Log in with a link by email, without a password" },
            { href: "/forgot-password", label: "I do not know my password" },
          ]}
        />
      </Beside>
      <Beside heading="New here?">
        {mayTellWithout && <p>You do not need an account to give feedback.</p>}
        <Links
          links={[
            mayTellWithout && { href: "/feedback", label: "Give feedback without an account" },
            { href: createAccount, label: "Create an account" },
          ]}
        />
      </Beside>
    </>
  );
}
