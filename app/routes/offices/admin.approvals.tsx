import { requireActor } from "#app/auth/require-actor.server.ts";
import { listWaitingProposals } from "#app/domain/offices/proposal-queries.server.ts";
import { describeOffice } from "#app/domain/offices/words.ts";
import { listOpenRequests } from "#app/domain/own-data/requests/queries.server.ts";
import { listOpenRemovals } from "#app/domain/people/second-step/removal/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { REQUEST_KINDS, type RequestState } from "#db/vocabulary.ts";

export const meta: Meta = ({ matches }) => pageTitle("Approvals", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const waiting = listWaitingProposals(actor);
  return {
    secondSteps: listOpenRemovals(actor).map(({ id, name, email, askedBy, askedAt, state, canApprove }) => ({
      id,
      isApproved: state === "approved",
      canApprove,
      title: `The second step of ${name || email}`,
      asked: `${askedBy ?? "Somebody who has left"} asked on ${formatDate(askedAt)}`,
    })),
    requests: listOpenRequests(actor).map(({ id, name, email, kind, state, askedBy, askedAt, may }) => ({
      id,
      title: `${name || email}: ${REQUEST_KINDS[kind].toLowerCase()}`,
      asked: `${askedBy ?? "Somebody who has left"} wrote it down on ${formatDate(askedAt)}`,
      waitsFor: describeWaiting(state, may),
    })),
    waiting: waiting.map((proposal) => ({
      id: proposal.id,
      title: `${proposal.name || proposal.email} as ${describeOffice(proposal)}`,
      asked: `${proposal.askedBy ?? "Somebody who has left"} asked on ${formatDate(proposal.askedAt)}`,
      canDecide: proposal.canDecide,
    })),
  };
}

function describeWaiting(state: RequestState, may: { agree: boolean; take: boolean }): string | false {
  if (state === "asked") return !may.agree && "Another administrator agrees";
  return may.take ? "You can take the copy" : "Who wrote it down takes the copy";
}

type ApprovalsData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Approvals() {
  const { waiting, secondSteps, requests } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: "/admin", label: "Administration" }}
      aside={
        <Beside heading="Why two people">
          <p>
            One person alone makes nobody an administrator: one asks, another approves. A group proposes its
            facilitators, and an administrator confirms them. A second step that was lost is removed, and a
            request by post is answered, when two administrators agree.
          </p>
        </Beside>
      }
    >
      <h1>Approvals</h1>
      {waiting.length > 0 ? (
        <Rows
          rows={waiting.map(({ id, title, asked, canDecide }) => ({
            what: title,
            href: `/admin/approvals/${id}`,
            about: asked,
            end: !canDecide && "Another administrator decides",
          }))}
        />
      ) : (
        secondSteps.length + requests.length === 0 && <EmptyState>Nothing waits for approval.</EmptyState>
      )}
      {secondSteps.length > 0 && <SecondSteps secondSteps={secondSteps} />}
      {requests.length > 0 && (
        <>
          <h2>Requests by post</h2>
          <Rows
            rows={requests.map(({ id, title, asked, waitsFor }) => ({
              what: title,
              href: `/admin/requests/${id}`,
              about: asked,
              end: waitsFor,
            }))}
          />
        </>
      )}
    </Page>
  );
}

function SecondSteps({ secondSteps }: Pick<ApprovalsData, "secondSteps">) {
  return (
    <>
      <h2>Second steps to remove</h2>
      <Rows
        rows={secondSteps.map(({ id, title, asked, isApproved, canApprove }) => ({
          what: title,
          href: `/admin/second-steps/${id}`,
          about: asked,
          end: isApproved
            ? "Approved, and waiting for a day"
            : !canApprove && "Another administrator decides",
        }))}
      />
    </>
  );
}
