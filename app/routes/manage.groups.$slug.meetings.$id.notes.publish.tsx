import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { hasBegun } from "#app/domain/meetings/rules.ts";
import { publishNotes } from "#app/domain/notes/commands.server.ts";
import { NOT_PUBLISHED, publishForm } from "#app/domain/notes/form.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { NotesItems } from "#app/ui/notes-items.tsx";
import { Page } from "#app/ui/page.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Publish the notes", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { group, meeting, version, items } = getNotesToWrite(actor, params.slug, params.id);
  return {
    back: `/manage/groups/${group.slug}/meetings/${meeting.id}/notes`,
    title: meeting.title,
    version,
    items,
    isToCome: !hasBegun(meeting),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, publishForm);
  if (!form.ok) return rejectForm(context, form);

  const published = publishNotes(actor, { slug: params.slug, meetingId: params.id }, form.input);
  if (!published.ok) return rejectForm(context, refuseForm(form, "", NOT_PUBLISHED[published.reason]));
  return redirect(`/groups/${params.slug}/meetings/${params.id}?done=notes-published`, 303);
}

export default function PublishTheNotes() {
  const { back, title, version, items, isToCome } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Publish the notes</h1>
      {isToCome && <InsetText visuallyHiddenText="Warning">This meeting has not taken place yet.</InsetText>}
      <form method="post" noValidate>
        <input type="hidden" name="version" value={version} />
        <Radios
          label="Who may read the notes?"
          items={[
            { value: "members", label: "Members of the group" },
            {
              value: "public",
              label: "Everyone",
              hint: "People who are not in the group, and search engines.",
            },
          ]}
          {...form.field("edition")}
        />
        <Checkboxes
          label="If everyone may read them"
          hint="Look for names of patients, carers and staff, and for anything else that shows who someone is."
          items={[{ value: "yes", label: "I have read it through and nobody is named" }]}
          {...form.fields("namesChecked")}
        />
        <Button>Publish</Button>
      </form>
      <h2>What readers will see</h2>
      {items.length > 0 ? (
        <NotesItems items={items} />
      ) : (
        <EmptyState>These notes have no items yet.</EmptyState>
      )}
    </Page>
  );
}
