import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeOrganisation } from "#app/domain/organisations/commands.server.ts";
import { NOT_KEPT, organisationForm } from "#app/domain/organisations/form.ts";
import { getOrganisation } from "#app/domain/organisations/lists.server.ts";
import { fieldsOfDay } from "#app/lib/day-fields.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OrganisationForm } from "#app/ui/organisations/organisation-form.tsx";
import { SAVED } from "#app/ui/site/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Change ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { id, name, kind, odsCode, startsOn } = getOrganisation(requireActor(context, request), params.id);
  const stored = { name, kind, odsCode, ...fieldsOfDay("startsOn", startsOn) };
  return { id, name, stored };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, organisationForm);
  if (!form.ok) return rejectForm(context, form);

  const kept = changeOrganisation(actor, params.id, form.input);
  if (!kept.ok) {
    const [field, message] = NOT_KEPT[kept.reason];
    return rejectForm(context, refuseForm(form, field, message));
  }
  return redirectWith(context, `/admin/organisations/${params.id}`, SAVED);
}

export default function ChangeAnOrganisation() {
  const { id, name, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: `/admin/organisations/${id}`, label: name }} errors={form.errors}>
      <h1>Change {name}</h1>
      <OrganisationForm form={form} action="Save" />
    </Page>
  );
}
