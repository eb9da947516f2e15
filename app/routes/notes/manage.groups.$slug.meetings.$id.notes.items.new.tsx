import { requireActor } from "#app/auth/require-actor.server.ts";
import { emptyRows, MOST_ACTIONS } from "#app/domain/actions/row-form.ts";
import { listNamesOfPeople } from "#app/domain/groups/people-names.server.ts";
import { saveItem } from "#app/domain/notes/items/commands.server.ts";
import { itemForm, NOT_SAVED } from "#app/domain/notes/items/form.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ITEM_SAVED, NOTES_SENT } from "#app/ui/notes/messages.ts";
import { NotesItemForm } from "#app/ui/notes/notes-item-form.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Add an item", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, state } = getNotesToWrite(actor, params.slug, params.id);
  const back = `/manage/groups/${group.slug}/meetings/${meeting.id}/notes`;
  // A form that was turned down because of this must come back with what was typed.
  if (state !== "draft" && !context.rejectedForm) throw turnBack(context, back, NOTES_SENT);
  return {
    back,
    title: meeting.title,
    // A form that comes back is still the same new item.
    page: context.rejectedForm?.values.page?.[0] ?? newId(),
    stored: emptyRows(),
    people: listNamesOfPeople(group.id).map(({ name }) => name),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, itemForm);
  if (!form.ok) return rejectForm(context, form);

  const saved = saveItem(actor, { slug: params.slug, meetingId: params.id }, form.input.page, form.input);
  if (!saved.ok) return rejectForm(context, refuseForm(form, "", NOT_SAVED[saved.reason]));
  const notes = `/manage/groups/${params.slug}/meetings/${params.id}/notes`;
  const place = form.values.go?.[0] === "on" ? `${notes}/items/${form.input.page}` : notes;
  return redirectWith(context, place, ITEM_SAVED);
}

export default function AddAnItem() {
  const { back, title, page, stored, people } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Add an item</h1>
      <NotesItemForm
        form={form}
        version={0}
        page={page}
        autosave={`${back}/items/${page}/autosave`}
        mostRows={MOST_ACTIONS}
        people={people}
      />
    </Page>
  );
}
