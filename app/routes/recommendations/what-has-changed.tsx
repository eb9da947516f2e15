import { readPageKey } from "#app/domain/page-key.server.ts";
import type { Change } from "#app/domain/recommendations/changes/describe.ts";
import {
  countOutcomes,
  listChangesOf,
  listFilterChoices,
  listFirstOfEach,
} from "#app/domain/recommendations/changes/filtered.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Tiles } from "#app/ui/parts/tiles.tsx";
import { ChangeEntry, ChangeRows } from "#app/ui/recommendations/change-entry.tsx";
import { WorkingFilters } from "#app/ui/reports/working-filters.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { OUTCOMES, wordsOf } from "#db/vocabulary.ts";

const HEADING = "What has changed";

const DESCRIPTION =
  "What patients and carers in Kent and Medway asked for, what hospitals did about it, and what patients say now.";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches, DESCRIPTION);

export async function loader({ request }: RouteRequest) {
  const query = new URL(request.url).searchParams;
  const filter = { group: query.get("group") || null, organisation: query.get("organisation") || null };
  const shown = wordsOf(OUTCOMES).find((outcome) => outcome === query.get("kind"));
  const after = readPageKey(query.get("after"));
  const { all, late, of } = countOutcomes(filter);
  const list = shown ? listChangesOf(filter, shown, after) : null;
  return {
    filter,
    shown: shown ?? null,
    counts: { all, late, of },
    choices: listFilterChoices(),
    kinds: shown
      ? [{ outcome: shown, text: OUTCOMES[shown], changes: list?.changes ?? [] }]
      : listFirstOfEach(filter).filter(({ changes }) => changes.length > 0),
    next: list?.next,
    isFirstPage: !after,
  };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function WhatHasChanged() {
  const data = useLoaderData<typeof loader>();
  const { counts, kinds, shown } = data;
  return (
    <Page wide reading>
      <h1>{HEADING}</h1>
      <p className="nhsuk-lede-text">
        Local groups have asked for {counts.all} {counts.all === 1 ? "thing" : "things"}, and this came of
        them.
      </p>
      <Tiles
        tiles={counts.of.map(({ outcome, text, count }) => ({
          count,
          what: `${text}${lateOf(data, outcome)}`,
          href: addressOf(data, { kind: outcome }),
          isShown: outcome === shown,
        }))}
      />
      <WorkingFilters fields={fieldsOf(data)} />
      {each(kinds, ({ outcome, text, changes }) => (
        <section className="app-section">
          <h2>{text}</h2>
          {each(shown ? changes : changes.slice(0, 1), (change: Change) => (
            <ChangeEntry change={change} />
          ))}
          {!shown && changes.length > 1 && <ChangeRows changes={changes.slice(1)} />}
          {!shown && countOf(data, outcome) > changes.length && (
            <p className="app-no-print">
              <a href={addressOf(data, { kind: outcome })}>
                All {countOf(data, outcome)}
                <span className="nhsuk-u-visually-hidden"> of the kind “{text}”</span>
              </a>
            </p>
          )}
        </section>
      ))}
      {counts.all === 0 && (
        <EmptyState action={{ href: "/groups", label: "Find your local group" }}>
          Nothing has been asked for here yet that everyone may read.
        </EmptyState>
      )}
      <Pager
        olderText="More"
        firstHref={data.isFirstPage ? undefined : addressOf(data, { kind: shown ?? "" })}
        olderHref={data.next && addressOf(data, { kind: shown ?? "", after: data.next })}
      />
      <p>
        Numbers of people are rounded to 5. <a href="/what-has-changed.atom">Get news of changes (feed)</a>
      </p>
      <p>
        What people told us in each quarter stands in the <a href="/reports">patient voice reports</a>.
      </p>
    </Page>
  );
}

function lateOf({ counts: { late } }: Data, outcome: string): string {
  const count = outcome in late ? late[outcome as keyof typeof late] : 0;
  return count > 0 ? `, ${count} of them late` : "";
}

function countOf({ counts }: Data, kind: string): number {
  return counts.of.find(({ outcome }) => outcome === kind)?.count ?? 0;
}

function fieldsOf({ filter, choices, shown }: Data) {
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return [
    {
      label: "Area",
      name: "group",
      value: filter.group ?? undefined,
      items: [{ value: "", label: "All of Kent and Medway" }, ...named(choices.groups)],
    },
    {
      label: "Who was asked",
      name: "organisation",
      value: filter.organisation ?? undefined,
      items: [{ value: "", label: "Everyone" }, ...named(choices.organisations)],
    },
    shown && {
      label: "What came of it",
      name: "kind",
      value: shown,
      items: wordsOf(OUTCOMES).map((kind) => ({ value: kind, label: OUTCOMES[kind] })),
    },
  ].filter((field) => field !== null);
}

/** This page with its filter and something else. */
function addressOf({ filter }: Data, more: { kind: string; after?: string }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...more })) if (value) query.set(name, value);
  return `/what-has-changed?${query}`;
}
