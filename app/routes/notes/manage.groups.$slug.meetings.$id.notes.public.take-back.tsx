import { requireActor } from "#app/auth/require-actor.server.ts";
import { takeBackEdition } from "#app/domain/notes/public/commands.server.ts";
import { getEditions } from "#app/domain/notes/public/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Take back the edition for everyone", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, publicEdition } = getEditions(actor, params.slug, params.id);
  return {
    back: `/manage/groups/${group.slug}/meetings/${meeting.id}/notes/public`,
    isPublished: publicEdition === "published",
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  takeBackEdition(actor, { slug: params.slug, meetingId: params.id });
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/notes/public`,
    "The edition for everyone is taken back.",
  );
}

export default function TakeBackTheEditionForEveryone() {
  const { back, isPublished } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: back, label: "The edition for everyone" }}>
      <h1>Take back the edition for everyone</h1>
      {isPublished ? (
        <PostForm>
          <p>
            Only members of the group can read the notes then. You can change this edition and publish it
            again.
          </p>
          <p>People who have read or printed it keep what they have.</p>
          <Button variant="secondary">Take it back</Button>
        </PostForm>
      ) : (
        <p>This edition is not published. Nobody but the people who run the group can read it.</p>
      )}
    </Page>
  );
}
