import { requireActor } from "#app/auth/require-actor.server.ts";
import { newsReadForm } from "#app/domain/email/form.ts";
import { listNews, markNewsAsRead } from "#app/domain/email/news.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MarkNewsAsRead, News } from "#app/ui/parts/news.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "News";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { items, next, upTo } = listNews(actor, after);
  return {
    items: items.map(({ what, href, at, isNew }) => ({ what, href, on: formatDate(at), isNew })),
    hasNew: items.some(({ isNew }) => isNew),
    upTo,
    isFirstPage: !after,
    next,
  };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, newsReadForm);
  if (!form.ok) return rejectForm(context, form);

  const upTo = readPageKey(form.input.upTo);
  if (upTo) markNewsAsRead(actor, upTo.at);
  return redirectWith(context, "/your-page", "Marked as read.");
}

export default function YourNews() {
  const { items, hasNew, upTo, isFirstPage, next } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/your-page", label: "Your page" }}>
      <h1>{HEADING}</h1>
      {items.length > 0 ? (
        <News items={items} />
      ) : (
        <EmptyState>Nothing has happened in the last 2 months.</EmptyState>
      )}
      {hasNew && <MarkNewsAsRead upTo={upTo} />}
      <Pager
        what="news"
        firstHref={isFirstPage ? undefined : "/your-page/news"}
        olderHref={next && `/your-page/news?after=${next}`}
      />
    </Page>
  );
}
