import { canDraft } from "#app/domain/reports/issued/queries.server.ts";
import { getServed, readIssued } from "#app/domain/reports/issued/reading.server.ts";
import { listResponsesToAsks } from "#app/domain/reports/issued/responses.server.ts";
import { formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { WarningCallout } from "#app/ui/nhs/warning-callout.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { HowItWasMade } from "#app/ui/reports/how-it-was-made.tsx";
import { IssuedReport } from "#app/ui/reports/issued-report.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(
    data ? titleOf(data) : "Page not found",
    matches,
    data?.issued?.document.headline.join(" "),
    data?.issued ? footOf(data.issued) : undefined,
  );

export async function loader({ context, params }: RouteRequest) {
  const { report } = getServed(params.report);
  const issued = readIssued(context.actor, params.report);
  const { slug, place, scope } = report;
  if (!issued) return { slug, place, scope, issued: null, responses: [], mayCorrect: false };
  const { document } = issued;
  const { quotations, ...rest } = document;
  return {
    slug,
    place,
    scope,
    issued: { ...issued, document: { ...rest, quotations: Object.values(quotations) } },
    responses: listResponsesToAsks(document),
    mayCorrect: canDraft(context.actor, report),
  };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Report() {
  const data = useLoaderData<typeof loader>();
  const { issued, responses } = data;
  const back = { href: "/reports", label: "All reports" };
  if (!issued)
    return (
      <Page back={back} reading>
        <h1>{titleOf(data)}</h1>
        <p>
          A quotation in this report was withdrawn. The next version, without it, will be here in a few
          minutes.
        </p>
      </Page>
    );
  const { document, sha256, isRecalled } = issued;
  return (
    <Page back={back} reading aside={<Aside data={data} />}>
      <p className="app-second">Patient voice report · {document.period}</p>
      <h1>{titleOf(data)}</h1>
      {isRecalled && (
        <WarningCallout heading="These figures are wrong">
          <p>They were found to be wrong and taken back. A corrected version will follow.</p>
        </WarningCallout>
      )}
      <IssuedReport report={document} responses={responses} />
      <HowItWasMade />
      <p className="app-second app-printed">
        {footOf(issued)}. SHA-256 of the issued text: <samp>{sha256}</samp>
      </p>
    </Page>
  );
}

const IN_PAGE: readonly string[] = ["themes", "words", "answered", "asks"];

function Aside({ data: { slug, issued, mayCorrect } }: { data: Data }) {
  if (!issued) return null;
  const { document } = issued;
  return (
    <>
      <Beside heading="On this page" isBesideOnly>
        <Links
          links={document.sections
            .filter(({ section }) => IN_PAGE.includes(section))
            .map(({ section, heading }) => ({ href: `#${section}`, label: heading }))}
        />
      </Beside>
      <Beside heading="Take it with you">
        <Links
          links={[
            { href: `/reports/${slug}/tables.csv`, label: "Tables as CSV" },
            { href: `/reports/${slug}/tables.xlsx`, label: "Tables as XLSX" },
            {
              href: `/reports/${slug}/versions/${document.version}`,
              label: "The issued text, to check its hash (JSON)",
            },
          ]}
        />
      </Beside>
      <Beside heading={`Version ${document.version}`} isPrinted>
        <p>
          Drafted by: {document.draftedBy}. Signed off by: {document.signedBy}.
        </p>
        <ul className="nhsuk-list">
          {each(document.history, ({ version, on, what }) => (
            <li>
              Version {version}, {formatDay(on)}: {what}
            </li>
          ))}
        </ul>
        {mayCorrect && <Links links={[{ href: `/reports/${slug}/correct`, label: "Correct this report" }]} />}
      </Beside>
    </>
  );
}

/** Which report it is, in which version: on each sheet of paper, too. */
function footOf({ document }: NonNullable<Data["issued"]>): string {
  const { place, period, version, issuedOn } = document;
  return `${place}, ${period}. Version ${version}, issued ${formatDay(issuedOn)}`;
}

function titleOf({ place, scope }: Pick<Data, "place" | "scope">): string {
  return scope === "group" ? `What people told ${place}` : `What people told us about ${place}`;
}
