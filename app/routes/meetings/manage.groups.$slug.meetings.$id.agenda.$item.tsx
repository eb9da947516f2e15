import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeItem } from "#app/domain/meetings/agenda/commands.server.ts";
import { itemForm, NOT_TAKEN } from "#app/domain/meetings/agenda/form.ts";
import { getItemToPlan } from "#app/domain/meetings/agenda/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AgendaItemFields } from "#app/ui/meetings/agenda-item-fields.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Change an agenda item", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, item } = getItemToPlan(actor, params.slug, params.id, params.item);
  return {
    back: `/manage/groups/${group.slug}/meetings/${meeting.id}/agenda`,
    title: meeting.title,
    stored: { title: item.title, minutes: item.minutes === null ? "" : String(item.minutes) },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, itemForm);
  if (!form.ok) return rejectForm(context, form);

  const taken = changeItem(actor, params.slug, params.id, params.item, form.input);
  if (!taken.ok) return rejectForm(context, refuseForm(form, "", NOT_TAKEN[taken.reason]));
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/agenda`,
    "The item is saved.",
  );
}

export default function ChangeAnItem() {
  const { back, title, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: back, label: `Agenda of ${title}` }} errors={form.errors}>
      <h1>Change an agenda item</h1>
      <PostForm noValidate>
        <AgendaItemFields form={form} />
        <Button>Save the item</Button>
      </PostForm>
    </Page>
  );
}
