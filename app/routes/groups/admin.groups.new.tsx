import { requireActor } from "#app/auth/require-actor.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { addGroup } from "#app/domain/groups/add-group.server.ts";
import { GROUP_NOT_KEPT, newGroupForm } from "#app/domain/groups/form.ts";
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

export const meta: Meta = ({ matches }) => pageTitle("Add a group", matches);

export async function loader({ request, context }: RouteRequest) {
  authorize(requireActor(context, request), "group:add");
  return { parents: listGroupChoices() };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, newGroupForm);
  if (!form.ok) return rejectForm(context, form);

  const added = addGroup(actor, form.input);
  if (!added.ok) {
    const [field, message] = GROUP_NOT_KEPT[added.reason];
    return rejectForm(context, refuseForm(form, field, message));
  }
  return redirectWith(context, "/admin/groups", SAVED);
}

export default function AddAGroup() {
  const { parents } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: "/admin/groups", label: "Look after groups" }} errors={form.errors}>
      <h1>Add a group</h1>
      <p>Then open a person's page, and make them its first facilitator.</p>
      <GroupForm form={form} parents={parents} isNew action="Add the group" />
    </Page>
  );
}
