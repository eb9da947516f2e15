import { findSecondStepWays, takeStepWithRecoveryCode } from "#app/auth/second-step.server.ts";
import { recoveryCodeForm } from "#app/domain/people/form.ts";
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

const HEADING = "Use a recovery code";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const next = new URL(request.url).searchParams.get("next");
  if (!findSecondStepWays(context)) throw startOver(context, next);
  return { next, backHref: withNext("/log-in/second-step", next) };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, recoveryCodeForm);
  if (!form.ok) return rejectForm(context, form);

  const { code, next } = form.input;
  const result = await takeStepWithRecoveryCode(context, code);
  if (result.ok) return continueLogIn(context, result, next);
  return result.reason === "over" ? startOver(context, next) : rejectLogIn(context, form, result, WRONG);
}

const WRONG = {
  field: "code",
  message: "The code is not right, or it has been used. Check it, or use another one.",
};

export default function RecoveryCode() {
  const { next, backHref } = useLoaderData<typeof loader>();
  const form = useForm({ next });
  return (
    <Page back={{ href: backHref }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>These are the codes that you printed when you set up your second step.</p>
      <form method="post" noValidate>
        <input type="hidden" name="next" value={form.field("next").value} />
        <CodeInput
          label="Recovery code"
          hint="12 letters and numbers. Each works once: cross it out afterwards."
          width={20}
          {...form.field("code")}
        />
        <Button>Log in</Button>
      </form>
      <LostEverything />
    </Page>
  );
}
