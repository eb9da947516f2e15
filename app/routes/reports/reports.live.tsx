import { requireActor } from "#app/auth/require-actor.server.ts";
import { getLiveReport } from "#app/domain/reports/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { HowItWasMade } from "#app/ui/reports/how-it-was-made.tsx";
import { ReportView } from "#app/ui/reports/report-view.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { PERIOD_KINDS, wordsOf } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? titleOf(data) : "Page not found", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const choice = { about: query.get("about"), period: query.get("period") };
  const { scopes, periods, about, periodKey, live } = getLiveReport(actor, choice);
  return {
    scopes: scopes.map(({ key, name }) => ({ value: key, label: name })),
    periods: wordsOf(PERIOD_KINDS)
      .map((kind) => ({
        heading: PERIOD_KINDS[kind],
        items: periods
          .filter((period) => period.kind === kind)
          .map(({ key, name }) => ({ value: key, label: name })),
      }))
      .filter(({ items }) => items.length > 0),
    about,
    periodKey,
    live,
  };
}

type LiveReportData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function LiveReport() {
  const data = useLoaderData<typeof loader>();
  const { live } = data;
  return (
    <Page wide>
      <h1>{titleOf(data)}</h1>
      <Choice {...data} />
      {live.state === "none" && (
        <EmptyState>
          There is no report of this yet. Reports are made once a month, quarter or year has ended.
        </EmptyState>
      )}
      {live.state === "tooFew" && (
        <EmptyState>
          Too few people have told us about this service for us to show a chart without risk of identifying
          people. Choose a longer period.
        </EmptyState>
      )}
      {live.report && live.quotations && live.period && (
        <>
          <ReportView
            place={live.place}
            period={live.period}
            report={live.report}
            quotations={live.quotations}
          />
          <HowItWasMade />
          <p>
            <a href={`/reports/live.csv?about=${data.about}&period=${data.periodKey}`}>
              Download the tables (CSV)
            </a>
          </p>
        </>
      )}
    </Page>
  );
}

function Choice({ scopes, periods, about, periodKey }: LiveReportData) {
  if (periods.length === 0) return null;
  return (
    <form method="get" className="app-buttons app-no-print">
      <Select label="Report about" name="about" items={scopes} value={about} />
      <Select label="Period" name="period" items={periods} value={periodKey ?? undefined} />
      <Button variant="secondary">Show</Button>
    </form>
  );
}

function titleOf({ live: { place, period } }: Pick<LiveReportData, "live">): string {
  return `Patient voice report: ${place}${period ? `, ${period}` : ""}`;
}
