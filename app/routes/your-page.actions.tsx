import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { listOwnActions } from "#app/domain/actions/queries.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ActionList } from "#app/ui/notes/action-list.tsx";
import { Page } from "#app/ui/page.tsx";
import { pageTitle } from "#app/web/page-title.ts";
import { useDone } from "#app/web/use-done.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Your actions", matches);

export async function loader({ request, context }: LoaderFunctionArgs) {
  return listOwnActions(requireActor(context, request));
}

const always = () => true;

export default function YourActions() {
  const { open, closed, forOthers } = useLoaderData<typeof loader>();
  const done = useDone();
  return (
    <Page back={{ href: "/your-page", label: "Your page" }} done={done}>
      <h1>Your actions</h1>
      <h2>What you took on</h2>
      {open.length > 0 ? (
        <ActionList actions={open} with={{ group: true }} mayClose={always} />
      ) : (
        <EmptyState>You have nothing to do from a meeting.</EmptyState>
      )}
      {forOthers.length > 0 && (
        <>
          <h2>What you wrote down for others</h2>
          <ActionList actions={forOthers} with={{ owner: true, group: true }} mayClose={always} />
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
