import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeEmailChoice, getOwnContact } from "#app/domain/people/contact.server.ts";
import { emailChoiceForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ACCOUNT_SAVED } from "#app/ui/account/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { EMAIL_CHOICES } from "#db/vocabulary.ts";

const HEADING = "When do you want emails?";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  return { emails: getOwnContact(requireActor(context, request)).emails };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, emailChoiceForm);
  if (!form.ok) return rejectForm(context, form);

  changeEmailChoice(actor, form.input.emails);
  return redirectWith(context, "/account", ACCOUNT_SAVED);
}

export default function Emails() {
  const form = useForm(useLoaderData<typeof loader>());
  return (
    <Page back={{ href: "/account", label: "Your account" }} errors={form.errors}>
      <form method="post" noValidate>
        <Radios
          label={HEADING}
          isPageHeading
          labelSize="l"
          hint="About your groups and your feedback. Emails about the safety of your account always come."
          items={Object.entries(EMAIL_CHOICES).map(([value, label]) => ({ value, label }))}
          {...form.field("emails")}
        />
        <Button>Save</Button>
      </form>
    </Page>
  );
}
