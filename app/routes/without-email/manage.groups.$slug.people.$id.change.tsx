import { requireActor } from "#app/auth/require-actor.server.ts";
import { changePerson } from "#app/domain/without-email/commands.server.ts";
import { personForm } from "#app/domain/without-email/form.ts";
import { readKept } from "#app/domain/without-email/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { PersonFields } from "#app/ui/without-email/person-fields.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Change name and needs", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, person, needs, details, address } = readKept(actor, params.slug, params.id);
  return {
    page: `/manage/groups/${group.slug}/people/${person.id}`,
    stored: { name: person.name, needs, details, address },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, personForm);
  if (!form.ok) return rejectForm(context, form);

  changePerson(actor, params.slug, params.id, form.input);
  return redirectWith(context, `/manage/groups/${params.slug}/people/${params.id}`, "It is saved.");
}

export default function ChangeAPersonWithoutEmail() {
  const { page, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: page, label: stored.name }} errors={form.errors}>
      <h1>Change name and needs</h1>
      <PostForm noValidate>
        <PersonFields form={form} />
        <Button>Save</Button>
      </PostForm>
    </Page>
  );
}
