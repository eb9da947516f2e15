import { requireActor } from "#app/auth/require-actor.server.ts";
import { countDesk, DESK_LISTS, type DeskList, listDesk } from "#app/domain/recommendations/desk.server.ts";
import { readPageKey } from "#app/lib/page-key.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Tiles } from "#app/ui/parts/tiles.tsx";
import { RecommendationRows } from "#app/ui/recommendations/recommendation-rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Recommendations that lie with you";
const LISTS = Object.keys(DESK_LISTS) as DeskList[];

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const shown = LISTS.find((list) => list === query.get("show")) ?? "all";
  const after = readPageKey(query.get("after"));
  const counts = countDesk(actor);
  return {
    shown,
    tiles: LISTS.map((list) => ({
      count: counts[list],
      what: DESK_LISTS[list],
      href: `/manage/recommendations?show=${list}`,
      isShown: list === shown,
    })),
    list: listDesk(actor, shown, after),
    isFirstPage: !after,
  };
}

export default function RecommendationDesk() {
  const { shown, tiles, list, isFirstPage } = useLoaderData<typeof loader>();
  const address = `/manage/recommendations?show=${shown}`;
  return (
    <Page wide back={{ href: "/manage", label: "Work to do" }}>
      <h1>{HEADING}</h1>
      <Tiles tiles={tiles} />
      {list.rows.length > 0 ? (
        <RecommendationRows rows={list.rows} />
      ) : (
        <EmptyState action={{ href: "/what-has-changed", label: "See what has changed" }}>
          {shown === "all" ? "Nothing lies with you now." : "There is nothing of this kind now."}
        </EmptyState>
      )}
      <Pager
        olderText="More recommendations"
        newerHref={isFirstPage ? undefined : address}
        olderHref={list.next && `${address}&after=${list.next}`}
      />
    </Page>
  );
}
