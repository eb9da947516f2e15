import { requireActor } from "#app/auth/require-actor.server.ts";
import { getMeeting } from "#app/domain/meetings/queries.server.ts";
import { suggestCorrection } from "#app/domain/notes/corrections/commands.server.ts";
import { correctionForm, NOT_SUGGESTED } from "#app/domain/notes/corrections/form.ts";
import { findNotesToRead, getItem } from "#app/domain/notes/queries.server.ts";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Textarea } from "#app/ui/nhs/textarea.tsx";
import { NotesItems } from "#app/ui/notes/notes-items.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Suggest a correction", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting } = getMeeting(actor, params.slug, params.id);
  const notes = findNotesToRead(actor, meeting.id);
  if (notes?.edition !== "review") throw notFound();
  if (!notes.mayCorrect) throw forbidden();
  return {
    back: `/groups/${group.slug}/meetings/${meeting.id}`,
    title: meeting.title,
    item: getItem(notes, params.item),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, correctionForm);
  if (!form.ok) return rejectForm(context, form);

  const place = { slug: params.slug, meetingId: params.id };
  const suggested = suggestCorrection(actor, place, params.item, form.input);
  if (!suggested.ok) return rejectForm(context, refuseForm(form, "", NOT_SUGGESTED[suggested.reason]));
  return redirectWith(context, `/groups/${params.slug}/meetings/${params.id}`, "Your correction is sent.");
}

export default function SuggestACorrection() {
  const { back, title, item } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: title }} errors={form.errors}>
      <h1>Suggest a correction</h1>
      <p>The person who writes the notes reads it, answers with a reason, and can see that it is from you.</p>
      <PostForm noValidate>
        <Textarea
          label="What should the notes say?"
          hint="Say what is wrong, and how it should read."
          rows={6}
          {...form.field("text")}
        />
        <Button>Send the correction</Button>
      </PostForm>
      <h2>The item as it is now</h2>
      <NotesItems items={[item]} />
    </Page>
  );
}
