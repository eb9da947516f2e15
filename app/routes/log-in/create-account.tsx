import { findHolder } from "#app/auth/code-session.server.ts";
import { readDraftToken } from "#app/auth/held-draft.server.ts";
import { network, takePoint } from "#app/auth/limits.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { passwordProblem } from "#app/auth/password-rules.server.ts";
import { claimLater } from "#app/domain/feedback/codes/claiming.server.ts";
import { promiseHeldDraft } from "#app/domain/feedback/drafts/claiming.server.ts";
import { findGroupToJoin } from "#app/domain/membership/joining.server.ts";
import { keepArrival } from "#app/domain/people/arrivals.server.ts";
import { createAccount } from "#app/domain/people/commands.server.ts";
import { createAccountForm } from "#app/domain/people/form.ts";
import { emailKey } from "#app/domain/people/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AboutYouFields } from "#app/ui/account/about-you-fields.tsx";
import { NewPassword } from "#app/ui/account/new-password.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Trap } from "#app/ui/site/trap.tsx";
import { withNext } from "#app/web/continue-log-in.server.ts";
import { answerEvenly } from "#app/web/even-answer.server.ts";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWithAddress } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { safePath } from "#app/web/safe-redirect.ts";
import { rejectTooMany } from "#app/web/too-many-tries.server.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Create an account", matches);

export async function loader({ request }: RouteRequest) {
  const group = findGroupToJoin(new URL(request.url).searchParams.get("join"));
  return {
    group: group ? { slug: group.slug, name: group.name } : null,
    logIn: withNext("/log-in", nextIn(request.url)),
  };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, createAccountForm);
  if (!form.ok) return rejectForm(context, form);

  const allowed = await takePoint("createAccountAddress", network(context.ip));
  if (!allowed.ok) return rejectTooMany(context, form, "email", allowed.retryAfterSeconds);
  const { email, password, name, nameToShow, website, join } = form.input;
  const problem = passwordProblem(password, [email, name, nameToShow]);
  if (problem) return rejectForm(context, refuseForm(form, "password", problem));

  const passwordHash = await hashPassword(password);
  const mayWrite = await takePoint("emailToAccount", emailKey(email));
  if (mayWrite.ok && !website) {
    const next = nextIn(request.url);
    const holder = next === "/follow/claim" ? findHolder(context) : undefined;
    createAccount(context.actor, form.input, passwordHash, findGroupToJoin(join)?.id, (tx, memberId) => {
      if (holder) claimLater(tx, memberId, holder);
      else if (next) keepArrival(tx, memberId, safePath(next));
      promiseHeldDraft(tx, memberId, readDraftToken(context.cookieHeader));
    });
  }
  await answerEvenly(context, "password");
  return redirectWithAddress(context, "/check-your-email", email);
}

/** Where they were going: they are led there once the account is confirmed, in whichever browser. */
function nextIn(url: string): string | null {
  return new URL(url).searchParams.get("next");
}

export default function CreateAccount() {
  const { group, logIn } = useLoaderData<typeof loader>();
  const form = useForm({ join: group?.slug });
  return (
    <Page errors={form.errors} aside={<WhatAnAccountIsFor logIn={logIn} />}>
      <h1>Create an account</h1>
      {group && <InsetText>{`You can join ${group.name} as soon as your account is confirmed.`}</InsetText>}
      <form method="post" noValidate>
        <input type="hidden" name="join" value={form.field("join").value} />
        <Input
          label="Email address"
          type="email"
          autoComplete="email"
          spellCheck={false}
          hint="We send you a link to confirm it."
          {...form.field("email")}
        />
        <NewPassword {...form.field("password")} />
        <Input
          label="Your name"
          autoComplete="name"
          hint="Only the people who run the service see it."
          {...form.field("name")}
        />
        <Input
          label="Name to show to others"
          autoComplete="nickname"
          hint="It can be a first name or a made-up name. It is never shown beside your feedback."
          {...form.field("nameToShow")}
        />
        <Input label="Town or area (optional)" autoComplete="address-level2" {...form.field("area")} />
        <AboutYouFields
          selfDescription={form.field("selfDescription")}
          consent={form.fields("selfDescriptionConsent")}
        />
        <Checkboxes
          label="House rules"
          hint={
            <>
              In short: be kind, do not name patients or staff, and say only what is yours to say.{" "}
              <a href="/house-rules">Read the house rules</a>.
            </>
          }
          items={[{ value: "yes", label: "I agree to the house rules" }]}
          {...form.fields("houseRules")}
        />
        <Trap />
        <Button>Create an account</Button>
      </form>
    </Page>
  );
}

function WhatAnAccountIsFor({ logIn }: { logIn: string }) {
  return (
    <>
      <Beside heading="Already have an account?">
        <Links links={[{ href: logIn, label: "Log in" }]} />
      </Beside>
      <Beside heading="What it is for">
        <p>With an account you can join a local group, give feedback and read meeting notes. It is free.</p>
        <Links links={[{ href: "/privacy", label: "How we look after what you tell us" }]} />
      </Beside>
    </>
  );
}
