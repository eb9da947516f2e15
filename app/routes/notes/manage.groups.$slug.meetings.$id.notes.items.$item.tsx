import { requireActor } from "#app/auth/require-actor.server.ts";
import { MOST_ACTIONS } from "#app/domain/actions/row-form.ts";
import { listNamesOfPeople } from "#app/domain/groups/people-names.server.ts";
import { saveItem } from "#app/domain/notes/items/commands.server.ts";
import { fieldsOfItem, itemForm, NOT_SAVED, partsOfFields } from "#app/domain/notes/items/form.ts";
import { getItem, getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CarriedActions } from "#app/ui/notes/carried-actions.tsx";
import { ITEM_SAVED, NOTES_SENT } from "#app/ui/notes/messages.ts";
import { NotesItemForm } from "#app/ui/notes/notes-item-form.tsx";
import { Comparison } from "#app/ui/site/comparison.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Change an item", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const notes = getNotesToWrite(actor, params.slug, params.id);
  const back = `/manage/groups/${notes.group.slug}/meetings/${notes.meeting.id}/notes`;
  // A form that was turned down because of this must come back with what was typed.
  if (notes.state !== "draft" && !context.rejectedForm) throw turnBack(context, back, NOTES_SENT);
  const item = getItem(notes, params.item);
  const typed = context.rejectedForm?.values;
  return {
    back,
    title: notes.meeting.title,
    slug: notes.group.slug,
    item,
    page: newId(),
    people: listNamesOfPeople(notes.group.id).map(({ name }) => name),
    // Only where somebody else's words are in the way of these.
    compared:
      typed && context.rejectedForm?.errors.some(({ field }) => field === "")
        ? partsOfFields(fieldsOfItem(item), typed)
        : null,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, itemForm);
  if (!form.ok) return rejectForm(context, form);

  const saved = saveItem(actor, { slug: params.slug, meetingId: params.id }, params.item, form.input);
  if (!saved.ok) return rejectForm(context, refuseForm(form, "", NOT_SAVED[saved.reason]));
  const notes = `/manage/groups/${params.slug}/meetings/${params.id}/notes`;
  const place = form.values.go?.[0] === "on" ? `${notes}/items/${params.item}` : notes;
  return redirectWith(context, place, ITEM_SAVED);
}

export default function ChangeAnItem() {
  const { back, title, slug, item, page, people, compared } = useLoaderData<typeof loader>();
  const form = useForm(fieldsOfItem(item));
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Change an item</h1>
      {compared && (
        <>
          <h2>What is saved now, and what you typed</h2>
          <Comparison names={["Saved now", "You typed"]} parts={compared} />
          <h2>Your item</h2>
        </>
      )}
      <NotesItemForm
        form={form}
        version={item.version}
        page={page}
        // What was just shown to be someone else's is replaced by a person's press of the button, not by a script.
        autosave={compared ? undefined : `${back}/items/${item.id}/autosave`}
        mostRows={MOST_ACTIONS}
        people={people}
        carried={item.carried.length > 0 && <CarriedActions slug={slug} actions={item.carried} />}
      />
    </Page>
  );
}
