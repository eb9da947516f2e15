import { requireActor } from "#app/auth/require-actor.server.ts";
import { askAboutWord } from "#app/domain/glossary/commands.server.ts";
import { wordForm } from "#app/domain/glossary/form.ts";
import { getMeeting } from "#app/domain/meetings/queries.server.ts";
import { findNotesToRead } from "#app/domain/notes/queries.server.ts";
import { notFound } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("I do not understand a word", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting } = getMeeting(actor, params.slug, params.id);
  if (!findNotesToRead(actor, meeting.id)) throw notFound();
  return { back: `/groups/${group.slug}/meetings/${meeting.id}`, title: meeting.title };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, wordForm);
  if (!form.ok) return rejectForm(context, form);

  askAboutWord(actor, { slug: params.slug, meetingId: params.id }, form.input);
  return redirectWith(
    context,
    `/groups/${params.slug}/meetings/${params.id}`,
    "The people who run the group can see the word. They cannot see who asked.",
  );
}

export default function IDoNotUnderstandAWord() {
  const { back, title } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: title }} errors={form.errors}>
      <h1>I do not understand a word</h1>
      <p>
        The people who run the group see the word. We do not keep who asked, or how often. When they explain
        it, the explanation stands in the notes beside the word.
      </p>
      <PostForm noValidate>
        <Input label="Which word or letters?" width={20} {...form.field("word")} />
        <Button>Send the word</Button>
      </PostForm>
    </Page>
  );
}
