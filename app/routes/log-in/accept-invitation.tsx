import { redirect } from "@remix-run/node";
import { hashPassword } from "#app/auth/password.server.ts";
import { passwordProblem } from "#app/auth/password-rules.server.ts";
import { findGroupToJoin } from "#app/domain/membership/joining.server.ts";
import { acceptInvitation } from "#app/domain/people/commands.server.ts";
import { acceptInvitationForm } from "#app/domain/people/form.ts";
import { findTokenHolder, LIFETIME_HOURS } from "#app/domain/people/one-time-tokens.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { NewPassword } from "#app/ui/account/new-password.tsx";
import { LinkNotUsable } from "#app/ui/log-in/link-not-usable.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { withNext } from "#app/web/continue-log-in.server.ts";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Accept your invitation", matches);

export async function loader({ request }: RouteRequest) {
  const query = new URL(request.url).searchParams;
  const token = query.get("token") ?? "";
  const holder = findTokenHolder("acceptInvitation", token);
  const join = findGroupToJoin(query.get("join"))?.slug ?? "";
  return { token, join, email: holder?.email ?? null, days: LIFETIME_HOURS.acceptInvitation / 24 };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, acceptInvitationForm);
  if (!form.ok) return rejectForm(context, form);

  const { token, password, name, nameToShow, join } = form.input;
  const holder = findTokenHolder("acceptInvitation", token);
  if (!holder) return redirect("/accept-invitation", 303);
  const problem = passwordProblem(password, [holder.email, name, nameToShow]);
  if (problem) return rejectForm(context, refuseForm(form, "password", problem));

  const accepted = acceptInvitation(form.input, await hashPassword(password));
  if (!accepted.ok) return redirect("/accept-invitation", 303);
  const group = findGroupToJoin(join);
  const next = group && `/groups/${group.slug}/join`;
  return redirectWith(context, withNext("/log-in", next), "Your account is ready. You can log in now.");
}

export default function AcceptInvitation() {
  const { token, join, email, days } = useLoaderData<typeof loader>();
  const form = useForm();
  if (!email) return <LinkNotUsable heading="Accept your invitation" lifetime={`${days} days`} />;
  return (
    <Page errors={form.errors}>
      <h1>Accept your invitation</h1>
      <p>
        You will log in as <strong>{email}</strong>.
      </p>
      <form method="post" noValidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="join" value={join} />
        <Input label="Your name" autoComplete="name" {...form.field("name")} />
        <Input label="Name to show to others" autoComplete="nickname" {...form.field("nameToShow")} />
        <NewPassword {...form.field("password")} />
        <Checkboxes
          label="House rules"
          hint={<a href="/house-rules">Read the house rules</a>}
          items={[{ value: "yes", label: "I agree to the house rules" }]}
          {...form.fields("houseRules")}
        />
        <Button>Accept and create my account</Button>
      </form>
    </Page>
  );
}
