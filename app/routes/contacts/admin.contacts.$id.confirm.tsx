import { requireActor } from "#app/auth/require-actor.server.ts";
import { confirmContact } from "#app/domain/contacts/commands.server.ts";
import { confirmForm } from "#app/domain/contacts/form.ts";
import { getContact } from "#app/domain/contacts/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ExpiryField } from "#app/ui/contacts/contact-form.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { CONTACT_KINDS } from "#db/vocabulary.ts";

export const meta: Meta = ({ matches }) => pageTitle("Confirm a contact detail", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const contact = getContact(requireActor(context, request), params.id);
  return {
    facts: [
      { key: "What it is for", value: CONTACT_KINDS[contact.kind] },
      { key: "Organisation", value: contact.organisation ?? "None" },
      { key: "Address for letters", value: contact.address || "None" },
      { key: "Telephone number", value: contact.telephone || "None" },
      { key: "Email address", value: contact.email || "None" },
      { key: "Link", value: contact.link || "None" },
      { key: "Who answers for it", value: contact.owner },
    ],
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, confirmForm);
  if (!form.ok) return rejectForm(context, form);

  confirmContact(actor, params.id, form.input.expiresOn);
  return redirectWith(context, "/admin/contacts", "The contact detail is confirmed.");
}

export default function ConfirmAContactDetail() {
  const { facts } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: "/admin/contacts", label: "Contact details" }} errors={form.errors}>
      <h1>Confirm a contact detail</h1>
      <SummaryList rows={facts} />
      <PostForm noValidate>
        <Checkboxes
          label="Is it still right?"
          items={[{ value: "yes", label: "I have rung it or written to it, and it is right" }]}
          {...form.fields("isRight")}
        />
        <ExpiryField form={form} />
        <Button>Confirm</Button>
      </PostForm>
    </Page>
  );
}
