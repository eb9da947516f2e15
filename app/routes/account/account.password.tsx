import { checkOwnPassword } from "#app/auth/log-in.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { passwordProblem } from "#app/auth/password-rules.server.ts";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { changePassword, getOwnAccount } from "#app/domain/people/account.server.ts";
import { changePasswordForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { NewPassword } from "#app/ui/account/new-password.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { PasswordInput } from "#app/ui/nhs/password-input.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { rejectLogIn } from "#app/web/reject-log-in.server.ts";
import { renewSession } from "#app/web/renew-session.server.ts";
import { sayOvertaken } from "#app/web/say-overtaken.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Change your password";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  requireRecentLogIn(context, request);
  return null;
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, changePasswordForm);
  if (!form.ok) return rejectForm(context, form);

  const { currentPassword, password } = form.input;
  const current = await checkOwnPassword(context, actor.id, currentPassword);
  if (!current.ok) return rejectLogIn(context, form, current, WRONG);
  const { email, name, nameToShow } = getOwnAccount(actor);
  const problem = passwordProblem(password, [email, name, nameToShow]);
  if (problem) return rejectForm(context, refuseForm(form, "password", problem));

  const changed = changePassword(actor, await hashPassword(password));
  if (!changed.ok) return sayOvertaken(context);
  await renewSession(context, changed.proof);
  return redirectWith(context, "/account", "Your password is changed. Every other device is logged out.");
}

const WRONG = {
  field: "currentPassword",
  message: "The password that you have now is not right. Try again.",
};

export default function ChangePassword() {
  const form = useForm();
  return (
    <AccountPage heading={HEADING} errors={form.errors} aside={<WhatHappensThen />}>
      <PostForm noValidate>
        <PasswordInput label="The password that you have now" {...form.field("currentPassword")} />
        <NewPassword label="New password" {...form.field("password")} />
        <Button>Save password</Button>
      </PostForm>
    </AccountPage>
  );
}

function WhatHappensThen() {
  return (
    <Beside heading="What happens then">
      <p>Every other device that is logged in to your account is logged out when you save it.</p>
      <p className="app-lone-link">
        <a href="/forgot-password">I do not know my password</a>
      </p>
    </Beside>
  );
}
