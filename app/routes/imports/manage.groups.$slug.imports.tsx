import { requireActor } from "#app/auth/require-actor.server.ts";
import { listImports } from "#app/domain/imports/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { IMPORT_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Imported feedback of ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { group, rows, next } = listImports(actor, params.slug, after);
  return {
    slug: group.slug,
    name: group.name,
    imports: rows.map(({ id, fileName, state, createdAt, commentsMade }) => ({
      id,
      fileName,
      commentsMade,
      state: IMPORT_STATES[state],
      date: formatDate(createdAt),
    })),
    olderHref: next && `?after=${next}`,
  };
}

export default function ImportedFeedback() {
  const { slug, name, imports, olderHref } = useLoaderData<typeof loader>();
  const address = `/manage/groups/${slug}/imports`;
  return (
    <Page
      back={{ href: `/groups/${slug}`, label: name }}
      aside={
        <Beside heading="What can be imported">
          <p>You can bring in answers to the Friends and Family Test from a CSV file.</p>
        </Beside>
      }
    >
      <div className="app-heading">
        <h1>Imported feedback of {name}</h1>
        <Button href={`${address}/new`}>Import a file</Button>
      </div>
      {imports.length > 0 ? (
        <Rows
          rows={imports.map(({ id, fileName, date, state, commentsMade }) => ({
            what: fileName,
            href: `${address}/${id}`,
            about: `${date} · ${commentsMade.toLocaleString("en-GB")} ${commentsMade === 1 ? "comment" : "comments"}`,
            end: state,
          }))}
        />
      ) : (
        <EmptyState>No file has been imported yet.</EmptyState>
      )}
      <Pager olderHref={olderHref} what="files" />
    </Page>
  );
}
