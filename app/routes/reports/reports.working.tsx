import { requireActor } from "#app/auth/require-actor.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { countWorking } from "#app/domain/reports/working/counts.server.ts";
import { isNarrowed, workingAddress, workingFilter } from "#app/domain/reports/working/filter.ts";
import { listWorkingItems } from "#app/domain/reports/working/items.server.ts";
import { countFound } from "#app/domain/reports/working/list.server.ts";
import { presentWorking } from "#app/domain/reports/working/present.ts";
import { chipsOf, fieldsOf } from "#app/domain/reports/working/present-filter.ts";
import { getWorkingChoice } from "#app/domain/reports/working/queries.server.ts";
import { findOldestSearched, MOST_SEARCHED } from "#app/domain/reports/working/search.server.ts";
import { tilesOfFound } from "#app/domain/reports/working/tiles.ts";
import { commentsWords } from "#app/domain/reports/working/words.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CountTable, longestOf } from "#app/ui/charts/count-table.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Tiles } from "#app/ui/parts/tiles.tsx";
import { Chips, WorkingFilters } from "#app/ui/reports/working-filters.tsx";
import { MonthLinks, WorkingList } from "#app/ui/reports/working-list.tsx";
import { Categories, Folded } from "#app/ui/reports/working-numbers.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
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
  const oldestSearched = filter.words && findOldestSearched(place, span);
  const found = filter.words ? countFound(choice) : undefined;
  return {
    title: place.scope === "group" ? `Comments to ${place.name}` : `Comments about ${place.name}`,
    span: span.name.replace(/^The/, "the"),
    total: counts.total,
    uncounted: counts.uncounted,
    isUncounted: filter.list === "uncounted",
    isAll: filter.list === "all",
    words: filter.words,
    searchNote: oldestSearched
      ? `Only the newest ${MOST_SEARCHED.toLocaleString("en-GB")} were looked through, back to ${formatDate(oldestSearched)}. Choose an earlier period for the others.`
      : undefined,
    found: found?.total,
    ...presentWorking(choice, counts),
    ...(found && { tiles: tilesOfFound(filter, found) }),
    fields: fieldsOf(choice, counts),
    chips,
    clearHref: chips.length > 0 || filter.list ? workingAddress({ about: filter.about }) : undefined,
    items: list.items,
    isNarrowed: isNarrowed(filter),
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

type WorkingData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function WorkingView() {
  const data = useLoaderData<typeof loader>();
  const { title, total, found, span, isUncounted, words } = data;
  // What may not be counted has no numbers, and of what is searched for only hits are counted.
  const hasNumbers = total > 0 && !isUncounted && !words;
  const inFile = found ?? total;
  const hasFile = inFile > 0 && !isUncounted;
  return (
    <Page wide>
      <div className="app-heading">
        <h1>{title}</h1>
        {hasFile && (
          <a href="#download" className="app-no-print">
            Download {inFile === 1 ? "this comment" : `these ${inFile.toLocaleString("en-GB")}`}
          </a>
        )}
      </div>
      <p className="app-second">
        {words && found !== undefined && `“${words}” is in ${found.toLocaleString("en-GB")} of `}
        {commentsWords(total)} that you may open, {span}. You never see who wrote them. All numbers are exact,
        counted now, and not for publication.{" "}
        {data.uncountedHref && (
          <>
            <a href={data.uncountedHref}>{commentsWords(data.uncounted)}</a> more may be read, but not
            counted.
          </>
        )}
      </p>
      <Chips chips={data.chips} />
      <Tiles tiles={data.tiles} />
      {!data.isNarrowed && data.months.length > 1 && <MonthLinks months={data.months} />}
      <div className="app-columns app-columns--filters">
        <WorkingFilters fields={data.fields} search={words ?? ""} clearHref={data.clearHref} />
        <div>
          {hasNumbers && !data.isAll && <Numbers {...data} />}
          {hasNumbers && data.isAll && (
            <p className="app-lone-link">
              <a href={data.numbersHref}>What these comments are about</a>
            </p>
          )}
          <List {...data} />
          {hasFile && <Download query={data.query} comments={inFile} isSearch={Boolean(words)} />}
        </div>
      </div>
    </Page>
  );
}

function Numbers({ most, within, overlap, categories, charts, series }: WorkingData) {
  const longest = longestOf(most.flatMap(({ rows }) => rows));
  return (
    <>
      <div className="app-pairs">
        {each(most, (chart) => (
          <CountTable {...chart} longest={longest} />
        ))}
      </div>
      {within && within.rows.length * within.columns.length > 1 && (
        <CountTable id="within" headline="What it was about" basis={overlap} {...within} />
      )}
      {categories.length > 0 && <Categories basis={overlap} categories={categories} />}
      {charts.length + series.length > 0 && <Folded charts={charts} series={series} />}
    </>
  );
}

function List({ isUncounted, words, found, total, searchNote, ...data }: WorkingData) {
  const order = data.sort.label === "Newest first" ? "oldest first" : "newest first";
  const isCut = !data.isNarrowed && data.items.length < total;
  return (
    <WorkingList
      {...data}
      heading={
        isUncounted
          ? `${data.uncounted} may be read, not counted`
          : words
            ? `${commentsWords(found ?? 0)} with “${words}”, ${order}`
            : `${commentsWords(total)}, ${order}`
      }
      inAll={isUncounted ? data.uncounted : (found ?? total)}
      note={
        isUncounted
          ? "Their writers did not agree to be counted. No number has them, and no file."
          : searchNote
      }
      months={words || isUncounted || !data.isNarrowed ? [] : data.months}
      all={isCut ? { href: data.allHref, label: `All ${commentsWords(total)}` } : undefined}
    />
  );
}

/** Files are asked for by buttons: each is written in the audit log. */
function Download({ query, comments, isSearch }: { query: string; comments: number; isSearch: boolean }) {
  return (
    <section className="app-section app-no-print" aria-labelledby="download">
      <h2 id="download">Download</h2>
      <p>
        The file has {comments === 1 ? "this comment" : `these ${commentsWords(comments)}`} without their
        words, each with its reference. It is exact: keep it inside your organisation, and delete it when you
        are done. We write down who downloaded it.
      </p>
      <div className="nhsuk-button-group">
        <PostForm action={`/reports/working.csv${query}`}>
          <Button variant="secondary">Comments (CSV)</Button>
        </PostForm>
        {!isSearch && (
          <PostForm action={`/reports/working.xlsx${query}`}>
            <Button variant="secondary">Numbers and comments (Excel)</Button>
          </PostForm>
        )}
      </div>
    </section>
  );
}
