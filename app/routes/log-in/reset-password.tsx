import { redirect } from "@remix-run/node";
import { rememberDevice } from "#app/auth/known-device.server.ts";
import { forgiveTries } from "#app/auth/log-in.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { passwordProblem } from "#app/auth/password-rules.server.ts";
import { resetPasswordForm } from "#app/domain/people/form.ts";
import { resetPassword, startReset } from "#app/domain/people/new-password.server.ts";
import { findTokenHolder, LIFETIME_HOURS } from "#app/domain/people/one-time-tokens.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { NewPassword } from "#app/ui/account/new-password.tsx";
import { LinkNotUsable } from "#app/ui/log-in/link-not-usable.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Choose a new password", matches);

export async function loader({ request }: RouteRequest) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const isUsable = findTokenHolder("resetPassword", token) !== undefined;
  return { token, isUsable, minutes: LIFETIME_HOURS.resetPassword * 60 };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, resetPasswordForm);
  if (!form.ok) return rejectForm(context, form);

  const { token, password } = form.input;
  const holder = findTokenHolder("resetPassword", token);
  if (!holder) return redirect("/reset-password", 303);
  const problem = passwordProblem(password, [holder.email, holder.name, holder.nameToShow]);
  if (problem) return rejectForm(context, refuseForm(form, "password", problem));

  startReset(token);
  const reset = resetPassword(token, await hashPassword(password));
  if (!reset.ok) return redirect("/reset-password", 303);
  await forgiveTries(holder.email);
  context.setCookie.push(rememberDevice(reset.proof));
  return redirectWith(context, "/log-in", "Your password is changed. Log in with the new one.");
}

export default function ResetPassword() {
  const { token, isUsable, minutes } = useLoaderData<typeof loader>();
  const form = useForm();
  if (!isUsable)
    return (
      <LinkNotUsable
        heading="Choose a new password"
        lifetime={`${minutes} minutes`}
        next="/forgot-password"
      />
    );
  return (
    <Page errors={form.errors}>
      <h1>Choose a new password</h1>
      <p>Every device that is logged in to your account is logged out when you save it.</p>
      <form method="post" noValidate>
        <input type="hidden" name="token" value={token} />
        <NewPassword {...form.field("password")} />
        <Button>Save password</Button>
      </form>
    </Page>
  );
}
