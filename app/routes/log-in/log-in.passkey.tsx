import { optionsForStep } from "#app/auth/passkeys.server.ts";
import { findSecondStepFlow, takeStepWithPasskey } from "#app/auth/second-step.server.ts";
import { passkeyForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PasskeyForm } from "#app/ui/log-in/passkey-form.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { continueLogIn, startOver, withNext } from "#app/web/continue-log-in.server.ts";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { rejectLogIn } from "#app/web/reject-log-in.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Use a passkey";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const next = new URL(request.url).searchParams.get("next");
  const flow = findSecondStepFlow(context);
  if (!flow) throw startOver(context, next);
  return {
    next,
    options: await optionsForStep(flow.memberId),
    backHref: withNext("/log-in/second-step", next),
    newHref: withNext("/log-in/passkey/new", next),
  };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, passkeyForm);
  if (!form.ok) return rejectForm(context, form);

  const { response, next } = form.input;
  const result = await takeStepWithPasskey(context, response);
  if (result.ok) return continueLogIn(context, result, next);
  return result.reason === "over" ? startOver(context, next) : rejectLogIn(context, form, result, WRONG);
}

const WRONG = { field: "passkey", message: "The passkey was not accepted. Try again, or use another way." };

export default function Passkey() {
  const { next, options, backHref, newHref } = useLoaderData<typeof loader>();
  const form = useForm({ next });
  return (
    <Page back={{ href: backHref, label: "Other ways" }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <PasskeyForm ceremony="use" options={options} newHref={newHref} button="Use a passkey">
        <input type="hidden" name="next" value={form.field("next").value} />
      </PasskeyForm>
    </Page>
  );
}
