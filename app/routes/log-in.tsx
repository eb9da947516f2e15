import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type LogInResult, logIn } from "#app/auth/log-in.server.ts";
import { logInForm } from "#app/domain/people/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Input } from "#app/ui/input.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Page } from "#app/ui/page.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { safePath } from "#app/web/safe-redirect.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Log in", matches);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const next = query.get("next");
  if (context.member) throw redirect(safePath(next));
  return {
    next,
    isConfirmed: query.has("confirmed"),
    hasNewPassword: query.has("changed"),
    hasEnded: query.has("ended"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, logInForm);
  if (!form.ok) return rejectForm(context, form);

  const { email, password, ownDevice, next } = form.input;
  const result = await logIn(context, { email, password, isOwnDevice: ownDevice === "yes" });
  if (result.ok) {
    context.setCookie.push(...result.setCookie);
    return redirect(safePath(next), 303);
  }

  if (result.reason === "tooMany")
    context.responseHeaders.set("Retry-After", String(result.retryAfterSeconds));
  return rejectForm(
    context,
    refuseForm(form, "email", refusal(result)),
    result.reason === "tooMany" ? 429 : 400,
  );
}

function refusal(result: Exclude<LogInResult, { ok: true }>): string {
  switch (result.reason) {
    case "wrong":
      return "The email address or password is not right. Try again or choose a new password.";
    case "unconfirmed":
      return "Confirm your email address first. Use the link in the email that we sent you.";
    case "tooMany": {
      const minutes = Math.ceil(result.retryAfterSeconds / 60);
      return `There were too many wrong tries. Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}, then try again. Your account is not locked.`;
    }
  }
}

export default function LogIn() {
  const { next, isConfirmed, hasNewPassword, hasEnded } = useLoaderData<typeof loader>();
  const form = useForm({ next });
  return (
    <Page errors={form.errors}>
      <h1>Log in</h1>
      {isConfirmed && <InsetText>Your email address is confirmed. You can log in now.</InsetText>}
      {hasNewPassword && <InsetText>Your password is changed. Log in with the new one.</InsetText>}
      {hasEnded && (
        <InsetText>
          You were logged out because some time had passed. What you saved is still there.
        </InsetText>
      )}
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
          hint="Leave it empty on a computer that others use. It does not apply to people with an office."
          items={[{ value: "yes", label: "Yes, keep me logged in for 30 days" }]}
          {...form.fields("ownDevice")}
        />
        <Button>Log in</Button>
      </form>
      <p>
        <a href="/forgot-password">I do not know my password</a>
      </p>
      <p>
        <a href="/create-account">Create an account</a>
      </p>
    </Page>
  );
}
