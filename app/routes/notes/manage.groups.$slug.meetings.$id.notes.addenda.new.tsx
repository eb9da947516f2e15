import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { addAddendum } from "#app/domain/notes/addenda/commands.server.ts";
import { addendumForm, NOT_ADDED } from "#app/domain/notes/addenda/form.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Textarea } from "#app/ui/nhs/textarea.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Add to agreed notes", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, state } = getNotesToWrite(actor, params.slug, params.id);
  const back = `/manage/groups/${group.slug}/meetings/${meeting.id}/notes`;
  if (state !== "agreed" && !context.rejectedForm) throw redirect(back);
  return { back, title: meeting.title };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, addendumForm);
  if (!form.ok) return rejectForm(context, form);

  const added = addAddendum(actor, { slug: params.slug, meetingId: params.id }, form.input);
  if (!added.ok) return rejectForm(context, refuseForm(form, "", NOT_ADDED[added.reason]));
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/notes`,
    "What you added stands with the notes.",
  );
}

export default function AddToAgreedNotes() {
  const { back, title } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Add to agreed notes</h1>
      <p>The notes stay as they were agreed. What you add stands below them, with today’s date.</p>
      <PostForm noValidate>
        <Textarea label="What has to be added" rows={6} {...form.field("text")} />
        <Checkboxes
          label="If everyone may read it"
          items={[{ value: "yes", label: "Show it with the public edition too: nobody is named in it" }]}
          {...form.fields("public")}
        />
        <Button>Add it</Button>
      </PostForm>
    </Page>
  );
}
