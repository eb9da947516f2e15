import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { getPersonToName, nameDeputy } from "#app/domain/groups/deputies/commands.server.ts";
import { deputyForm, NOT_NAMED } from "#app/domain/groups/deputies/form.ts";
import { Button } from "#app/ui/button.tsx";
import { DateInput } from "#app/ui/date-input.tsx";
import { Page } from "#app/ui/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { type Form, useForm } from "#app/web/use-form.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Name a deputy", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { group, person } = getPersonToName(actor, params.slug, params.person);
  return { back: `/manage/groups/${group.slug}/people`, group: group.name, name: person.name };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, deputyForm);
  if (!form.ok) return rejectForm(context, form);

  const named = nameDeputy(actor, params.slug, params.person, form.input);
  if (!named.ok) return rejectForm(context, refuseForm(form, "from-day", NOT_NAMED[named.reason]));
  return redirect(`/manage/groups/${params.slug}/people?done=deputy-named`, 303);
}

export default function NameADeputy() {
  const { back, group, name } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: `People in ${group}` }} errors={form.errors}>
      <h1>Name a deputy</h1>
      <p>
        {name} will run {group} on these days, with all that you can do here. You keep your office. Ask first:{" "}
        {name} gets an email, and logs in anew.
      </p>
      <p>To hand the office over for good, an administrator changes who holds it.</p>
      <form method="post" noValidate>
        <DayField form={form} name="from" label="First day" />
        <DayField form={form} name="to" label="Last day" />
        <Button>Name as deputy</Button>
      </form>
    </Page>
  );
}

function DayField({ form, name, label }: { form: Form; name: string; label: string }) {
  const day = form.field(`${name}-day`);
  const values = {
    day: day.value,
    month: form.field(`${name}-month`).value,
    year: form.field(`${name}-year`).value,
  };
  return (
    <DateInput name={name} label={label} hint="For example, 4 3 2027." values={values} error={day.error} />
  );
}
