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
import { MeetingForm } from "#app/ui/meeting-form.tsx";
import { Page } from "#app/ui/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

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
  return redirect(`/groups/${params.slug}/meetings/${planned.meetingId}?done=meeting-planned`, 303);
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
      <MeetingForm form={form} action="Plan the meeting" />
    </Page>
  );
}
