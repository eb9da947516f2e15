import { requireActor } from "#app/auth/require-actor.server.ts";
import { getOrganisation, listEverySite } from "#app/domain/organisations/lists.server.ts";
import { formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { ORGANISATION_KINDS } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.name ?? "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { id, name, kind, odsCode, startsOn, endsOn, successor } = getOrganisation(actor, params.id);
  return {
    id,
    name,
    facts: [
      { key: "Kind", value: ORGANISATION_KINDS[kind] },
      { key: "ODS code", value: odsCode ?? "None" },
      { key: "First day", value: startsOn ? formatDay(startsOn) : "Not recorded" },
      { key: "Last day", value: endsOn ? formatDay(endsOn) : "Still there" },
      ...(endsOn ? [{ key: "Replaced by", value: successor ?? "None" }] : []),
    ],
    sites: listEverySite(actor, id).map((site) => ({
      id: site.id,
      name: site.name,
      town: site.town,
      odsCode: site.odsCode,
      until: site.endsOn && `Closes on ${formatDay(site.endsOn)}`,
    })),
  };
}

export default function Organisation() {
  const { id, name, facts, sites } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: "/admin/organisations", label: "Organisations" }}
      aside={
        <Beside heading="When it changes">
          <Links
            links={[
              { href: `/admin/organisations/${id}/change`, label: "Change what is known of it" },
              { href: `/admin/organisations/${id}/end`, label: "Say when it ends, and what replaces it" },
            ]}
          />
        </Beside>
      }
    >
      <h1>{name}</h1>
      <SummaryList rows={facts} />
      <h2>Hospitals and other places of care</h2>
      {sites.length > 0 ? (
        <Rows
          rows={sites.map((site) => ({
            what: site.name,
            href: `/admin/sites/${site.id}/change`,
            about: `${site.town} · ODS code ${site.odsCode}`,
            end: site.until,
          }))}
        />
      ) : (
        <EmptyState>No site is recorded.</EmptyState>
      )}
      <Button variant="secondary" href={`/admin/organisations/${id}/sites/new`}>
        Add a site
      </Button>
    </Page>
  );
}
