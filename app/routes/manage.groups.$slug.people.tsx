import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { listPeople } from "#app/domain/groups/people/queries.server.ts";
import { can } from "#app/domain/policy.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import { readPageKey } from "#app/lib/page-key.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { nameOfPost } from "#app/ui/posts.tsx";
import { Table } from "#app/ui/table.tsx";
import { pageTitle } from "#app/web/page-title.ts";
import { useDone } from "#app/web/use-done.ts";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `People in ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { group, people, offices, total, next } = listPeople(actor, params.slug, after);
  return {
    slug: group.slug,
    name: group.name,
    total,
    people: people.map(({ id, name, joinedAt }) => ({ id, name, joinedOn: formatDate(joinedAt) })),
    offices: offices.map(({ startsOn, endsOn, ...office }) => ({
      ...office,
      from: formatDay(startsOn),
      until: endsOn ? formatDay(endsOn) : "",
    })),
    olderHref: next && `?after=${next}`,
    may: { nameDeputy: can(actor, "office:nameDeputy", { groupId: group.id }) },
  };
}

type PeopleData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function PeopleInTheGroup() {
  const data = useLoaderData<typeof loader>();
  const { slug, name, total, people, offices, olderHref, may } = data;
  const done = useDone();
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }} done={done}>
      <h1>People in {name}</h1>
      <p>You see the names that people chose to show. How they describe themselves is not shown to anyone.</p>
      {offices.length > 0 && <Offices {...data} />}
      {people.length > 0 ? (
        <Table
          caption={total === 1 ? "1 member" : `${total} members`}
          captionSize="m"
          responsive
          head={["Name", "Joined", may.nameDeputy && "Office"]}
          rows={people.map((person) => [
            person.name,
            person.joinedOn,
            may.nameDeputy && {
              content: "Name as deputy",
              href: `/manage/groups/${slug}/people/${person.id}/deputy`,
              visuallyHiddenText: `(${person.name})`,
            },
          ])}
        />
      ) : (
        <EmptyState>Nobody has joined this group yet.</EmptyState>
      )}
      <Pager olderHref={olderHref} what="members" />
    </Page>
  );
}

function Offices({ slug, offices, may }: PeopleData) {
  return (
    <Table
      caption="Offices"
      captionSize="m"
      responsive
      head={["Name", "Office", "From", "Until", may.nameDeputy && "Change"]}
      rows={offices.map(({ id, name, office, isDeputy, from, until }) => [
        name,
        nameOfPost(office, isDeputy),
        from,
        until || "No last day",
        may.nameDeputy && isDeputy && (
          <form method="post" action={`/manage/groups/${slug}/deputies/${id}/end`}>
            <Button small variant="secondary">
              End now<span className="nhsuk-u-visually-hidden"> ({name})</span>
            </Button>
          </form>
        ),
      ])}
    />
  );
}
