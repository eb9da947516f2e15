import { requireActor } from "#app/auth/require-actor.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { addOrganisation } from "#app/domain/organisations/commands.server.ts";
import { NOT_KEPT, organisationForm } from "#app/domain/organisations/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OrganisationForm } from "#app/ui/organisations/organisation-form.tsx";
import { SAVED } from "#app/ui/site/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Add an organisation", matches);

export async function loader({ request, context }: RouteRequest) {
  authorize(requireActor(context, request), "organisation:add");
  return null;
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, organisationForm);
  if (!form.ok) return rejectForm(context, form);

  const added = addOrganisation(actor, form.input);
  if (!added.ok) {
    const [field, message] = NOT_KEPT[added.reason];
    return rejectForm(context, refuseForm(form, field, message));
  }
  return redirectWith(context, `/admin/organisations/${added.organisationId}`, SAVED);
}

export default function AddAnOrganisation() {
  const form = useForm();
  return (
    <Page back={{ href: "/admin/organisations", label: "Organisations" }} errors={form.errors}>
      <h1>Add an organisation</h1>
      <OrganisationForm form={form} action="Add the organisation" />
    </Page>
  );
}
