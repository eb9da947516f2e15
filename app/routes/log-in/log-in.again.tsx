import { logInAgain } from "#app/auth/log-in.server.ts";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { logInAgainForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { PasswordInput } from "#app/ui/nhs/password-input.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { continueLogIn, withNext } from "#app/web/continue-log-in.server.ts";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { rejectLogIn } from "#app/web/reject-log-in.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Enter your password again";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  requireActor(context, request);
  const next = new URL(request.url).searchParams.get("return");
  return { next, linkHref: withNext("/log-in/link", next) };
}

/** A whole log-in, with the second step of those who have one: what follows has a new session (ASVS 7.2.4). */
export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, logInAgainForm);
  if (!form.ok) return rejectForm(context, form);

  const { password, next } = form.input;
  const isOwnDevice = context.session?.isOwnDevice ?? false;
  const result = await logInAgain(context, actor.id, { password, isOwnDevice });
  return result.ok ? continueLogIn(context, result, next) : rejectLogIn(context, form, result, WRONG);
}

const WRONG = { field: "password", message: "The password is not right. Try again." };

export default function LogInAgain() {
  const { next, linkHref } = useLoaderData<typeof loader>();
  const form = useForm({ next });
  return (
    <Page errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>We ask this before anything that has to do with the safety of your account.</p>
      <form method="post" noValidate>
        <input type="hidden" name="next" value={form.field("next").value} />
        <PasswordInput label="Password" {...form.field("password")} />
        <Button>Continue</Button>
      </form>
      <p>
        <a href={linkHref}>Get a link by email instead</a>
      </p>
    </Page>
  );
}
