import { requireActor } from "#app/auth/require-actor.server.ts";
import { canDecide, getProposal } from "#app/domain/offices/proposal-queries.server.ts";
import { describeOffice } from "#app/domain/offices/words.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { PROPOSAL_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const proposal = getProposal(actor, params.id);
  const { id, name, email, state, startsOn, endsOn, askedBy, askedAt, reason, handsOver } = proposal;
  const isWaiting = state === "waiting";
  return {
    id,
    reason,
    isWaiting,
    title: `${name || email} as ${describeOffice(proposal)}`,
    facts: [
      { key: "Person", value: name ? `${name}, ${email}` : email },
      { key: "Office", value: describeOffice(proposal) },
      { key: "First day", value: startsOn ? formatDay(startsOn) : "The day of the approval" },
      { key: "Last day", value: endsOn ? formatDay(endsOn) : "Not set" },
      ...(handsOver
        ? [{ key: "Takes over from", value: `${handsOver}, whose office ends on the day before` }]
        : []),
      { key: "Asked by", value: `${askedBy ?? "Somebody who has left"}, on ${formatDate(askedAt)}` },
      { key: "State", value: PROPOSAL_STATES[state] },
    ],
    may: { decide: isWaiting && canDecide(actor, proposal) },
  };
}

export default function Approval() {
  const { id, title, facts, reason, isWaiting, may } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/admin/approvals", label: "Approvals" }}>
      <h1>{title}</h1>
      <SummaryList rows={facts} />
      {reason && (
        <>
          <h2>Why it was refused</h2>
          <PlainText text={reason} />
        </>
      )}
      {may.decide && (
        <>
          <Button href={`/admin/approvals/${id}/approve`}>Approve</Button>
          <Button href={`/admin/approvals/${id}/refuse`} variant="secondary">
            Refuse
          </Button>
        </>
      )}
      {isWaiting && !may.decide && (
        <p>You asked for this, or it is about you. Another administrator decides.</p>
      )}
    </Page>
  );
}
