import { requireActor } from "#app/auth/require-actor.server.ts";
import { listDeaths } from "#app/domain/absences/deaths.server.ts";
import { listPeople } from "#app/domain/membership/people/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { can } from "#app/domain/policy.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { shortName } from "#app/ui/groups/short-name.ts";
import { Details } from "#app/ui/nhs/details.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
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
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { group, people, offices, total, next } = listPeople(actor, params.slug, after);
  return {
    slug: group.slug,
    name: group.name,
    total,
    died: listDeaths(actor, group.id).map(({ id, name, at, wish }) => ({
      what: name,
      href: `/manage/groups/${group.slug}/people/${id}/died`,
      about: `Written down on ${formatDate(at)}`,
      end: wish ? FAMILY_WISHES[wish] : "Ask the family",
    })),
    people: people.map(({ id, memberId, name, joinedAt, isListed, refusedAt, hasNoEmail }) => ({
      what: name,
      href: hasNoEmail ? `/manage/groups/${group.slug}/people/${id}` : undefined,
      diedHref:
        can(actor, "absence:record", { groupId: group.id, authorId: memberId }) &&
        `/manage/groups/${group.slug}/people/${id}/died`,
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
    olderHref: next && `?after=${next}`,
    mayKeep: can(actor, "person:keep", { groupId: group.id }) && !group.archivedAt,
    mayPropose: can(actor, "office:propose", { groupId: group.id }),
  };
}

export default function PeopleInTheGroup() {
  const { slug, name, total, people, died, offices, olderHref, mayPropose, mayKeep } =
    useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: `/groups/${slug}`, label: shortName(name) }}
      aside={
        <>
          {mayKeep && <WithoutEmail slug={slug} />}
          {mayPropose && <WhoFollows slug={slug} />}
        </>
      }
    >
      <h1>People in {name}</h1>
      <p>You see the names that people chose to show. How they describe themselves is not shown to anyone.</p>
      {offices.length > 0 && (
        <>
          <h2>Offices</h2>
          <Rows rows={offices} />
        </>
      )}
      <h2>{total === 1 ? "1 member" : `${total} members`}</h2>
      {people.length > 0 ? (
        <Rows rows={people.map(({ diedHref: _diedHref, ...person }) => person)} />
      ) : (
        <EmptyState>Nobody has joined this group yet.</EmptyState>
      )}
      {died.length > 0 && (
        <>
          <h2>Who has died</h2>
          <Rows rows={died} />
        </>
      )}
      <Pager
        olderHref={olderHref}
        olderText="More people"
        shown={{ here: people.length, all: total, of: "members" }}
      />
      <SomebodyHasDied people={people} />
    </Page>
  );
}

/** Not beside each name: nobody should read it of everybody whenever they look who is in the group. */
function SomebodyHasDied({ people }: { people: readonly { what: string; diedHref: string | false }[] }) {
  const links = people.flatMap(({ what, diedHref }) => (diedHref ? { href: diedHref, label: what } : []));
  if (links.length === 0) return null;
  return (
    <Details summary="Somebody in the group has died">
      <p>We are sorry. Choose who it is. The next page says what happens then, before anything does.</p>
      <Links links={links} />
    </Details>
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
