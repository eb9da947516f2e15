import { requireActor } from "#app/auth/require-actor.server.ts";
import { countWorking } from "#app/domain/reports/working/counts.server.ts";
import { workingAddress, workingFilter } from "#app/domain/reports/working/filter.ts";
import { listWorkingItems } from "#app/domain/reports/working/items.server.ts";
import { presentWorking } from "#app/domain/reports/working/present.ts";
import { chipsOf, fieldsOf } from "#app/domain/reports/working/present-filter.ts";
import { getWorkingChoice } from "#app/domain/reports/working/queries.server.ts";
import { commentsWords } from "#app/domain/reports/working/words.ts";
import { readPageKey } from "#app/lib/page-key.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CountTable } from "#app/ui/charts/count-table.tsx";
import { MonthSeries } from "#app/ui/charts/month-series.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Tiles } from "#app/ui/parts/tiles.tsx";
import { Chips, WorkingFilters } from "#app/ui/reports/working-filters.tsx";
import { WorkingList } from "#app/ui/reports/working-list.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? data.title : "Page not found", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const choice = getWorkingChoice(actor, workingFilter.parse(Object.fromEntries(query)));
  const { place, span, filter } = choice;
  const counts = countWorking(choice);
  const after = readPageKey(query.get("after"));
  const list = listWorkingItems(choice, after);
  const chips = chipsOf(choice);
  return {
    title: place.scope === "group" ? `Comments to ${place.name}` : `Comments about ${place.name}`,
    span: span.name.replace(/^The/, "the"),
    total: counts.total,
    uncounted: counts.uncounted,
    isUncounted: filter.list === "uncounted",
    ...presentWorking(choice, counts),
    fields: fieldsOf(choice, counts),
    chips,
    clearHref: chips.length > 0 || filter.list ? workingAddress({ about: filter.about }) : undefined,
    items: list.items,
    sort:
      filter.sort === "oldest"
        ? { href: `${workingAddress({ ...filter, sort: undefined })}#comments`, label: "Newest first" }
        : { href: `${workingAddress({ ...filter, sort: "oldest" })}#comments`, label: "Oldest first" },
    pages: {
      firstHref: after && `${workingAddress(filter)}#comments`,
      nextHref: list.next && `${workingAddress(filter, list.next)}#comments`,
    },
    query: workingAddress(filter).replace(/^[^?]*/, ""),
  };
}

/** So many themes are enough to see what matters; the others are one press away. */
const THEMES_AT_FIRST = 8;

type WorkingData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function WorkingView() {
  const data = useLoaderData<typeof loader>();
  const { title, total, span, isUncounted } = data;
  return (
    <Page wide>
      <div className="app-heading">
        <h1>{title}</h1>
        {total > 0 && !isUncounted && (
          <a href="#download" className="app-no-print">
            Download {total === 1 ? "this comment" : `these ${total.toLocaleString("en-GB")}`}
          </a>
        )}
      </div>
      <p className="app-second">
        {commentsWords(total)} that you may open, {span}. You never see who wrote them. All numbers are exact,
        counted now, and not for publication.
      </p>
      <Chips chips={data.chips} />
      <Tiles tiles={data.tiles} />
      <div className="app-columns app-columns--filters">
        <WorkingFilters fields={data.fields} clearHref={data.clearHref} />
        <div>
          {!isUncounted && total > 0 && <Charts {...data} />}
          <List {...data} />
          {!isUncounted && total > 0 && <Download {...data} />}
        </div>
      </div>
    </Page>
  );
}

function Charts({ main, themes, charts, series }: WorkingData) {
  return (
    <>
      {main.rows.length * main.columns.length > 1 && <CountTable {...main} />}
      {themes && themes.rows.length > 0 && <CountTable {...themes} atFirst={THEMES_AT_FIRST} />}
      <div className="app-pairs">
        {each(charts, (chart) => (
          <CountTable {...chart} />
        ))}
      </div>
      {series.length > 0 && (
        <MonthSeries id="by-month" headline="Each category, month by month" series={series} />
      )}
    </>
  );
}

function List({ isUncounted, total, uncounted, ...data }: WorkingData) {
  const { items, sort, clearHref, pages } = data;
  const order = sort.label === "Newest first" ? "oldest first" : "newest first";
  return (
    <WorkingList
      heading={isUncounted ? `${uncounted} may be read, not counted` : `${commentsWords(total)}, ${order}`}
      note={
        isUncounted
          ? "Their writers did not agree to be counted. No number has them, and no file."
          : undefined
      }
      items={items}
      sort={sort}
      clearHref={clearHref}
      pages={pages}
    />
  );
}

/** Files are asked for by buttons: each is written in the audit log. */
function Download({ query, total }: WorkingData) {
  return (
    <section className="app-section app-no-print" aria-labelledby="download">
      <h2 id="download">Download</h2>
      <p>
        The file has these {commentsWords(total)} without their words, each with its reference. It is exact:
        keep it inside your organisation, and delete it when you are done. We write down who downloaded it.
      </p>
      <div className="nhsuk-button-group">
        <form method="post" action={`/reports/working.csv${query}`}>
          <Button variant="secondary">Comments (CSV)</Button>
        </form>
        <form method="post" action={`/reports/working.xlsx${query}`}>
          <Button variant="secondary">Numbers and comments (Excel)</Button>
        </form>
      </div>
    </section>
  );
}
