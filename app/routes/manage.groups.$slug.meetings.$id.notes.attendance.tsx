import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { listNamesOfPeople } from "#app/domain/groups/people-names.server.ts";
import { saveAttendance } from "#app/domain/notes/attendance/commands.server.ts";
import { attendanceForm, fieldsOfAttendance, NOT_SAVED } from "#app/domain/notes/attendance/form.ts";
import { listAttendance } from "#app/domain/notes/attendance/queries.server.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Details } from "#app/ui/details.tsx";
import { AttendanceWords } from "#app/ui/notes/attendance-words.tsx";
import { Page } from "#app/ui/page.tsx";
import { Textarea } from "#app/ui/textarea.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Who came", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const notes = getNotesToWrite(actor, params.slug, params.id);
  const back = `/manage/groups/${notes.group.slug}/meetings/${notes.meeting.id}/notes`;
  if (notes.state === "agreed" && !context.rejectedForm) throw redirect(back);

  const { people, shown } = notes.id
    ? listAttendance(notes.id)
    : { people: [], shown: { came: [], apologies: [], unnamed: 0 } };
  const listed = people.flatMap(({ memberId, name }) => (memberId ? [{ memberId, name }] : []));
  const inGroup = listNamesOfPeople(notes.group.id).map(({ memberId, name }) => ({ memberId, name }));
  const others = listed.filter(({ memberId }) => !inGroup.some((person) => person.memberId === memberId));
  return {
    back,
    title: notes.meeting.title,
    version: notes.attendanceVersion,
    choices: [...inGroup, ...others].map(({ memberId, name }) => ({ value: memberId, label: name })),
    stored: fieldsOfAttendance(people),
    shown,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, attendanceForm);
  if (!form.ok) return rejectForm(context, form);

  const saved = saveAttendance(actor, { slug: params.slug, meetingId: params.id }, form.input);
  if (!saved.ok) return rejectForm(context, refuseForm(form, "", NOT_SAVED[saved.reason]));
  return redirect(`/manage/groups/${params.slug}/meetings/${params.id}/notes?done=attendance-saved`, 303);
}

export default function WhoCame() {
  const { back, title, version, choices, stored, shown } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  const isRefused = form.errors.some(({ field }) => field === "");
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Who came</h1>
      {isRefused && (
        <Details summary="See the list as it is saved now" open>
          <AttendanceWords {...shown} />
        </Details>
      )}
      <form method="post" noValidate>
        <input type="hidden" name="version" value={version} />
        {choices.length > 0 && (
          <Checkboxes small label="People of the group who came" items={choices} {...form.fields("came")} />
        )}
        <Textarea
          label="Other people who came (optional)"
          hint="A name or a post on each line, such as lead cancer nurse."
          rows={3}
          {...form.field("otherCame")}
        />
        {choices.length > 0 && (
          <Checkboxes
            small
            label="People of the group who sent apologies"
            items={choices}
            {...form.fields("apologies")}
          />
        )}
        <Textarea
          label="Other people who sent apologies (optional)"
          hint="A name or a post on each line."
          rows={3}
          {...form.field("otherApologies")}
        />
        {choices.length > 0 && (
          <Checkboxes
            small
            label="People of the group who asked not to be named"
            hint="We count them and do not show their names. We warn you where a name stands in the notes."
            items={choices}
            {...form.fields("unnamed")}
          />
        )}
        <Textarea
          label="Other people who came and asked not to be named (optional)"
          hint="A name on each line. Only the people who run the group can see it."
          rows={3}
          {...form.field("otherUnnamed")}
        />
        <Button>Save who came</Button>
      </form>
    </Page>
  );
}
