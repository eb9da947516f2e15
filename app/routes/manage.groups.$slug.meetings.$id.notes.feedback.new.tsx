import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { recordSpoken } from "#app/domain/feedback/spoken/commands.server.ts";
import { NOT_RECORDED, NOT_SURE, SPOKEN_USES, spokenForm } from "#app/domain/feedback/spoken/form.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { listCareOrganisations } from "#app/domain/organisations/queries.server.ts";
import { newId } from "#app/lib/ids.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Page } from "#app/ui/page.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { AUDIENCES, BASES, TIME_BANDS } from "#db/vocabulary.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Feedback from a meeting", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { group, meeting } = getNotesToWrite(actor, params.slug, params.id);
  return {
    back: `/manage/groups/${group.slug}/meetings/${meeting.id}/notes`,
    title: meeting.title,
    page: context.rejectedForm?.values.page?.[0] ?? newId(),
    organisations: listCareOrganisations().map(({ id, name }) => ({ value: id, label: name })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, spokenForm);
  if (!form.ok) return rejectForm(context, form);

  const recorded = recordSpoken(actor, { slug: params.slug, meetingId: params.id }, form.input);
  if (!recorded.ok)
    return rejectForm(context, refuseForm(form, "organisationId", NOT_RECORDED[recorded.reason]));
  return redirect(`/manage/groups/${params.slug}/meetings/${params.id}/notes?done=spoken-recorded`, 303);
}

const VOICE_CHOICES = [
  { value: "own", label: "Their own care" },
  { value: "caredFor", label: "Someone they care for", hint: "They are living" },
  { value: "someoneElse", label: "Someone else", hint: "This includes someone who has died" },
];

function choicesOf(vocabulary: Record<string, string>) {
  return Object.entries(vocabulary).map(([value, label]) => ({ value, label }));
}

export default function FeedbackFromAMeeting() {
  const { back, title, page, organisations } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Feedback from a meeting</h1>
      <p>
        Write down what one person said about care, if they want it to count as feedback. If a patient and
        their carer both spoke, fill in this form once for each. Leave out names.
      </p>
      <form method="post" noValidate>
        <input type="hidden" name="page" value={page} />
        <Radios label="Whose care did they speak about?" items={VOICE_CHOICES} {...form.field("voice")} />
        <Radios
          label="If someone else: why did they speak for them?"
          items={choicesOf(BASES)}
          {...form.field("basis")}
        />
        <Select
          label="Which organisation gave the care?"
          items={[
            { value: "", label: "Choose" },
            ...organisations,
            { value: NOT_SURE, label: "They were not sure" },
          ]}
          {...form.field("organisationId")}
        />
        <Radios
          label="Roughly when was this care?"
          items={choicesOf(TIME_BANDS)}
          {...form.field("timeBand")}
        />
        <Textarea label="What went well" rows={5} {...form.field("wentWell")} />
        <Textarea label="What could be better" rows={5} {...form.field("couldBeBetter")} />
        <Radios
          label="Who may see it? Ask the person"
          items={choicesOf(AUDIENCES)}
          {...form.field("audience")}
        />
        <Checkboxes
          label="How may we use it? Ask the person"
          hint="Tick only what they agreed to. No box is an answer too."
          items={choicesOf(SPOKEN_USES)}
          {...form.fields("uses")}
        />
        <Checkboxes
          label="Before you send it"
          items={[{ value: "yes", label: "The person has agreed that I write this down and send it" }]}
          {...form.fields("agreed")}
        />
        <p>A trained person reads it before anybody else can.</p>
        <Button>Send the feedback</Button>
      </form>
    </Page>
  );
}
