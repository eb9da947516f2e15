import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { listGroupChoices } from "#app/domain/groups/names.server.ts";
import { grantForm, NOT_GRANTED } from "#app/domain/offices/form.ts";
import { requestOffice } from "#app/domain/offices/request.server.ts";
import { listOrganisationChoices } from "#app/domain/organisations/queries.server.ts";
import { getPersonFor } from "#app/domain/people/lists.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { GrantForm } from "#app/ui/offices/grant-form.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Give an office to ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const { id, name, email } = getPersonFor(actor, "office:grant", params.id);
  return {
    id,
    name: name || email,
    groups: listGroupChoices(),
    organisations: listOrganisationChoices(),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, grantForm);
  if (!form.ok) return rejectForm(context, form);

  const given = requestOffice(actor, params.id, form.input);
  if (!given.ok) {
    const [field, message] = NOT_GRANTED[given.reason];
    return rejectForm(context, refuseForm(form, field, message));
  }
  return redirectWith(
    context,
    `/admin/people/${params.id}`,
    given.isWaiting
      ? "This waits for another administrator, who finds it under Approvals."
      : "The office is given. The person gets an email.",
  );
}

export default function GiveAnOffice() {
  const { id, name, groups, organisations } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/admin/people/${id}`, label: name }} errors={form.errors}>
      <h1>Give an office to {name}</h1>
      <p>They get an email and are logged out everywhere. With the next log-in the office begins.</p>
      <GrantForm form={form} groups={groups} organisations={organisations} />
    </Page>
  );
}
