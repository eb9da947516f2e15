import { listGroupChoices } from "#app/domain/groups/names.server.ts";
import { listOrganisationChoices } from "#app/domain/organisations/queries.server.ts";
import { askedBy, hasBest, readSearch, type SearchForm, searchAddress } from "#app/domain/search/form.ts";
import { search } from "#app/domain/search/queries.server.ts";
import { formatDay } from "#app/lib/london.ts";
import { untilNextStep } from "#app/lib/steady.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Rooms } from "#app/ui/parts/rooms.tsx";
import { WorkingFilters } from "#app/ui/reports/working-filters.tsx";
import { HowToSearch } from "#app/ui/search/how-to-search.tsx";
import { NothingFound } from "#app/ui/search/nothing-found.tsx";
import { SearchBox } from "#app/ui/search/search-box.tsx";
import { NamesFound, WhatWasFound } from "#app/ui/search/what-was-found.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { FOUND_KIND, FOUND_KINDS } from "#db/vocabulary.ts";

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
  const read = readSearch(new URL(request.url).searchParams);
  const choices = { groups: listGroupChoices(), organisations: listOrganisationChoices() };
  const group = choices.groups.find(({ id }) => id === read.form.group);
  const organisation = choices.organisations.find(({ id }) => id === read.form.organisation);
  const form = { ...read.form, group: group?.id ?? null, organisation: organisation?.id ?? null };
  const asked = askedBy(actor, form);
  const found = search(actor, asked);
  const here = { ...form, order: asked.order, q: form.q.typed };
  const at = (more: Parameters<typeof searchAddress>[0]) => searchAddress({ ...here, after: null, ...more });
  const named = ({ kind, ...item }: NonNullable<typeof found>["found"][number]) => ({
    ...item,
    what: FOUND_KIND[kind],
  });
  return {
    asked: here,
    said: read.said,
    isLoggedIn: actor.id !== null,
    isNarrowed: Boolean(form.kind || form.group || form.organisation || form.from || form.until),
    where: describeWhere(form, [group?.name, organisation?.name]),
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
      alone: found.alone.map(({ words, count }) => ({ words, count, href: searchAddress({ q: words }) })),
      suggestion: found.suggestion && { words: found.suggestion, href: at({ q: found.suggestion }) },
    },
    choices,
    hrefs: {
      all: searchAddress({ q: here.q, order: here.order }),
      order: hasBest(form.kind) ? at({ order: asked.order === "best" ? "newest" : "best" }) : undefined,
      first: form.after === null ? undefined : at({}),
      next: found?.next ? at({ after: found.next }) : undefined,
      logIn: `/log-in?${new URLSearchParams({ next: searchAddress({ q: here.q, group: here.group }) })}`,
    },
  };
}

/** Where was looked, in words: "among Actions, in Weald Cancer Action Group, from 1 May 2026". */
function describeWhere({ kind, from, until }: SearchForm, places: readonly (string | undefined)[]): string {
  return [
    kind && `among “${FOUND_KINDS[kind]}”`,
    ...places.map((name) => name && `in ${name}`),
    from && `from ${formatDay(from)}`,
    until && `until ${formatDay(until)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** The filters belong to the form of the words, so that neither forgets the other. */
const FORM = "search";

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Search() {
  const data = useLoaderData<typeof loader>();
  const { asked, said, result, isLoggedIn, where, hrefs } = data;
  return (
    <Page wide>
      <h1>Search</h1>
      <SearchBox
        id={FORM}
        label="Words to look for"
        hint={`${isLoggedIn ? "We look through all that you may read here." : "We look through what everyone may read here."} We keep nothing of what you look for.`}
        value={asked.q}
        kept={{ order: asked.order, kind: asked.kind, ...(!result && whereOf(asked)) }}
      />
      {where && (!result || result.found.length > 0) && (
        <p>
          We look {where}. <a href={hrefs.all}>Look everywhere</a>
        </p>
      )}
      {each(said, (words) => (
        <p>{words}</p>
      ))}
      {result ? (
        <div className="app-columns app-columns--filters">
          <Filters data={data} />
          <div>
            {result.kinds.length > 1 && <Rooms label="Kinds of what was found" rooms={result.kinds} />}
            <NamesFound items={result.names} />
            {result.found.length > 0 ? (
              <WhatWasFound {...data} result={result} />
            ) : (
              <NothingFound {...data} words={asked.q} result={result} />
            )}
          </div>
        </div>
      ) : (
        <HowToSearch />
      )}
    </Page>
  );
}

/** The place and days of a search: where the filters are not shown, the box holds them. */
function whereOf({ group, organisation, from, until }: Data["asked"]) {
  return { group, organisation, from, until };
}

function Filters({ data: { asked, choices, hrefs, isNarrowed } }: { data: Data }) {
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <WorkingFilters
      of={FORM}
      fields={[
        {
          label: "Group",
          name: "group",
          value: asked.group ?? undefined,
          items: [{ value: "", label: "Any group" }, ...named(choices.groups)],
        },
        {
          label: "Hospital trust or other organisation",
          name: "organisation",
          value: asked.organisation ?? undefined,
          items: [{ value: "", label: "Any" }, ...named(choices.organisations)],
        },
      ]}
      days={{ from: asked.from, until: asked.until }}
      clearHref={isNarrowed ? hrefs.all : undefined}
    />
  );
}
