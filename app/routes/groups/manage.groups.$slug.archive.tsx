import { requireActor } from "#app/auth/require-actor.server.ts";
import { NOT_ARCHIVED } from "#app/domain/groups/form.ts";
import { archiveGroup, getGroupToArchive, hasHolder } from "#app/domain/membership/archive.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Archive ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const group = getGroupToArchive(requireActor(context, request), params.slug);
  return {
    slug: group.slug,
    name: group.name,
    isArchived: group.archivedAt !== null,
    hasHolder: hasHolder(group),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readButton(request);
  const archived = archiveGroup(actor, params.slug);
  if (!archived.ok) return rejectForm(context, refuseForm(form, "", NOT_ARCHIVED[archived.reason]));
  return redirectWith(
    context,
    `/groups/${params.slug}`,
    "The group is archived. What it wrote down stays here.",
  );
}

export default function ArchiveAGroup() {
  const { slug, name, isArchived, hasHolder } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }} errors={form.errors}>
      <h1>Archive {name}</h1>
      {isArchived ? (
        <PostForm action={`/manage/groups/${slug}/reopen`}>
          <p>This group has ended. You can bring it back as it was.</p>
          <Button variant="secondary">Reopen this group</Button>
        </PostForm>
      ) : (
        <PostForm>
          <p>When a group is archived:</p>
          <ul>
            <li>nobody joins it, plans its meetings or gives it feedback any more</li>
            <li>its notes, documents and feedback stay, and its people can still read them</li>
            <li>those who wait to join are told that it has ended</li>
            <li>feedback that nobody has dealt with goes to the level above</li>
            {!hasHolder && <li>nobody runs it, so its meetings to come are cancelled with it</li>}
          </ul>
          <Button variant="secondary">Archive this group</Button>
        </PostForm>
      )}
    </Page>
  );
}
