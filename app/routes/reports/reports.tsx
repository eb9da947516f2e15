import { canSomewhere } from "#app/domain/policy.ts";
import { listIssued } from "#app/domain/reports/issued/reading.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Patient voice reports";

const DESCRIPTION =
  "What patients and carers in Kent and Medway told us about cancer care, in numbers and in their words.";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches, DESCRIPTION);

export async function loader({ context }: RouteRequest) {
  return {
    reports: listIssued().map(({ issuedAt, ...report }) => ({ ...report, issuedOn: formatDate(issuedAt) })),
    mayWrite: canSomewhere(context.actor, "report:sign"),
  };
}

export default function Reports() {
  const { reports, mayWrite } = useLoaderData<typeof loader>();
  return (
    <Page reading aside={<Aside mayWrite={mayWrite} />}>
      <h1>{HEADING}</h1>
      <p className="nhsuk-lede-text">
        What people told us about cancer care, what was answered, and what we ask for. 2 people check each
        report before it is issued.
      </p>
      {reports.length > 0 ? (
        <Rows
          rows={reports.map(({ slug, place, period, version, issuedOn }) => ({
            href: `/reports/${slug}`,
            what: `${place}, ${period}`,
            about: `Issued ${issuedOn}`,
            end: `Version ${version}`,
          }))}
        />
      ) : (
        <EmptyState action={{ href: "/what-has-changed", label: "See what has changed" }}>
          No report has been issued yet.
        </EmptyState>
      )}
    </Page>
  );
}

function Aside({ mayWrite }: { mayWrite: boolean }) {
  return (
    <>
      <Beside heading="Open data">
        <Links
          links={[
            { href: "/reports/open-data.csv", label: "All figures in one table (CSV)" },
            { href: "/reports/open-data", label: "What the columns mean" },
          ]}
        />
      </Beside>
      {mayWrite && (
        <Beside heading="Also yours">
          <Links links={[{ href: "/manage/reports", label: "Write and sign reports" }]} />
        </Beside>
      )}
    </>
  );
}
