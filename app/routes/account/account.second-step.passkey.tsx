import { addPasskeyFrom, optionsForNewPasskey } from "#app/auth/passkeys.server.ts";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { newPasskeyForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PasskeyForm } from "#app/ui/log-in/passkey-form.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { withNext } from "#app/web/continue-log-in.server.ts";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { renewSession } from "#app/web/renew-session.server.ts";
import { sayOvertaken } from "#app/web/say-overtaken.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Add a passkey";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const options = await optionsForNewPasskey(requireRecentLogIn(context, request));
  const next = new URL(request.url).searchParams.get("next");
  return { next, options, newHref: withNext("/account/second-step/passkey/new", next) };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, newPasskeyForm);
  if (!form.ok) return rejectForm(context, form);

  const { name, response, next } = form.input;
  const added = await addPasskeyFrom(actor, name, response);
  if (added.ok) await renewSession(context, added.proof, true);
  else if (added.reason === "overtaken") return sayOvertaken(context);
  else return rejectForm(context, refuseForm(form, "passkey", WRONG));
  return redirectWith(context, withNext("/account/second-step/codes", next), "Your passkey is added.");
}

const WRONG = "The passkey was not accepted. Try again, or choose an authenticator app";

export default function AddPasskey() {
  const { next, options, newHref } = useLoaderData<typeof loader>();
  const form = useForm({ next });
  return (
    <Page back={{ href: "/account/second-step", label: "Your second step" }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>
        A passkey is kept by your phone, computer or security key. You use it with your fingerprint, your face
        or your PIN.
      </p>
      <PasskeyForm ceremony="add" options={options} newHref={newHref} button="Add the passkey">
        <input type="hidden" name="next" value={form.field("next").value} />
        <Input
          label="Name of this passkey"
          hint="So that you know it again, such as “my phone”."
          autoComplete="off"
          {...form.field("name")}
        />
      </PasskeyForm>
    </Page>
  );
}
