import { network, takePoint } from "#app/auth/limits.server.ts";
import { forgotPasswordForm } from "#app/domain/people/form.ts";
import { forgetPassword } from "#app/domain/people/new-password.server.ts";
import { emailKey } from "#app/domain/people/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { answerEvenly } from "#app/web/even-answer.server.ts";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWithAddress } from "#app/web/message.server.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { rejectTooMany } from "#app/web/too-many-tries.server.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Get a link by email", matches);

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, forgotPasswordForm);
  if (!form.ok) return rejectForm(context, form);

  const { email } = form.input;
  const fromHere = await takePoint("emailFromNetwork", network(context.ip));
  if (!fromHere.ok) return rejectTooMany(context, form, "email", fromHere.retryAfterSeconds);
  const toThem = await takePoint("emailToAccount", emailKey(email));
  if (toThem.ok) forgetPassword(context.actor, email);
  await answerEvenly(context);
  return redirectWithAddress(context, "/check-your-email", email);
}

export default function ForgotPassword() {
  const form = useForm();
  return (
    <Page back={{ href: "/log-in" }} errors={form.errors} aside={<WhatTheLinkDoes />}>
      <h1>Get a link by email</h1>
      <form method="post" noValidate>
        <Input
          label="Email address"
          type="email"
          autoComplete="email"
          spellCheck={false}
          {...form.field("email")}
        />
        <Button>Send me a link</Button>
      </form>
    </Page>
  );
}

function WhatTheLinkDoes() {
  return (
    <Beside heading="What the link does">
      <p>
        We send it to the email address of your account. With it you can choose a new password, or confirm
        your address.
      </p>
    </Beside>
  );
}
