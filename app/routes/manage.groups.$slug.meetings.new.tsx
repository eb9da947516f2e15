import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { planMeeting } from "#app/domain/meetings/commands.server.ts";
import { meetingForm, NOT_PLANNED } from "#app/domain/meetings/form.ts";
import { getGroupToPlanFor } from "#app/domain/meetings/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { DateInput } from "#app/ui/date-input.tsx";
import { Input } from "#app/ui/input.tsx";
import { Page } from "#app/ui/page.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { type Form, useForm } from "#app/web/use-form.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Plan a meeting", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { slug, name } = getGroupToPlanFor(actor, params.slug);
  return { slug, name };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, meetingForm);
  if (!form.ok) return rejectForm(context, form);

  const planned = planMeeting(actor, params.slug, form.input);
  if (!planned.ok) return rejectForm(context, refuseForm(form, "", NOT_PLANNED[planned.reason]));
  return redirect(`/groups/${params.slug}/meetings/${planned.meetingId}`, 303);
}

export default function PlanAMeeting() {
  const { slug, name } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page
      back={{ href: `/manage/groups/${slug}/meetings`, label: `Meetings and notes of ${name}` }}
      errors={form.errors}
    >
      <h1>Plan a meeting</h1>
      <p>Everyone sees its title, date and time. Only people in the group see the rest.</p>
      <form method="post" noValidate>
        <Input label="Title" hint="For example, Spring meeting." {...form.field("title")} />
        <When form={form} />
        <Input
          label="Place"
          hint="The address, and the room. You can leave this empty if the meeting is online."
          {...form.field("place")}
        />
        <Input
          label="Link to join online (optional)"
          type="url"
          hint="It begins with https://"
          spellCheck={false}
          {...form.field("link")}
        />
        <Textarea
          label="Help with access (optional)"
          hint="For example, a step-free entrance, a hearing loop, papers in large print, or help with travel."
          rows={4}
          {...form.field("access")}
        />
        <Textarea
          label="Agenda (optional)"
          hint="Begin a line with a hyphen and a space to make a list."
          rows={8}
          {...form.field("agenda")}
        />
        <Button>Plan the meeting</Button>
      </form>
    </Page>
  );
}

function When({ form }: { form: Form }) {
  const day = form.field("date-day");
  return (
    <>
      <DateInput
        name="date"
        label="Date"
        hint="For example, 4 3 2027."
        values={{
          day: day.value,
          month: form.field("date-month").value,
          year: form.field("date-year").value,
        }}
        error={day.error}
      />
      <Input label="Start time" hint="For example, 2pm or 14:00." width={10} {...form.field("startTime")} />
      <Input label="End time" hint="For example, 4pm or 16:00." width={10} {...form.field("endTime")} />
    </>
  );
}
