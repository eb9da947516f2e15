import { redirect } from "@remix-run/node";
import { sendLogInEmail } from "#app/auth/log-in-by-email.server.ts";
import { logInLinkForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { withNext } from "#app/web/continue-log-in.server.ts";
import { answerEvenly } from "#app/web/even-answer.server.ts";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { rejectTooMany } from "#app/web/too-many-tries.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Log in with a link by email";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request }: RouteRequest) {
  const next = new URL(request.url).searchParams.get("next");
  return { next, backHref: withNext("/log-in", next) };
}

/** The same answer whether or not the address has an account: only its owner learns which, by email. */
export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, logInLinkForm);
  if (!form.ok) return rejectForm(context, form);

  const { email, ownDevice, next } = form.input;
  const sent = await sendLogInEmail(context, { email, isOwnDevice: ownDevice === "yes" });
  if (!sent.ok) return rejectTooMany(context, form, "email", sent.retryAfterSeconds);
  context.setCookie.push(sent.setCookie);
  await answerEvenly(context);
  return redirect(withNext("/log-in/code", next), 303);
}

export default function LogInLink() {
  const { next, backHref } = useLoaderData<typeof loader>();
  const form = useForm({ next });
  return (
    <Page back={{ href: backHref }} errors={form.errors} aside={<WhatHappensThen />}>
      <h1>{HEADING}</h1>
      <form method="post" noValidate>
        <input type="hidden" name="next" value={form.field("next").value} />
        <Input
          label="Email address"
          type="email"
          autoComplete="username"
          spellCheck={false}
          {...form.field("email")}
        />
        <Checkboxes
          label="Is this your own device?"
          labelSize="s"
          hint="Do not tick this on a shared computer. It counts when you log in here with the code."
          items={[{ value: "yes", label: "Yes, keep me logged in for 30 days" }]}
          {...form.fields("ownDevice")}
        />
        <Button>Send me a link</Button>
      </form>
    </Page>
  );
}

function WhatHappensThen() {
  return (
    <Beside heading="What happens then">
      <p>We send an email with a link and a code. You do not need your password.</p>
    </Beside>
  );
}
