import { requireActor } from "#app/auth/require-actor.server.ts";
import { cancelForm, LONGEST_REASON } from "#app/domain/meetings/cancel-form.ts";
import { cancelMeeting } from "#app/domain/meetings/commands.server.ts";
import { NOT_CHANGED } from "#app/domain/meetings/form.ts";
import { getMeetingToChange } from "#app/domain/meetings/queries.server.ts";
import { isOpen } from "#app/domain/meetings/rules.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MEETING_CLOSED } from "#app/ui/meetings/messages.ts";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Cancel a meeting", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting } = getMeetingToChange(actor, params.slug, params.id);
  const back = `/groups/${group.slug}/meetings/${meeting.id}`;
  if (!isOpen(meeting) && !context.rejectedForm) throw turnBack(context, back, MEETING_CLOSED);
  return { back, title: meeting.title };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, cancelForm);
  if (!form.ok) return rejectForm(context, form);

  const cancelled = cancelMeeting(actor, params.slug, params.id, form.input);
  if (!cancelled.ok) return rejectForm(context, refuseForm(form, "", NOT_CHANGED[cancelled.reason]));
  return redirectWith(
    context,
    `/groups/${params.slug}/meetings/${params.id}`,
    "The meeting is cancelled. People who meant to come get an email.",
  );
}

export default function CancelAMeeting() {
  const { back, title } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: title }} errors={form.errors}>
      <h1>Cancel a meeting</h1>
      <p>{title}</p>
      <PostForm noValidate>
        <CharacterCount
          label="Why is it cancelled?"
          hint="People who said that they come, or may come, get an email with these words. They also stand on the page of the meeting."
          limit={LONGEST_REASON}
          {...form.field("reason")}
        />
        <FinalButton>Cancel the meeting</FinalButton>
      </PostForm>
    </Page>
  );
}
