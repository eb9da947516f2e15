import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeCommunicationNeeds, getOwnContact } from "#app/domain/people/contact.server.ts";
import { communicationNeedsForm } from "#app/domain/people/form.ts";
import { AccountPage } from "#app/ui/account-page.tsx";
import { Button } from "#app/ui/button.tsx";
import { CharacterCount } from "#app/ui/character-count.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { COMMUNICATION_NEEDS } from "#db/vocabulary.ts";

const HEADING = "What you need from us";

export const meta: MetaFunction = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { needs, details } = getOwnContact(requireActor(context, request));
  return { needs, details };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, communicationNeedsForm);
  if (!form.ok) return rejectForm(context, form);

  changeCommunicationNeeds(actor, form.input);
  return redirect("/account?done=account-saved", 303);
}

export default function CommunicationNeeds() {
  const form = useForm(useLoaderData<typeof loader>());
  return (
    <AccountPage heading={HEADING} errors={form.errors}>
      <p>You say it once here, so that nobody has to ask you again.</p>
      <form method="post" noValidate>
        <Checkboxes
          label="What do you need? (optional)"
          hint="Tick all that apply."
          items={Object.entries(COMMUNICATION_NEEDS).map(([value, label]) => ({ value, label }))}
          {...form.fields("needs")}
        />
        <CharacterCount
          label="What we need to know for that (optional)"
          hint="For example a telephone number and when to ring, an address, a language, or who to ring for you. It is kept encrypted."
          maxLength={500}
          rows={4}
          {...form.field("details")}
        />
        <Button>Save</Button>
      </form>
    </AccountPage>
  );
}
