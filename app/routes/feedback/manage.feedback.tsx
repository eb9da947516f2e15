import { requireActor } from "#app/auth/require-actor.server.ts";
import { listOrganisationFeedback, listOwnOrganisations } from "#app/domain/feedback/lists.server.ts";
import { listNotAnswered } from "#app/domain/responses/reactions/queries.server.ts";
import { readPageKey } from "#app/lib/page-key.ts";
import { forbidden } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { FeedbackList } from "#app/ui/feedback/feedback-list.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Feedback about ${data.organisation.name}` : "Page not found", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const organisations = listOwnOrganisations(actor);
  const organisation = organisations.find(({ id }) => id === query.get("organisation")) ?? organisations[0];
  if (!organisation) throw forbidden();

  const after = readPageKey(query.get("after"));
  return {
    organisation,
    others: organisations.filter(({ id }) => id !== organisation.id),
    list: withReactions(listOrganisationFeedback(actor, organisation.id, after)),
    isFirstPage: !after,
  };
}

/** Marks what has a reply that does not answer it, as its writer says. */
function withReactions({ items, next }: ReturnType<typeof listOrganisationFeedback>) {
  const notAnswered = listNotAnswered(items.map(({ reference }) => reference));
  return { items: items.map((item) => ({ ...item, isNotAnswered: notAnswered.has(item.reference) })), next };
}

export default function OrganisationFeedback() {
  const { organisation, others, list, isFirstPage } = useLoaderData<typeof loader>();
  const address = `/manage/feedback?organisation=${organisation.id}`;
  return (
    <Page back={{ href: "/manage", label: "Work to do" }}>
      <h1>Feedback about {organisation.name}</h1>
      {others.length > 0 && (
        <ul className="app-link-list app-no-print">
          {each(others, ({ id, name }) => (
            <li>
              <a href={`/manage/feedback?organisation=${id}`}>Feedback about {name}</a>
            </li>
          ))}
        </ul>
      )}
      {list.items.length > 0 ? (
        <FeedbackList items={list.items} flag="unanswered" />
      ) : (
        <EmptyState>There is no published feedback about this organisation yet.</EmptyState>
      )}
      <Pager
        what="feedback"
        newerHref={isFirstPage ? undefined : address}
        olderHref={list.next && `${address}&after=${list.next}`}
      />
    </Page>
  );
}
