import { requireActor } from "#app/auth/require-actor.server.ts";
import { listChoices } from "#app/domain/notes/attendance/choices.server.ts";
import { saveAttendance } from "#app/domain/notes/attendance/commands.server.ts";
import {
  attendanceForm,
  fieldsOfAttendance,
  NOT_SAVED,
  partAfter,
} from "#app/domain/notes/attendance/form.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { searchWords } from "#app/domain/text/search-words.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Details } from "#app/ui/nhs/details.tsx";
import { LongList, PeopleToTick } from "#app/ui/notes/attendance-fields.tsx";
import { AttendanceWords } from "#app/ui/notes/attendance-words.tsx";
import { NOTES_AGREED } from "#app/ui/notes/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data && data.pages > 1 ? `Who came, part ${data.page} of ${data.pages}` : "Who came", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const notes = getNotesToWrite(actor, params.slug, params.id);
  const back = `/manage/groups/${notes.group.slug}/meetings/${notes.meeting.id}/notes`;
  if (notes.state === "agreed" && !context.rejectedForm) throw turnBack(context, back, NOTES_AGREED);

  const query = new URL(request.url).searchParams;
  const search = searchWords.parse(query.get("search"));
  const part = { page: Number(query.get("page")) || 1, words: search.words };
  const { choices, kept, ...list } = listChoices(notes, part);
  return {
    ...list,
    back,
    title: notes.meeting.title,
    version: notes.attendanceVersion,
    search: search.typed,
    choices: choices.map(({ memberId, name }) => ({ value: memberId, label: name })),
    stored: fieldsOfAttendance(kept),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, attendanceForm);
  if (!form.ok) return rejectForm(context, form);

  const saved = saveAttendance(actor, { slug: params.slug, meetingId: params.id }, form.input);
  if (!saved.ok) return rejectForm(context, refuseForm(form, "", NOT_SAVED[saved.reason]));
  const notes = `/manage/groups/${params.slug}/meetings/${params.id}/notes`;
  const part = partAfter(form.input);
  return redirectWith(
    context,
    part ? `${notes}/attendance?${part}` : notes,
    "The list of who came is saved.",
  );
}

export default function WhoCame() {
  const list = useLoaderData<typeof loader>();
  const { back, title, version, choices, stored, shown, isAsAnswered, page, pages } = list;
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
      {isAsAnswered && (
        <p>
          What people said beforehand is ticked already. Change it where somebody did something else, then
          save.
        </p>
      )}
      <PostForm noValidate>
        <input type="hidden" name="formVersion" value={version} />
        <input type="hidden" name="shown" value={choices.map(({ value }) => value).join(" ")} />
        <LongList {...list} />
        <PeopleToTick choices={choices} form={form} />
        {page < pages && (
          <Button name="goTo" value="next">
            Save and show the next people
          </Button>
        )}
        {page > 1 && (
          <Button name="goTo" value="before" variant="secondary">
            Save and show the people before
          </Button>
        )}
        <Button name="goTo" value="notes" variant={page < pages ? "secondary" : undefined}>
          Save who came
        </Button>
      </PostForm>
    </Page>
  );
}
