import { requireActor } from "#app/auth/require-actor.server.ts";
import { removePerson } from "#app/domain/without-email/commands.server.ts";
import { getKept } from "#app/domain/without-email/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Delete what is kept of them", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { group, person } = getKept(requireActor(context, request), params.slug, params.id);
  return { page: `/manage/groups/${group.slug}/people/${person.id}`, name: person.name };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  removePerson(actor, params.slug, params.id);
  return redirectWith(context, `/manage/groups/${params.slug}/people`, "What was kept of them is deleted.");
}

export default function DeleteWhatIsKept() {
  const { page, name } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: page, label: name }}>
      <h1>Delete what is kept of them</h1>
      <p>When {name} leaves the group or asks for it.</p>
      <ul>
        <li>Their name, address and needs are deleted, and they are in the group no more.</li>
        <li>Notes say “a member” where their name stood.</li>
        <li>Published feedback of theirs stays, and leads back to nobody. Other feedback is deleted.</li>
      </ul>
      <PostForm>
        <FinalButton>Delete it</FinalButton>
      </PostForm>
    </Page>
  );
}
