import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { listWaitingProposals } from "#app/domain/offices/proposal-queries.server.ts";
import { describeOffice } from "#app/domain/offices/words.ts";
import { formatDate } from "#app/lib/london.ts";
import { each } from "#app/ui/each.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page } from "#app/ui/page.tsx";
import { pageTitle } from "#app/web/page-title.ts";
import { useDone } from "#app/web/use-done.ts";

export const meta: MetaFunction = ({ matches }) => pageTitle("Approvals", matches);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const waiting = listWaitingProposals(requireActor(context, request));
  return {
    waiting: waiting.map((proposal) => ({
      id: proposal.id,
      title: `${proposal.name || proposal.email} as ${describeOffice(proposal)}`,
      asked: `${proposal.askedBy ?? "Somebody who has left"} asked on ${formatDate(proposal.askedAt)}`,
      canDecide: proposal.canDecide,
    })),
  };
}

export default function Approvals() {
  const { waiting } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/admin", label: "Administration" }} done={useDone()}>
      <h1>Approvals</h1>
      <p>
        One person alone makes nobody an administrator: one asks, another approves. A group proposes its
        facilitators, and an administrator confirms them.
      </p>
      {waiting.length > 0 ? (
        <ul className="app-link-list">
          {each(waiting, ({ id, title, asked, canDecide }) => (
            <li>
              <a href={`/admin/approvals/${id}`}>{title}</a>
              <br />
              {asked}
              {!canDecide && ". Another administrator decides."}
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState>Nothing waits for approval.</EmptyState>
      )}
    </Page>
  );
}
