import { requireActor } from "#app/auth/require-actor.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { PEOPLE_SHOWN, peopleSearch } from "#app/domain/people/form.ts";
import { listMembers } from "#app/domain/people/lists.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { accountStatus } from "#app/ui/people/account-status.ts";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("People", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const { search, show } = peopleSearch.parse({ search: query.get("search"), show: query.get("show") });
  const after = readPageKey(query.get("after"));
  const { rows, next } = listMembers(actor, { words: search.words, shown: show }, after);
  const filter = new URLSearchParams({ search: search.typed, show });
  return {
    search: search.typed,
    show,
    people: rows.map(({ id, name, email, createdAt, ...account }) => ({
      id,
      name,
      email,
      status: accountStatus(account),
      since: formatDate(createdAt),
    })),
    olderHref: next && `?${filter}&after=${next}`,
  };
}

export default function People() {
  const { search, show, people, olderHref } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/admin", label: "Administration" }} aside={<LogEverybodyOut />}>
      <div className="app-heading">
        <h1>People</h1>
        <Button href="/admin/people/invite">Invite a person</Button>
      </div>
      <form method="get" className="app-buttons">
        <Input
          name="search"
          type="search"
          label="Name or email address"
          width={20}
          maxLength={100}
          value={search}
        />
        <Select
          name="show"
          label="Show"
          value={show}
          items={Object.entries(PEOPLE_SHOWN).map(([value, label]) => ({ value, label }))}
        />
        <Button variant="secondary">Search</Button>
      </form>
      <h2>{search ? `People found for “${search}”` : PEOPLE_SHOWN[show]}</h2>
      {people.length > 0 ? (
        <Rows
          rows={people.map(({ id, name, email, status, since }) => ({
            what: name || "No name yet",
            href: `/admin/people/${id}`,
            about: email,
            end: (
              <>
                <span>{status}</span>
                <span className="app-second">since {since}</span>
              </>
            ),
          }))}
        />
      ) : (
        <EmptyState action={{ href: "/admin/people", label: "See everybody" }}>
          Nobody has this name or email address.
        </EmptyState>
      )}
      <Pager olderHref={olderHref} what="accounts" />
    </Page>
  );
}

function LogEverybodyOut() {
  return (
    <Beside heading="If something is wrong">
      <p>Should passwords have leaked, everybody can be made to log in again.</p>
      <Links links={[{ href: "/admin/people/log-out-everybody", label: "Log everybody out" }]} />
    </Beside>
  );
}
