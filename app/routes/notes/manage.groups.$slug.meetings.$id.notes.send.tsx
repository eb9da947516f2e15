import { requireActor } from "#app/auth/require-actor.server.ts";
import { listDetailsIn } from "#app/domain/feedback/details/in-notes.ts";
import { hasBegun } from "#app/domain/meetings/rules.ts";
import { sendToAttendees } from "#app/domain/notes/commands.server.ts";
import { getEditionToSend } from "#app/domain/notes/edition.server.ts";
import { NOT_SENT, sendForm } from "#app/domain/notes/form.ts";
import { REVIEW_DAYS } from "#app/domain/notes/rules.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { AttendanceWords } from "#app/ui/notes/attendance-words.tsx";
import { DetailsToLookAt } from "#app/ui/notes/details-to-look-at.tsx";
import { NOTES_SENT } from "#app/ui/notes/messages.ts";
import { NotesItems } from "#app/ui/notes/notes-items.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Send the notes to those who came", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const notes = getEditionToSend(actor, params.slug, params.id);
  const back = `/manage/groups/${notes.group.slug}/meetings/${notes.meeting.id}/notes`;
  if (notes.state !== "draft" && !context.rejectedForm) throw turnBack(context, back, NOTES_SENT);
  return {
    back,
    title: notes.meeting.title,
    formVersion: notes.formVersion,
    items: notes.items,
    attendance: notes.attendance,
    isAsAnswered: notes.isAsAnswered,
    standing: notes.standing,
    details: listDetailsIn(
      notes.items.map(({ title, said, decisions, actions }) => ({
        title,
        texts: [said, ...decisions, ...actions.map(({ text }) => text)],
      })),
    ),
    isToCome: !hasBegun(notes.meeting),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, sendForm);
  if (!form.ok) return rejectForm(context, form);

  const sent = sendToAttendees(actor, { slug: params.slug, meetingId: params.id }, form.input);
  if (!sent.ok) {
    const field = sent.reason === "namesStand" ? "namesSeen" : "";
    return rejectForm(context, refuseForm(form, field, NOT_SENT[sent.reason]));
  }
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/notes`,
    "The notes are sent to those who came.",
  );
}

export default function SendTheNotes() {
  const { back, title, formVersion, items, standing, details, isToCome, ...who } =
    useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Send the notes to those who came</h1>
      {isToCome && <InsetText visuallyHiddenText="Warning">This meeting has not taken place yet.</InsetText>}
      <p>
        Those who came and have an account get an email. For {REVIEW_DAYS} days they can suggest corrections,
        and you take or decline each of them. After that the notes are agreed, and all members of the group
        can read them.
      </p>
      <PostForm noValidate>
        <input type="hidden" name="formVersion" value={formVersion} />
        {standing.length > 0 && (
          <>
            <h2>Names to look at</h2>
            <p>These people asked not to be named:</p>
            <ul>
              {each(standing, ({ id, title: item, names }) => (
                <li>
                  <a href={`${back}#item-${id}`}>{item}</a>: {names.join(", ")}
                </li>
              ))}
            </ul>
            <Checkboxes
              label="Before you send them"
              items={[
                { value: "yes", label: "I have looked at these names, and the notes can stay like this" },
              ]}
              {...form.fields("namesSeen")}
            />
          </>
        )}
        <DetailsToLookAt details={details} />
        <Button>Send the notes</Button>
      </PostForm>
      <h2>What they will read</h2>
      {who.isAsAnswered && (
        <p>
          Who came is as people answered beforehand. <a href={`${back}/attendance`}>Change who came</a>
        </p>
      )}
      <AttendanceWords {...who.attendance} />
      <NotesItems items={items} />
    </Page>
  );
}
