import { redirect } from "@remix-run/node";
import { isWaitingForCode, logInWithCode } from "#app/auth/log-in-by-email.server.ts";
import { emailCodeForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CodeInput } from "#app/ui/log-in/code-input.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { continueLogIn, startOver, withNext } from "#app/web/continue-log-in.server.ts";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { rejectLogIn } from "#app/web/reject-log-in.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Check your email";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const next = new URL(request.url).searchParams.get("next");
  const linkHref = withNext("/log-in/link", next);
  // A code that was right, or wrong too often, leaves a page behind that the Back button finds.
  if (!isWaitingForCode(context) && !context.rejectedForm) throw redirect(linkHref);
  return { next, linkHref };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, emailCodeForm);
  if (!form.ok) return rejectForm(context, form);

  const { code, next } = form.input;
  const result = await logInWithCode(context, code);
  if (result.ok) return continueLogIn(context, result, next);
  return result.reason === "over" ? startOver(context, next) : rejectLogIn(context, form, result, WRONG);
}

const WRONG = { field: "code", message: "The code is not right. Check it and try again." };

export default function LogInCode() {
  const { next, linkHref } = useLoaderData<typeof loader>();
  const form = useForm({ next });
  return (
    <Page errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>If that address has an account, an email with a link and a code is on its way.</p>
      <ul>
        <li>If you read it on this device, open the link.</li>
        <li>If you read it on another device, enter the code here. Keep this page open.</li>
      </ul>
      <form method="post" noValidate>
        <input type="hidden" name="next" value={form.field("next").value} />
        <CodeInput
          label="Code from the email"
          hint="8 letters and numbers. It works for 10 minutes, on this device only."
          {...form.field("code")}
        />
        <Button>Log in</Button>
      </form>
      <p>
        It can take a few minutes to arrive. If it does not, look in your spam or junk folder, then{" "}
        <a href={linkHref}>ask for a new one</a>.
      </p>
    </Page>
  );
}
