import { requireActor } from "#app/auth/require-actor.server.ts";
import { listGroupActions } from "#app/domain/actions/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ActionList } from "#app/ui/actions/action-list.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Actions of ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { group, actions, next } = listGroupActions(actor, params.slug, after);
  return { slug: group.slug, name: group.name, actions, olderHref: next && `?after=${next}` };
}

export default function ActionsOfAGroup() {
  const { slug, name, actions, olderHref } = useLoaderData<typeof loader>();
  const closable = new Set(actions.filter(({ mayClose }) => mayClose).map(({ id }) => id));
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }}>
      <h1>Actions of {name}</h1>
      <p>What people said in meetings that they would do, and is still open.</p>
      {actions.length > 0 ? (
        <ActionList actions={actions} with={{ owner: true }} mayClose={({ id }) => closable.has(id)} />
      ) : (
        <EmptyState>There are no open actions here.</EmptyState>
      )}
      <Pager olderHref={olderHref} what="actions" />
    </Page>
  );
}
