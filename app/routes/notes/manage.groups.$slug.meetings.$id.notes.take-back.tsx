import { requireActor } from "#app/auth/require-actor.server.ts";
import { takeBackNotes } from "#app/domain/notes/commands.server.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Take back the notes", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, state } = getNotesToWrite(actor, params.slug, params.id);
  return { back: `/manage/groups/${group.slug}/meetings/${meeting.id}/notes`, title: meeting.title, state };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  takeBackNotes(actor, { slug: params.slug, meetingId: params.id });
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/notes`,
    "The notes are taken back. They are a draft again.",
  );
}

export default function TakeBackTheNotes() {
  const { back, title, state } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }}>
      <h1>Take back the notes</h1>
      {state === "draft" && (
        <p>These notes are a draft. Nobody but the people who run the group can read them.</p>
      )}
      {state === "agreed" && (
        <p>These notes are agreed, so they stay. You can add something to them, with today’s date.</p>
      )}
      {state === "review" && (
        <PostForm>
          <p>
            Nobody but the people who run the group can read them then. You can change and send them again.
          </p>
          <p>
            The corrections that were suggested stay. People who have read or printed the notes keep what they
            have.
          </p>
          <Button variant="secondary">Take back the notes</Button>
        </PostForm>
      )}
    </Page>
  );
}
