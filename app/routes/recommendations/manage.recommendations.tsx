import { requireActor } from "#app/auth/require-actor.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { countDesk } from "#app/domain/recommendations/desk/counts.server.ts";
import { DESK_LISTS, type DeskList } from "#app/domain/recommendations/desk/lists.server.ts";
import { listDesk, TAKEN_BY, type TakenBy } from "#app/domain/recommendations/desk/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Tiles } from "#app/ui/parts/tiles.tsx";
import { RecommendationRows } from "#app/ui/recommendations/recommendation-rows.tsx";
import { WorkingFilters } from "#app/ui/reports/working-filters.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Recommendations that lie with you";
const LISTS = Object.keys(DESK_LISTS) as DeskList[];
const TAKERS = Object.keys(TAKEN_BY) as TakenBy[];

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const shown = LISTS.find((list) => list === query.get("show")) ?? "all";
  const after = readPageKey(query.get("after"));
  const takenBy = TAKERS.find((taker) => taker === query.get("taken"));
  const counts = countDesk(actor);
  const lists = LISTS.filter((list) => counts[list] > 0 || list === shown || list === "all");
  return {
    shown,
    takenBy,
    tiles: lists.map((list) => ({
      count: counts[list],
      what: DESK_LISTS[list],
      href: `/manage/recommendations?show=${list}`,
      isShown: list === shown,
    })),
    fields: fieldsOf(lists, shown, takenBy),
    list: listDesk(actor, shown, takenBy, after),
    isFirstPage: !after,
  };
}

/** Which list, and who of the office sees to it. */
function fieldsOf(lists: readonly DeskList[], shown: DeskList, takenBy: TakenBy | undefined) {
  return [
    {
      label: "Which",
      name: "show",
      value: shown === "all" ? undefined : shown,
      items: lists
        .toSorted((a, b) => Number(b === "all") - Number(a === "all"))
        .map((list) => ({
          value: list === "all" ? "" : list,
          label: list === "all" ? "All" : DESK_LISTS[list],
        })),
    },
    {
      label: "Who of you sees to it",
      name: "taken",
      value: takenBy,
      items: [{ value: "", label: "Anybody" }, ...TAKERS.map((value) => ({ value, label: TAKEN_BY[value] }))],
    },
  ];
}

export default function RecommendationDesk() {
  const { shown, takenBy, tiles, fields, list, isFirstPage } = useLoaderData<typeof loader>();
  const address = `/manage/recommendations?show=${shown}${takenBy ? `&taken=${takenBy}` : ""}`;
  return (
    <Page wide back={{ href: "/manage", label: "Work to do" }}>
      <h1>{HEADING}</h1>
      <Tiles tiles={tiles} />
      <div className="app-columns app-columns--filters">
        <WorkingFilters fields={fields} clearHref={takenBy && "/manage/recommendations"} />
        <div>
          {list.rows.length > 0 ? (
            <RecommendationRows rows={list.rows} />
          ) : (
            <EmptyState action={{ href: "/what-has-changed", label: "See what has changed" }}>
              {shown === "all" ? "Nothing lies with you now." : "There is nothing of this kind now."}
            </EmptyState>
          )}
          <Pager
            olderText="More recommendations"
            firstHref={isFirstPage ? undefined : address}
            olderHref={list.next && `${address}&after=${list.next}`}
          />
        </div>
      </div>
    </Page>
  );
}
