import { requireActor } from "#app/auth/require-actor.server.ts";
import { listToCheck } from "#app/domain/recommendations/checking.server.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Recommendations to check";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const { texts, entries, responses } = listToCheck(actor);
  return {
    rows: [
      ...texts.map(({ since, ...text }) => ({
        ...text,
        what: "Its words",
        since: since ? formatDay(since) : "",
      })),
      ...entries.map(({ at, ...entry }) => ({
        ...entry,
        what: "What an office wrote",
        since: formatDate(at),
      })),
      ...responses.map(({ at, ...response }) => ({ ...response, what: "A response", since: formatDate(at) })),
    ],
  };
}

export default function RecommendationsToCheck() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/manage", label: "Work to do" }}>
      <h1>{HEADING}</h1>
      {rows.length > 0 ? (
        <Rows
          rows={rows.map(({ reference, title, what, since }) => ({
            href: `/manage/checks/recommendations/${reference}`,
            what: `${what}: ${title}`,
            about: `${reference} · since ${since}`,
          }))}
        />
      ) : (
        <EmptyState>Nothing waits to be checked now.</EmptyState>
      )}
    </Page>
  );
}
