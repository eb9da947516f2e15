import { requireActor } from "#app/auth/require-actor.server.ts";
import { listOrganisations } from "#app/domain/organisations/lists.server.ts";
import { formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { ORGANISATION_KINDS } from "#db/vocabulary.ts";

export const meta: Meta = ({ matches }) => pageTitle("Organisations", matches);

export async function loader({ request, context }: RouteRequest) {
  const organisations = listOrganisations(requireActor(context, request));
  return {
    organisations: organisations.map(({ id, name, kind, odsCode, endsOn }) => ({
      id,
      name,
      kind: ORGANISATION_KINDS[kind],
      odsCode,
      until: endsOn && `Ended on ${formatDay(endsOn)}`,
    })),
  };
}

export default function Organisations() {
  const { organisations } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/admin", label: "Administration" }}>
      <div className="app-heading">
        <h1>Organisations</h1>
        <Button href="/admin/organisations/new">Add an organisation</Button>
      </div>
      {organisations.length > 0 ? (
        <Rows
          rows={organisations.map(({ id, name, kind, odsCode, until }) => ({
            what: name,
            href: `/admin/organisations/${id}`,
            about: odsCode ? `${kind} · ODS code ${odsCode}` : kind,
            end: until,
          }))}
        />
      ) : (
        <EmptyState>There are no organisations yet.</EmptyState>
      )}
    </Page>
  );
}
