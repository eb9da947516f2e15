import { requireActor } from "#app/auth/require-actor.server.ts";
import { listPlacesToDraft, listVersionsInWork } from "#app/domain/reports/issued/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Write and sign reports";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  return { versions: listVersionsInWork(actor), mayDraft: listPlacesToDraft(actor).length > 0 };
}

export default function ReportsInWork() {
  const { versions, mayDraft } = useLoaderData<typeof loader>();
  return (
    <Page
      aside={
        <Beside heading="Reports">
          <Links
            links={[
              mayDraft && { href: "/manage/reports/new", label: "Begin a report" },
              { href: "/reports", label: "All issued reports" },
            ]}
          />
        </Beside>
      }
    >
      <h1>{HEADING}</h1>
      {versions.length > 0 ? (
        <Rows
          rows={versions.map(({ id, name, state, since, isToSign }) => ({
            href: `/manage/reports/${id}`,
            what: name,
            about: `Begun ${since}`,
            end: isToSign ? "You can sign it off" : state,
          }))}
        />
      ) : (
        <EmptyState action={mayDraft && { href: "/manage/reports/new", label: "Begin a report" }}>
          No report is being written.
        </EmptyState>
      )}
    </Page>
  );
}
