import { listGroupChoices } from "#app/domain/groups/names.server.ts";
import { listOrganisationChoices } from "#app/domain/organisations/queries.server.ts";
import { askedBy, searchAddress, searchForm } from "#app/domain/search/form.ts";
import { search } from "#app/domain/search/queries.server.ts";
import { untilNextStep } from "#app/lib/steady.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { shortName } from "#app/ui/groups/short-name.ts";
import { Rooms } from "#app/ui/parts/rooms.tsx";
import { WorkingFilters } from "#app/ui/reports/working-filters.tsx";
import { FoundList } from "#app/ui/search/found-list.tsx";
import { HowToSearch } from "#app/ui/search/how-to-search.tsx";
import { SearchBox } from "#app/ui/search/search-box.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { FOUND_KIND } from "#db/vocabulary.ts";

export const meta: Meta = ({ matches }) => pageTitle("Search", matches);

/** Longer than nearly every search takes: what an index holds that its reader may not read takes time too. */
const STEP_MS = 25;

export async function loader(route: RouteRequest) {
  const began = performance.now();
  const answer = answerTo(route);
  await untilNextStep(began, STEP_MS);
  return answer;
}

function answerTo({ request, context }: RouteRequest) {
  const { actor } = context;
  const form = searchForm.parse(Object.fromEntries(new URL(request.url).searchParams));
  const asked = askedBy(actor, form);
  const found = search(actor, asked);
  const here = { ...form, q: form.q.typed };
  const at = (more: Parameters<typeof searchAddress>[0]) => searchAddress({ ...here, after: null, ...more });
  const named = ({ kind, ...item }: NonNullable<typeof found>["found"][number]) => ({
    ...item,
    what: FOUND_KIND[kind],
  });
  return {
    asked: here,
    order: asked.order,
    isLoggedIn: actor.id !== null,
    isNarrowed: Boolean(form.kind || form.group || form.organisation || form.from || form.until),
    result: found && {
      ...found,
      names: found.names.map(named),
      found: found.found.map(named),
      kinds: [
        { label: "Everything", href: at({ kind: null }), isHere: !form.kind },
        ...found.kinds.map(({ kind, text, count }) => ({
          label: count === null ? text : `${text} (${count})`,
          href: at({ kind }),
          isHere: kind === form.kind,
        })),
      ],
      suggestion: found.suggestion && { words: found.suggestion, href: at({ q: found.suggestion }) },
    },
    choices: found && { groups: listGroupChoices(), organisations: listOrganisationChoices() },
    hrefs: {
      all: searchAddress({ q: here.q, order: here.order }),
      order: at({ order: asked.order === "best" ? "newest" : "best" }),
      first: form.after === null ? undefined : at({}),
      next: found?.next ? at({ after: found.next }) : undefined,
    },
  };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Search() {
  const data = useLoaderData<typeof loader>();
  const { asked, result, isLoggedIn } = data;
  return (
    <Page wide>
      <h1>Search</h1>
      <SearchBox
        label="Words to look for"
        hint={`${isLoggedIn ? "We look through all that you may read here." : "We look through what everyone may read here."} We keep nothing of what you look for.`}
        value={asked.q}
        kept={{
          kind: asked.kind,
          group: asked.group,
          organisation: asked.organisation,
          from: asked.from,
          until: asked.until,
        }}
      />
      {result ? (
        <div className="app-columns app-columns--filters">
          <Filters data={data} />
          <div>
            {result.kinds.length > 1 && <Rooms label="Kinds of what was found" rooms={result.kinds} />}
            <Result data={data} result={result} />
          </div>
        </div>
      ) : (
        <HowToSearch />
      )}
    </Page>
  );
}

function Result({ data, result }: { data: Data; result: NonNullable<Data["result"]> }) {
  const { order, isLoggedIn, hrefs } = data;
  const { names, found, count, isCut } = result;
  if (names.length + found.length === 0) return <NothingFound data={data} result={result} />;
  return (
    <>
      {names.length > 0 && (
        <section aria-labelledby="names">
          <h2 id="names">Groups, places and words</h2>
          <FoundList items={names} />
        </section>
      )}
      {found.length > 0 && (
        <section aria-labelledby="found">
          <div className="app-heading">
            <h2 id="found">
              {isCut ? `More than ${count}` : count} found, {order === "best" ? "best first" : "newest first"}
            </h2>
            <a href={hrefs.order}>{order === "best" ? "Newest first" : "Best first"}</a>
          </div>
          {order === "best" && isLoggedIn && (
            <p className="app-second">
              Best first has only what everyone may read. Newest first has all that is yours to read.
            </p>
          )}
          <FoundList items={found} />
          <Pager olderText="More" newerHref={hrefs.first} olderHref={hrefs.next} />
        </section>
      )}
    </>
  );
}

function NothingFound({ data, result }: { data: Data; result: NonNullable<Data["result"]> }) {
  const { asked, hrefs, isNarrowed, order, isLoggedIn } = data;
  return (
    <section aria-labelledby="nothing">
      <h2 id="nothing">Nothing was found for “{asked.q}”</h2>
      {result.suggestion && (
        <p className="app-lone-link">
          Did you mean <a href={result.suggestion.href}>{result.suggestion.words}</a>?
        </p>
      )}
      <EmptyState action={isNarrowed && { href: hrefs.all, label: "Look everywhere" }}>
        Try fewer words, or another word for the same thing. The beginning of a word is enough.
      </EmptyState>
      {order === "best" && isLoggedIn && (
        <p>
          <a href={hrefs.order}>Look through all that you may read</a>
        </p>
      )}
      {!isLoggedIn && (
        <p>
          <a href="/log-in">Log in</a> to look through your groups too.
        </p>
      )}
    </section>
  );
}

function Filters({ data: { asked, choices, order, hrefs, isNarrowed } }: { data: Data }) {
  const named = (list: readonly { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: id, label: shortName(name) }));
  return (
    <WorkingFilters
      fields={[
        {
          label: "Group",
          name: "group",
          value: asked.group ?? undefined,
          items: [{ value: "", label: "Any group" }, ...named(choices?.groups)],
        },
        {
          label: "Hospital trust or other organisation",
          name: "organisation",
          value: asked.organisation ?? undefined,
          items: [{ value: "", label: "Any" }, ...named(choices?.organisations)],
        },
      ]}
      days={{ from: asked.from, until: asked.until }}
      kept={{ q: asked.q, order, ...(asked.kind && { kind: asked.kind }) }}
      clearHref={isNarrowed ? hrefs.all : undefined}
    />
  );
}
