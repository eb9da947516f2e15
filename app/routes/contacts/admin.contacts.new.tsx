import { requireActor } from "#app/auth/require-actor.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { addContact } from "#app/domain/contacts/commands.server.ts";
import { contactForm } from "#app/domain/contacts/form.ts";
import { listOrganisationChoices } from "#app/domain/organisations/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ContactForm } from "#app/ui/contacts/contact-form.tsx";
import { SAVED } from "#app/ui/site/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Add a contact detail", matches);

export async function loader({ request, context }: RouteRequest) {
  authorize(requireActor(context, request), "contact:keep");
  return { organisations: listOrganisationChoices() };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, contactForm);
  if (!form.ok) return rejectForm(context, form);

  const kept = addContact(actor, form.input);
  if (!kept.ok)
    return rejectForm(context, refuseForm(form, "organisationId", "Choose an organisation from the list"));
  return redirectWith(context, "/admin/contacts", SAVED);
}

export default function AddAContactDetail() {
  const { organisations } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: "/admin/contacts", label: "Contact details" }} errors={form.errors}>
      <h1>Add a contact detail</h1>
      <p>Ring it or write to it first. By adding it you say that it is right today.</p>
      <ContactForm form={form} organisations={organisations} action="Add it" />
    </Page>
  );
}
