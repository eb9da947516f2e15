import { requireActor } from "#app/auth/require-actor.server.ts";
import { listEntries } from "#app/domain/feedback/entries/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { StatusTag } from "#app/ui/site/status-tag.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const TITLE = "Feedback on paper or by telephone";

export const meta: Meta = ({ matches }) => pageTitle(TITLE, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { group, items, next } = listEntries(actor, params.slug, after);
  return { slug: group.slug, name: group.name, items, isFirstPage: !after, next };
}

export default function EnteredFeedback() {
  const { slug, name, items, isFirstPage, next } = useLoaderData<typeof loader>();
  const address = `/manage/groups/${slug}/feedback`;
  return (
    <Page
      back={{ href: `/groups/${slug}`, label: name }}
      aside={
        <Beside heading="For those who do not write here">
          <p>
            Some people write to the group, ring, or tell somebody. You can write their words down for them,
            if they agree.
          </p>
          <Links
            links={[
              { href: `/manage/groups/${slug}/imports`, label: "Many at once: import them from a file" },
            ]}
          />
        </Beside>
      }
    >
      <div className="app-heading">
        <h1>{TITLE}</h1>
        <Button href={`${address}/new`}>Write down feedback</Button>
      </div>
      {items.length > 0 ? (
        <Rows
          rows={items.map(({ reference, source, receivedOn, status }) => ({
            what: reference,
            href: `${address}/${reference}`,
            about: `${source} · ${receivedOn}`,
            end: <StatusTag tone={status.tone}>{status.text}</StatusTag>,
          }))}
        />
      ) : (
        <EmptyState>Nothing has been written down for anybody yet.</EmptyState>
      )}
      <Pager
        what="feedback"
        firstHref={isFirstPage ? undefined : address}
        olderHref={next && `${address}?after=${next}`}
      />
    </Page>
  );
}
