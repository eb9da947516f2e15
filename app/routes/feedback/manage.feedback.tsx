import { requireActor } from "#app/auth/require-actor.server.ts";
import {
  listOrganisationFeedback,
  listOwnOrganisations,
} from "#app/domain/feedback/organisation-lists.server.ts";
import { countUnanswered } from "#app/domain/feedback/waiting-counts.server.ts";
import { can } from "#app/domain/policy.ts";
import { listNotAnswered } from "#app/domain/responses/reactions/queries.server.ts";
import { sayCount } from "#app/lib/counting.ts";
import { readPageKey } from "#app/lib/page-key.ts";
import { forbidden } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { FeedbackList } from "#app/ui/feedback/feedback-list.tsx";
import { Rooms } from "#app/ui/parts/rooms.tsx";
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
  const shown = query.get("show") === "all" ? "all" : "waiting";
  const waiting = countUnanswered(actor).find(({ id }) => id === organisation.id)?.count ?? 0;
  return {
    organisation,
    others: organisations.filter(
      ({ id }) => id !== organisation.id && can(actor, "feedback:respond", { organisationId: id }),
    ),
    may: { respond: can(actor, "feedback:respond", { organisationId: organisation.id }) },
    shown,
    waiting: sayCount(waiting),
    list: withReactions(listOrganisationFeedback(actor, organisation.id, shown, after)),
    isFirstPage: !after,
  };
}

/** Marks what has a reply that does not answer it, as its writer says. */
function withReactions({ items, next }: ReturnType<typeof listOrganisationFeedback>) {
  const notAnswered = listNotAnswered(items.map(({ reference }) => reference));
  return { items: items.map((item) => ({ ...item, isNotAnswered: notAnswered.has(item.reference) })), next };
}

export default function OrganisationFeedback() {
  const { organisation, others, shown, waiting, list, isFirstPage, may } = useLoaderData<typeof loader>();
  const about = `/manage/feedback?organisation=${organisation.id}`;
  const address = `${about}&show=${shown}`;
  return (
    <Page back={{ href: "/manage", label: "Work to do" }}>
      <h1>Feedback about {organisation.name}</h1>
      {!may.respond && <p>Nobody replies for this organisation yet. You read it until somebody does.</p>}
      <Rooms
        label="Which feedback"
        rooms={[
          { label: `Without a reply, oldest first: ${waiting}`, href: about, isHere: shown === "waiting" },
          { label: "All, newest first", href: `${about}&show=all`, isHere: shown === "all" },
          may.respond && {
            label: "By hospital, theme, stage, whose care or period",
            href: `/reports/working?answered=no&sort=oldest&about=organisation-${organisation.id}`,
          },
        ]}
      />
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
        <EmptyState action={shown === "waiting" && { href: `${about}&show=all`, label: "See all feedback" }}>
          {shown === "waiting"
            ? "Everything about this organisation has a reply."
            : "There is no published feedback about this organisation yet."}
        </EmptyState>
      )}
      <Pager
        olderText={shown === "waiting" ? "Newer without a reply" : "Older feedback"}
        newerHref={isFirstPage ? undefined : address}
        olderHref={list.next && `${address}&after=${list.next}`}
      />
    </Page>
  );
}
