import { getGroup } from "#app/domain/groups/queries.server.ts";
import { can } from "#app/domain/policy.ts";
import { listGroupRecommendations } from "#app/domain/recommendations/lists.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { RecommendationRows } from "#app/ui/recommendations/recommendation-rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Recommendations of ${data.group.name}` : "Page not found", matches);

export async function loader({ context, params }: RouteRequest) {
  const { actor } = context;
  const group = getGroup(params.slug);
  return {
    group: { slug: group.slug, name: group.name },
    rows: listGroupRecommendations(actor, group),
    may: { write: can(actor, "recommendation:write", { groupId: group.id }) },
  };
}

export default function GroupRecommendations() {
  const { group, rows, may } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/groups/${group.slug}`, label: group.name }}>
      <h1>Recommendations of {group.name}</h1>
      {may.write && (
        <Button href={`/manage/groups/${group.slug}/recommendations/new`}>Make a recommendation</Button>
      )}
      {rows.length > 0 ? (
        <RecommendationRows rows={rows} />
      ) : (
        <EmptyState action={{ href: "/what-has-changed", label: "See what has changed elsewhere" }}>
          This group has not asked for anything that you can read yet.
        </EmptyState>
      )}
    </Page>
  );
}
