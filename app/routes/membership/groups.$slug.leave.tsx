import { requireActor } from "#app/auth/require-actor.server.ts";
import { getGroup, isMemberOf } from "#app/domain/groups/queries.server.ts";
import { leaveGroup } from "#app/domain/membership/commands.server.ts";
import { can } from "#app/domain/policy.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Leave ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const group = getGroup(params.slug);
  return {
    slug: group.slug,
    name: group.name,
    isMember: isMemberOf(actor, group),
    keepsOffice: can(actor, "group:listPeople", { groupId: group.id }),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  leaveGroup(actor, params.slug);
  return redirectWith(context, `/groups/${params.slug}`, "You have left this group.");
}

export default function LeaveGroup() {
  const { slug, name, isMember, keepsOffice } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }}>
      <h1>Leave {name}</h1>
      {isMember ? (
        <PostForm>
          <p>When you leave:</p>
          <ul>
            <li>you no longer see the group's meetings, its members' notes and what people have said</li>
            <li>feedback that you gave stays with the group, and you still find it on your page</li>
            {keepsOffice && <li>you still run the group, until an administrator ends that</li>}
          </ul>
          <p>You can come back in the same way that people join.</p>
          <Button variant="secondary">Leave this group</Button>
        </PostForm>
      ) : (
        <p>You are not in this group.</p>
      )}
    </Page>
  );
}
