import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeGroup, getGroupToChange } from "#app/domain/groups/change-group.server.ts";
import { changeGroupForm, GROUP_NOT_KEPT } from "#app/domain/groups/form.ts";
import { listGroupChoices } from "#app/domain/groups/names.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { GroupForm } from "#app/ui/groups/group-form.tsx";
import { SAVED } from "#app/ui/site/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Change ${data.stored.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const group = getGroupToChange(requireActor(context, request), params.slug);
  const { id, name, level, parentId, towns, about, joinRule } = group;
  return {
    stored: { name, level, parentId, towns, about, joinRule },
    parents: listGroupChoices().filter((other) => other.id !== id),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, changeGroupForm);
  if (!form.ok) return rejectForm(context, form);

  const changed = changeGroup(actor, params.slug, form.input);
  if (!changed.ok) {
    const [field, message] = GROUP_NOT_KEPT[changed.reason];
    return rejectForm(context, refuseForm(form, field, message));
  }
  return redirectWith(context, "/admin/groups", SAVED);
}

export default function ChangeAGroup() {
  const { stored, parents } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: "/admin/groups", label: "Look after groups" }} errors={form.errors}>
      <h1>Change {stored.name}</h1>
      <GroupForm form={form} parents={parents} action="Save" />
    </Page>
  );
}
