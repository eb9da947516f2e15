import { requireActor } from "#app/auth/require-actor.server.ts";
import { endOrganisation } from "#app/domain/organisations/commands.server.ts";
import { endOrganisationForm, NOT_KEPT } from "#app/domain/organisations/form.ts";
import { getOrganisation } from "#app/domain/organisations/lists.server.ts";
import { listOrganisationChoices } from "#app/domain/organisations/queries.server.ts";
import { fieldsOfDay } from "#app/lib/day-fields.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { DayField } from "#app/ui/site/day-field.tsx";
import { SAVED } from "#app/ui/site/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `End ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { id, name, endsOn, successorId } = getOrganisation(requireActor(context, request), params.id);
  const choices = listOrganisationChoices().filter((other) => other.id !== id);
  return { id, name, choices, stored: { successorId, ...fieldsOfDay("endsOn", endsOn) } };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, endOrganisationForm);
  if (!form.ok) return rejectForm(context, form);

  const kept = endOrganisation(actor, params.id, form.input);
  if (!kept.ok) {
    const [field, message] = NOT_KEPT[kept.reason];
    return rejectForm(context, refuseForm(form, field, message));
  }
  return redirectWith(context, `/admin/organisations/${params.id}`, SAVED);
}

export default function EndAnOrganisation() {
  const { id, name, choices, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: `/admin/organisations/${id}`, label: name }} errors={form.errors}>
      <h1>End {name}</h1>
      <p>
        From the day after, nobody can give feedback about it or become a reviewer for it. What was said
        stays.
      </p>
      <PostForm noValidate>
        <DayField form={form} name="endsOn" label="Last day" hint="For example, 30 6 2027." />
        <Select
          label="Which organisation does its work from then on?"
          items={[
            { value: "", label: "None" },
            ...choices.map((other) => ({ value: other.id, label: other.name })),
          ]}
          {...form.field("successorId")}
        />
        <Button variant="secondary">Save the last day</Button>
      </PostForm>
    </Page>
  );
}
