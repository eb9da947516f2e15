import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeItem } from "#app/domain/notes/items/commands.server.ts";
import { fieldsOfItem, itemForm, MOST_ACTIONS, NOT_SAVED } from "#app/domain/notes/items/form.ts";
import { getItem, getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { Details } from "#app/ui/details.tsx";
import { NotesItemForm } from "#app/ui/notes-item-form.tsx";
import { NotesItems } from "#app/ui/notes-items.tsx";
import { Page } from "#app/ui/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Change an item", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const notes = getNotesToWrite(actor, params.slug, params.id);
  const back = `/manage/groups/${notes.group.slug}/meetings/${notes.meeting.id}/notes`;
  // A form that was turned down because of this must come back with what was typed.
  if (notes.state !== "draft" && !context.rejectedForm) throw redirect(back);
  return {
    back,
    title: notes.meeting.title,
    version: notes.version,
    item: getItem(notes, params.item),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, itemForm);
  if (!form.ok) return rejectForm(context, form);

  const saved = changeItem(actor, { slug: params.slug, meetingId: params.id }, params.item, form.input);
  if (!saved.ok) return rejectForm(context, refuseForm(form, "", NOT_SAVED[saved.reason]));
  return redirect(`/manage/groups/${params.slug}/meetings/${params.id}/notes?done=item-saved`, 303);
}

export default function ChangeAnItem() {
  const { back, title, version, item } = useLoaderData<typeof loader>();
  const form = useForm(fieldsOfItem(item));
  const isRefused = form.errors.some(({ field }) => field === "");
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Change an item</h1>
      {isRefused && (
        <Details summary="See this item as it is saved now">
          <NotesItems items={[item]} />
        </Details>
      )}
      <NotesItemForm form={form} version={version} mostRows={MOST_ACTIONS} />
    </Page>
  );
}
