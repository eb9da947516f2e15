import { requireActor } from "#app/auth/require-actor.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { KINDS_TO_CHECK, listToCheck } from "#app/domain/recommendations/waiting-for-moderator.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Recommendations to check";
const ADDRESS = "/manage/checks/recommendations";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { rows, next, count } = listToCheck(actor, after);
  return {
    rows: rows.map(({ reference, title, kind, at }) => ({
      href: `${ADDRESS}/${reference}`,
      what: `${KINDS_TO_CHECK[kind]}: ${title}`,
      about: `${reference} · since ${formatDate(at)}`,
    })),
    next,
    count,
    isFirstPage: !after,
  };
}

export default function RecommendationsToCheck() {
  const { rows, next, count, isFirstPage } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/manage", label: "Work to do" }}>
      <h1>{HEADING}</h1>
      {rows.length > 0 ? <Rows rows={rows} /> : <EmptyState>Nothing waits to be checked now.</EmptyState>}
      <Pager
        olderText="More to check"
        firstHref={isFirstPage ? undefined : ADDRESS}
        olderHref={next && `${ADDRESS}?after=${next}`}
        shown={{ here: rows.length, all: count, of: "things to check" }}
      />
    </Page>
  );
}
