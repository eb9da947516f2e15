import { requireActor } from "#app/auth/require-actor.server.ts";
import { lookAtAddresses } from "#app/domain/meetings/needs.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AddressLabels } from "#app/ui/papers/address-labels.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Addresses for ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { group, meeting, people, next } = lookAtAddresses(actor, params.slug, params.id, after);
  const needsLarge = ({ needs }: (typeof people)[number]) => needs.includes("largePrint");
  const labelOf = ({ name, address }: (typeof people)[number]) => ({ name, address });
  return {
    title: meeting.title,
    desk: `/manage/groups/${group.slug}/meetings/${meeting.id}`,
    large: people.filter(needsLarge).map(labelOf),
    standard: people.filter((person) => !needsLarge(person)).map(labelOf),
    nextHref: next && `?after=${next}`,
  };
}

/** Addresses to cut out, by the form of the papers that go into the envelope. */
export default function AddressSheet() {
  const { title, desk, large, standard, nextHref } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `${desk}/papers`, label: "Papers" }}>
      <h1>Addresses for {title}</h1>
      <p className="app-no-print">
        These people asked for letters by post and agreed that you see where to. Print this page and cut it
        up. Then put away or shred what is left. We record that you looked.
      </p>
      <AddressLabels heading="Papers in large print" people={large} />
      <AddressLabels heading="Papers in standard print" people={standard} />
      {large.length + standard.length === 0 && (
        <EmptyState>Nobody in the group has asked for letters by post.</EmptyState>
      )}
      <Pager olderHref={nextHref} olderText="More people" />
    </Page>
  );
}
