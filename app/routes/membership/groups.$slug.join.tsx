import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { NOT_JOINED } from "#app/domain/groups/form.ts";
import { getGroup } from "#app/domain/groups/queries.server.ts";
import { joinGroup } from "#app/domain/membership/commands.server.ts";
import { findWayToJoin } from "#app/domain/membership/joining.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { HowToJoin } from "#app/ui/membership/how-to-join.tsx";
import { JOINED } from "#app/ui/membership/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Join ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const group = getGroup(params.slug);
  const joining = findWayToJoin(actor, group);
  // A form that was turned down because of this must say so first.
  const isToAsk = joining === "ask" || joining === "asked";
  if (isToAsk && !context.rejectedForm) throw redirect(`/groups/${group.slug}/ask`);
  return { slug: group.slug, name: group.name, joining: isToAsk ? ("invitation" as const) : joining };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readButton(request);
  const joined = joinGroup(actor, params.slug);
  if (!joined.ok) return rejectForm(context, refuseForm(form, "", NOT_JOINED[joined.reason]));
  return redirectWith(context, `/groups/${params.slug}`, JOINED);
}

export default function JoinGroup() {
  const { slug, name, joining } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }} errors={form.errors}>
      <h1>Join {name}</h1>
      {joining === "in" ? (
        <p>You are in this group already.</p>
      ) : joining === "open" || joining === "invited" ? (
        <PostForm>
          {joining === "invited" && <InsetText>A facilitator of this group has invited you.</InsetText>}
          <p>You will see when and where the group meets, its notes, and what people have said.</p>
          <p>
            The facilitator, who runs the group, sees the name you chose to show. You can leave at any time.
          </p>
          <Button>Join this group</Button>
        </PostForm>
      ) : (
        <HowToJoin rule={joining} />
      )}
    </Page>
  );
}
