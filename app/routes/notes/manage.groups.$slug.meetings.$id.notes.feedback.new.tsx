import { requireActor } from "#app/auth/require-actor.server.ts";
import { recordSpoken } from "#app/domain/feedback/entries/commands.server.ts";
import { ENTRY_USES, NOT_RECORDED, NOT_SURE, spokenForm } from "#app/domain/feedback/entries/form.ts";
import { listQuoted } from "#app/domain/notes/items/signs.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { listCareOrganisations } from "#app/domain/organisations/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { EntryFields } from "#app/ui/feedback/entry-fields.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { openingOf } from "#app/web/opening.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Feedback from a meeting", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, items } = getNotesToWrite(actor, params.slug, params.id);
  const line = new URL(request.url).searchParams.get("line");
  return {
    said: (line && listQuoted(items)[Number(line) - 1]) || "",
    back: `/manage/groups/${group.slug}/meetings/${meeting.id}/notes`,
    title: meeting.title,
    page: openingOf(context),
    organisations: listCareOrganisations().map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, spokenForm);
  if (!form.ok) return rejectForm(context, form);

  const recorded = recordSpoken(actor, { slug: params.slug, meetingId: params.id }, form.input);
  if (!recorded.ok)
    return rejectForm(context, refuseForm(form, "organisationId", NOT_RECORDED[recorded.reason]));
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/notes`,
    "The feedback is sent. A trained person reads it first.",
  );
}

export default function FeedbackFromAMeeting() {
  const { said, back, title, page, organisations } = useLoaderData<typeof loader>();
  const form = useForm({ couldBeBetter: said });
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Feedback from a meeting</h1>
      <p>
        Write down what one person said about care, if they want it to count as feedback. If a patient and
        their carer both spoke, fill in this form once for each. Leave out names.
      </p>
      {said !== "" && (
        <p>
          What you wrote in the notes stands in “What could be better” below. If it is praise, move it to
          “What went well”.
        </p>
      )}
      <PostForm noValidate>
        <input type="hidden" name="page" value={page} />
        <EntryFields form={form} organisations={organisations} notSure={NOT_SURE} uses={ENTRY_USES} />
        <Checkboxes
          label="Before you send it"
          items={[{ value: "yes", label: "The person has agreed that I write this down and send it" }]}
          {...form.fields("agreed")}
        />
        <p>A trained person reads it before anybody else can.</p>
        <Button>Send the feedback</Button>
      </PostForm>
    </Page>
  );
}
