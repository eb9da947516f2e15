import { requireActor } from "#app/auth/require-actor.server.ts";
import { listToConfirm } from "#app/domain/absences/confirming.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Deaths to confirm";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const deaths = listToConfirm(requireActor(context, request));
  return {
    deaths: deaths.map(({ memberId, name, groupName, beganAt }) => ({
      what: name,
      href: `/manage/deaths/${memberId}`,
      about: `${groupName} · Written down on ${formatDate(beganAt)}`,
    })),
  };
}

export default function DeathsToConfirm() {
  const { deaths } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/manage", label: "Manage" }}>
      <h1>{HEADING}</h1>
      <p>
        A facilitator wrote down that a member has died. Before anything of theirs is erased, a second person
        has to say the same.
      </p>
      {deaths.length > 0 ? <Rows rows={deaths} /> : <EmptyState>Nothing waits for you here.</EmptyState>}
    </Page>
  );
}
