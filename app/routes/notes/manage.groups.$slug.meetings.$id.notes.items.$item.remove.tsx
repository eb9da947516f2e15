import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeItem } from "#app/domain/notes/items/commands.server.ts";
import { NOT_REMOVED, removeForm } from "#app/domain/notes/items/form.ts";
import { getItem, getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { NOTES_SENT } from "#app/ui/notes/messages.ts";
import { NotesItems } from "#app/ui/notes/notes-items.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Remove an item", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const notes = getNotesToWrite(actor, params.slug, params.id);
  const back = `/manage/groups/${notes.group.slug}/meetings/${notes.meeting.id}/notes`;
  // A form that was turned down because of this must come back with what was typed.
  if (notes.state !== "draft" && !context.rejectedForm) throw turnBack(context, back, NOTES_SENT);
  return { back, title: notes.meeting.title, item: getItem(notes, params.item) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, removeForm);
  if (!form.ok) return rejectForm(context, form);

  const removed = removeItem(actor, { slug: params.slug, meetingId: params.id }, params.item, form.input);
  if (!removed.ok) return rejectForm(context, refuseForm(form, "", NOT_REMOVED[removed.reason]));
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/notes`,
    "The item is removed.",
  );
}

export default function RemoveAnItem() {
  const { back, title, item } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Remove an item</h1>
      <p>This item goes from the notes, with its decisions and actions. You cannot get it back.</p>
      <form method="post">
        <input type="hidden" name="version" value={item.version} />
        <Button variant="warning">Remove the item</Button>
      </form>
      <h2>The item</h2>
      <NotesItems items={[item]} />
    </Page>
  );
}
