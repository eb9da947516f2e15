import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeContact } from "#app/domain/contacts/commands.server.ts";
import { contactForm } from "#app/domain/contacts/form.ts";
import { getContact } from "#app/domain/contacts/queries.server.ts";
import { listOrganisationChoices } from "#app/domain/organisations/queries.server.ts";
import { fieldsOfDay } from "#app/lib/day-fields.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ContactForm } from "#app/ui/contacts/contact-form.tsx";
import { SAVED } from "#app/ui/site/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Change a contact detail", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const contact = getContact(requireActor(context, request), params.id);
  const { kind, organisationId, telephone, email, link, address, hours, note, owner, expiresOn } = contact;
  return {
    organisations: listOrganisationChoices(),
    stored: {
      kind,
      organisationId,
      telephone,
      address,
      email,
      link,
      hours,
      note,
      owner,
      ...fieldsOfDay("expiresOn", expiresOn),
    },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, contactForm);
  if (!form.ok) return rejectForm(context, form);

  const kept = changeContact(actor, params.id, form.input);
  if (!kept.ok)
    return rejectForm(context, refuseForm(form, "organisationId", "Choose an organisation from the list"));
  return redirectWith(context, "/admin/contacts", SAVED);
}

export default function ChangeAContactDetail() {
  const { organisations, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: "/admin/contacts", label: "Contact details" }} errors={form.errors}>
      <h1>Change a contact detail</h1>
      <p>Ring it or write to it first. By saving it you say that it is right today.</p>
      <ContactForm form={form} organisations={organisations} action="Save" />
    </Page>
  );
}
