import { findSecondStepWays, takeStepWithCode } from "#app/auth/second-step.server.ts";
import { appCodeForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CodeInput } from "#app/ui/log-in/code-input.tsx";
import { LostEverything } from "#app/ui/log-in/lost-everything.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { continueLogIn, startOver, withNext } from "#app/web/continue-log-in.server.ts";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { rejectLogIn } from "#app/web/reject-log-in.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "The second step";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const next = new URL(request.url).searchParams.get("next");
  const ways = findSecondStepWays(context);
  if (!ways) throw startOver(context, next);
  return {
    next,
    ...ways,
    passkeyHref: withNext("/log-in/passkey/new", next),
    recoveryHref: withNext("/log-in/recovery-code", next),
  };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, appCodeForm);
  if (!form.ok) return rejectForm(context, form);

  const { code, next } = form.input;
  const result = await takeStepWithCode(context, code);
  if (result.ok) return continueLogIn(context, result, next);
  return result.reason === "over" ? startOver(context, next) : rejectLogIn(context, form, result, WRONG);
}

const WRONG = {
  field: "code",
  message: "The code is not right. Wait for the next one in your app, then enter that.",
};

export default function SecondStep() {
  const { next, hasApp, hasPasskey, passkeyHref, recoveryHref } = useLoaderData<typeof loader>();
  const form = useForm({ next });
  return (
    <Page back={{ href: "/log-in" }} errors={form.errors}>
      <h1>{HEADING}</h1>
      {hasApp && (
        <form method="post" noValidate>
          <input type="hidden" name="next" value={form.field("next").value} />
          <CodeInput
            label="Code from your authenticator app"
            hint="6 numbers. Each works once."
            inputMode="numeric"
            {...form.field("code")}
          />
          <Button>Log in</Button>
        </form>
      )}
      {hasPasskey && (
        <form method="post" action={passkeyHref}>
          {hasApp && <h2>Or use a passkey</h2>}
          <Button variant={hasApp ? "secondary" : undefined}>Use a passkey</Button>
        </form>
      )}
      <p>
        <a href={recoveryHref}>I do not have it with me: use a recovery code</a>
      </p>
      <LostEverything />
    </Page>
  );
}
