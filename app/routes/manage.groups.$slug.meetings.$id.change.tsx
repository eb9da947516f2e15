import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { changeMeeting } from "#app/domain/meetings/commands.server.ts";
import { fieldsOfMeeting, meetingForm, NOT_CHANGED } from "#app/domain/meetings/form.ts";
import { getMeetingToChange } from "#app/domain/meetings/queries.server.ts";
import { hasBegun } from "#app/domain/meetings/rules.ts";
import { MeetingForm } from "#app/ui/meeting-form.tsx";
import { Page } from "#app/ui/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Change a meeting", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { group, meeting } = getMeetingToChange(actor, params.slug, params.id);
  const back = `/groups/${group.slug}/meetings/${meeting.id}`;
  // A form that was turned down because of this must come back with what was typed.
  if (hasBegun(meeting) && !context.rejectedForm) throw redirect(back);
  return { back, title: meeting.title, stored: fieldsOfMeeting(meeting) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, meetingForm);
  if (!form.ok) return rejectForm(context, form);

  const changed = changeMeeting(actor, params.slug, params.id, form.input);
  if (!changed.ok) return rejectForm(context, refuseForm(form, "", NOT_CHANGED[changed.reason]));
  return redirect(`/groups/${params.slug}/meetings/${params.id}?done=meeting-changed`, 303);
}

export default function ChangeAMeeting() {
  const { back, title, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: back, label: title }} errors={form.errors}>
      <h1>Change a meeting</h1>
      <p>We do not email people about a change. Tell your group if the date, the time or the place is new.</p>
      <MeetingForm form={form} action="Save the meeting" />
    </Page>
  );
}
