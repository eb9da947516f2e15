import { requireActor } from "#app/auth/require-actor.server.ts";
import { listOwnActions } from "#app/domain/actions/own.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ActionList } from "#app/ui/actions/action-list.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Your actions", matches);

export async function loader({ request, context }: RouteRequest) {
  const query = new URL(request.url).searchParams;
  const part = { after: readPageKey(query.get("after")), othersAfter: readPageKey(query.get("others")) };
  const { next, othersNext, ...listed } = listOwnActions(requireActor(context, request), part);
  return {
    ...listed,
    isOfOthers: part.othersAfter !== undefined,
    moreHref: next && `?after=${next}`,
    moreForOthersHref: othersNext && `?others=${othersNext}`,
  };
}

const always = () => true;

export default function YourActions() {
  const { open, closed, forOthers, ...list } = useLoaderData<typeof loader>();
  return (
    <Page
      back={
        list.isWhole
          ? { href: "/your-page", label: "Your page" }
          : { href: "/your-page/actions", label: "Your actions" }
      }
    >
      <h1>Your actions</h1>
      {!list.isOfOthers && (
        <>
          <h2>What you took on</h2>
          {open.length > 0 ? (
            <ActionList actions={open} with={{ group: true }} mayClose={always} />
          ) : (
            <EmptyState>You have nothing to do from a meeting.</EmptyState>
          )}
          <Pager olderHref={list.moreHref} olderText="More that you took on" />
        </>
      )}
      {forOthers.length > 0 && (
        <>
          <h2>What you wrote down for others</h2>
          <ActionList actions={forOthers} with={{ owner: true, group: true }} mayClose={always} />
          <Pager olderHref={list.moreForOthersHref} olderText="More for others" />
        </>
      )}
      {closed.length > 0 && (
        <>
          <h2>What you have finished</h2>
          <ActionList actions={closed} with={{ group: true }} mayClose={() => false} />
        </>
      )}
    </Page>
  );
}
