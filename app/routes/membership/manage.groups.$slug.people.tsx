import { requireActor } from "#app/auth/require-actor.server.ts";
import { listPeople } from "#app/domain/groups/people/queries.server.ts";
import { can } from "#app/domain/policy.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import { readPageKey } from "#app/lib/page-key.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Table } from "#app/ui/nhs/table.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { OFFICES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `People in ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { group, people, offices, total, next } = listPeople(actor, params.slug, after);
  return {
    slug: group.slug,
    name: group.name,
    total,
    people: people.map(({ name, joinedAt }) => [name, formatDate(joinedAt)]),
    offices: offices.map(({ office, name, deputy, startsOn, endsOn }) => [
      name,
      deputy ? `${OFFICES[office]}, deputy: ${deputy}` : OFFICES[office],
      formatDay(startsOn),
      endsOn ? formatDay(endsOn) : "No last day",
    ]),
    olderHref: next && `?after=${next}`,
    mayPropose: can(actor, "office:propose", { groupId: group.id }),
  };
}

export default function PeopleInTheGroup() {
  const { slug, name, total, people, offices, olderHref, mayPropose } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }}>
      <h1>People in {name}</h1>
      <p>You see the names that people chose to show. How they describe themselves is not shown to anyone.</p>
      {offices.length > 0 && (
        <Table
          caption="Offices"
          captionSize="m"
          responsive
          head={["Name", "Office", "From", "Until"]}
          rows={offices}
        />
      )}
      {mayPropose && (
        <ul className="app-link-list">
          <li>
            <a href={`/manage/groups/${slug}/propose-facilitator`}>Propose a facilitator</a>
          </li>
          <li>
            <a href={`/manage/groups/${slug}/handover`}>Hand over to the next facilitator</a>
          </li>
        </ul>
      )}
      {people.length > 0 ? (
        <Table
          caption={total === 1 ? "1 member" : `${total} members`}
          captionSize="m"
          responsive
          head={["Name", "Joined"]}
          rows={people}
        />
      ) : (
        <EmptyState>Nobody has joined this group yet.</EmptyState>
      )}
      <Pager olderHref={olderHref} olderText="More people" />
    </Page>
  );
}
