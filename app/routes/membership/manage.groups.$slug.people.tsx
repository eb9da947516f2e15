import { requireActor } from "#app/auth/require-actor.server.ts";
import { listDeaths } from "#app/domain/absences/deaths.server.ts";
import { findPeople, listPeople } from "#app/domain/membership/people/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { can } from "#app/domain/policy.ts";
import { searchWords } from "#app/domain/text/search-words.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Details } from "#app/ui/nhs/details.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { FindByName } from "#app/ui/people/find-by-name.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { FAMILY_WISHES, OFFICES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `People in ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { searchParams } = new URL(request.url);
  const after = readPageKey(searchParams.get("after"));
  const name = (searchParams.get("q") ?? "").slice(0, 100);
  const search = searchWords.parse(searchParams.get("search"));
  const { group, people, offices, total, next } = listPeople(actor, params.slug, after, search.words);
  return {
    slug: group.slug,
    name: group.name,
    total,
    search: search.typed,
    looked: name,
    found: (name ? findPeople(actor, params.slug, name) : []).flatMap(({ id, memberId, name, joinedAt }) =>
      can(actor, "absence:record", { groupId: group.id, authorId: memberId })
        ? [
            {
              href: `/manage/groups/${group.slug}/people/${id}/died`,
              label: `${name}, joined on ${formatDate(joinedAt)}`,
            },
          ]
        : [],
    ),
    died: listDeaths(actor, group.id).map(({ id, name, at, wish, isElsewhere }) => ({
      what: name,
      href: `/manage/groups/${group.slug}/people/${id}/died`,
      about: `Written down on ${formatDate(at)}`,
      end: isElsewhere ? "In another group" : wish ? FAMILY_WISHES[wish] : "Ask the family",
    })),
    people: people.map(({ id, name, joinedAt, isListed, refusedAt, hasNoEmail }) => ({
      what: name,
      href: hasNoEmail ? `/manage/groups/${group.slug}/people/${id}` : undefined,
      about: [
        `Joined on ${formatDate(joinedAt)}`,
        ...(refusedAt ? [`Emails come back since ${formatDate(refusedAt)}: please ring them`] : []),
      ].join(" · "),
      end: hasNoEmail ? "Without email" : isListed && "In the list for members",
    })),
    offices: offices.map(({ office, name, deputy, startsOn, endsOn }) => ({
      what: name,
      about: `${OFFICES[office]} since ${formatDay(startsOn)}${deputy ? ` · deputy: ${deputy}` : ""}`,
      end: endsOn && `Until ${formatDay(endsOn)}`,
    })),
    olderHref: next && `?${new URLSearchParams({ search: search.typed, after: next })}`,
    mayKeep: can(actor, "person:keep", { groupId: group.id }) && !group.archivedAt,
    mayPropose: can(actor, "office:propose", { groupId: group.id }),
  };
}

export default function PeopleInTheGroup() {
  const { slug, name, total, search, people, looked, found, died, offices, olderHref, mayPropose, mayKeep } =
    useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: `/groups/${slug}`, label: name }}
      aside={
        <>
          {mayKeep && <WithoutEmail slug={slug} />}
          {mayPropose && <WhoFollows slug={slug} />}
          {total > 0 && <SomebodyHasDied looked={looked} found={found} />}
        </>
      }
    >
      <h1>People in {name}</h1>
      <p>
        You see the names that people chose to show. Nobody sees who of them is a patient, a carer or a
        professional.
      </p>
      <FindByName search={search} total={total} />
      {offices.length > 0 && !search && (
        <>
          <h2>Who runs the group</h2>
          <Rows rows={offices} />
        </>
      )}
      <h2>{search ? `People found for “${search}”` : total === 1 ? "1 member" : `${total} members`}</h2>
      {people.length > 0 ? <Rows rows={people} /> : <NobodyHere search={search} slug={slug} />}
      {died.length > 0 && !search && (
        <>
          <h2>Who has died</h2>
          <Rows rows={died} />
        </>
      )}
      <Pager
        olderHref={olderHref}
        olderText="More people"
        shown={search ? undefined : { here: people.length, all: total, of: "members" }}
      />
    </Page>
  );
}

function NobodyHere({ search, slug }: { search: string; slug: string }) {
  if (!search) return <EmptyState>Nobody has joined this group yet.</EmptyState>;
  return (
    <EmptyState action={{ href: `/manage/groups/${slug}/people`, label: "See everybody" }}>
      Nobody in the group shows a name like this.
    </EmptyState>
  );
}

/** Not beside each name: nobody should read it of everybody whenever they look who is in the group. */
function SomebodyHasDied({
  looked,
  found,
}: {
  looked: string;
  found: readonly { href: string; label: string }[];
}) {
  return (
    <Beside heading="When somebody dies">
      <Details summary="Somebody in the group has died" open={looked !== ""}>
        <p>
          We are sorry. Look for them by their name. The next page says what happens then, before anything
          does.
        </p>
        <form method="get">
          <Input label="Their name, or a part of it" id="q" name="q" value={looked} />
          <Button variant="secondary">Look for them</Button>
        </form>
        {found.length > 0 && <Links links={found} />}
        {looked && found.length === 0 && <p>Nobody in the group shows a name like this.</p>}
      </Details>
    </Beside>
  );
}

function WithoutEmail({ slug }: { slug: string }) {
  return (
    <Beside heading="People without email">
      <p>You can look after what is kept of somebody who is reached by post or telephone.</p>
      <Links links={[{ href: `/manage/groups/${slug}/people/new`, label: "Add a person without email" }]} />
    </Beside>
  );
}

function WhoFollows({ slug }: { slug: string }) {
  return (
    <Beside heading="Who runs it next">
      <Links
        links={[
          { href: `/manage/groups/${slug}/propose-facilitator`, label: "Propose a facilitator" },
          { href: `/manage/groups/${slug}/handover`, label: "Hand over to the next facilitator" },
        ]}
      />
    </Beside>
  );
}
