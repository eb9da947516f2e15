import { requireActor } from "#app/auth/require-actor.server.ts";
import { groupPeriods } from "#app/domain/reports/periods.ts";
import { getLiveReport } from "#app/domain/reports/queries.server.ts";
import { listWords } from "#app/domain/reports/words.ts";
import { commentsWords } from "#app/domain/reports/working/words.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Details } from "#app/ui/nhs/details.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { Links } from "#app/ui/parts/aside.tsx";
import { HowItWasMade } from "#app/ui/reports/how-it-was-made.tsx";
import { ReportView } from "#app/ui/reports/report-view.tsx";
import { RestOfReport } from "#app/ui/reports/rest-of-report.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? [titleOf(data), data.live.period].filter(Boolean).join(", ") : "Page not found", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const choice = { about: query.get("about"), period: query.get("period") };
  const { periods, ...report } = getLiveReport(actor, choice);
  return {
    ...report,
    scopes: report.scopes.map(({ key, name }) => ({ value: key, label: name })),
    periods: groupPeriods(periods),
  };
}

/** A report begins with what went well, what could be better and how care was rated; these are one press away. */
const FOLDED = ["categories", "themes", "months", "stages"];

const QUOTED_FIRST = 2;

/** Fewer rows than this say nothing that the headline does not. */
const LEAST_ROWS = 3;

type ShownCharts = NonNullable<LiveReportData["live"]["report"]>["charts"];

/** Which charts stand open and which folded. Thin ones are left out, but for what people spoke about where nothing else is there. */
function chooseCharts(charts: ShownCharts) {
  const full = charts.filter(({ isThin }) => !isThin);
  const open = full.filter(({ id }) => !FOLDED.includes(id));
  const spoken = charts.filter(({ id, rows }) => id === "categories" && rows.length >= LEAST_ROWS);
  const first = open.length > 0 ? open : spoken;
  const folded = full.filter((chart) => FOLDED.includes(chart.id) && !first.includes(chart));
  const thin = charts.filter((chart) => chart.isThin && !first.includes(chart));
  return { first, folded, thin };
}

type LiveReportData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function LiveReport() {
  const data = useLoaderData<typeof loader>();
  const { live, passedOver } = data;
  const { first, folded, thin } = chooseCharts(live.report?.charts ?? []);
  return (
    <Page wide>
      <h1>{titleOf(data)}</h1>
      {live.report && (
        <Details className="app-no-print" summary="Another place or period">
          <Choice {...data} />
        </Details>
      )}
      {live.report && <Exact {...data} />}
      {!live.report && <Choice {...data} />}
      <PassedOver names={passedOver} />
      {live.state === "none" && (
        <EmptyState>
          There is no report of this. Nobody had told us anything here by then, or the period is not over yet.
        </EmptyState>
      )}
      {live.state === "tooFew" && (
        <EmptyState>
          The numbers of this period may not be shown: few people told us, or they would give away small
          numbers of other periods. Choose a longer one.
        </EmptyState>
      )}
      {live.report && live.quotations && live.period && (
        <>
          <ReportView
            period={live.period}
            report={{ ...live.report, charts: first }}
            quotations={quotesOf(live.quotations, (items) => items.slice(0, QUOTED_FIRST))}
          />
          <RestOfReport
            isFirstHidden={!first.some(({ tooFew }) => tooFew.length > 0)}
            charts={folded}
            changes={live.report.changes}
            quotations={quotesOf(live.quotations, (items) => items.slice(QUOTED_FIRST))}
          />
          <TooThin charts={thin} />
          <HowItWasMade />
        </>
      )}
    </Page>
  );
}

type Quoted = NonNullable<LiveReportData["live"]["quotations"]>;

function quotesOf(
  { wentWell, couldBeBetter }: Quoted,
  some: (items: Quoted["wentWell"]) => Quoted["wentWell"],
) {
  return { wentWell: some(wentWell), couldBeBetter: some(couldBeBetter) };
}

function Choice({ scopes, periods, about, periodKey }: LiveReportData) {
  if (periods.length === 0) return null;
  return (
    <form method="get" className="app-buttons">
      <Select label="Report about" name="about" items={scopes} value={about} />
      <Select label="Period" name="period" items={periods} value={periodKey ?? undefined} />
      <Button variant="secondary">Show</Button>
    </form>
  );
}

const MOST_NAMED = 2;

/** What is newer and has no numbers, so that nobody takes this for the newest that there is. */
function PassedOver({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  const others = names.length - MOST_NAMED;
  const named = [...names.slice(0, MOST_NAMED), ...(others > 0 ? [`${others} more`] : [])];
  return <p>This is the newest report with numbers. No number may be shown of {listWords(named)}.</p>;
}

/** The tables as a file, and for who may open the comments, these in exact counts. */
function Exact({ exact, about, periodKey }: LiveReportData) {
  return (
    <>
      <div className="app-no-print">
        <Links
          isLine
          links={[
            exact && { href: exact.href, label: `Exact counts of ${commentsWords(exact.total)}` },
            { href: `/reports/live.csv?about=${about}&period=${periodKey}`, label: "Tables (CSV)" },
          ]}
        />
      </div>
      {exact && exact.unthemed > 0 && (
        <p className="app-no-print">
          <a href={exact.unthemedHref}>{commentsWords(exact.unthemed)}</a> of them have no themes yet, and are
          in no number by theme.
        </p>
      )}
    </>
  );
}

/** A table that could hardly say anything is not shown, but for the file. */
function TooThin({ charts }: { charts: readonly { id: string }[] }) {
  const names = charts.flatMap(({ id }) => THIN[id] ?? []);
  if (names.length === 0) return null;
  return (
    <p className="app-section">
      Of {listWords(names)} most numbers may not be shown. A longer period shows more. The file has every row.
    </p>
  );
}

const THIN: Record<string, string> = {
  categories: "what they spoke about",
  wentWell: "what went well",
  couldBeBetter: "what could be better",
  themes: "the themes within",
  ratings: "how they rated their care",
  months: "when they told us",
  stages: "parts of care",
};

function titleOf({ live: { place } }: Pick<LiveReportData, "live">): string {
  return `Patient voice report: ${place}`;
}
