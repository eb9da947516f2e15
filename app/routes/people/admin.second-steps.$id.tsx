import { requireActor } from "#app/auth/require-actor.server.ts";
import { canApproveRemoval, getRemoval } from "#app/domain/people/second-step/removal/queries.server.ts";
import { REMOVAL_WAIT_HOURS } from "#app/domain/people/second-step/removal/rules.ts";
import { formatDate, formatTime } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { REMOVAL_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const removal = getRemoval(actor, params.id);
  const { id, name, email, state, reason, askedBy, askedAt, approvedAt, settledAt } = removal;
  return {
    id,
    state,
    reason,
    hours: REMOVAL_WAIT_HOURS,
    title: `The second step of ${name || email}`,
    facts: [
      { key: "Person", value: name ? `${name}, ${email}` : email },
      { key: "State", value: REMOVAL_STATES[state] },
      { key: "Asked by", value: `${askedBy ?? "Somebody who has left"}, on ${formatMoment(askedAt)}` },
      approvedAt && { key: "Approved", value: formatMoment(approvedAt) },
      settledAt && { key: state === "done" ? "Removed" : "Stopped", value: formatMoment(settledAt) },
    ],
    may: { approve: state === "asked" && canApproveRemoval(actor, removal), stop: settledAt === null },
  };
}

function formatMoment(moment: Date): string {
  return `${formatDate(moment)}, ${formatTime(moment)}`;
}

export default function SecondStepToRemove() {
  const { id, title, facts, reason, state, hours, may } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/admin/approvals", label: "Approvals" }}>
      <h1>{title}</h1>
      <SummaryList rows={facts} />
      <h2>How it is known to be lost</h2>
      <div className="nhsuk-u-margin-bottom-4">
        <PlainText text={reason} />
      </div>
      {state === "asked" && !may.approve && (
        <p>You asked for this, or it is about you. Another administrator approves it.</p>
      )}
      {state === "approved" && (
        <p>
          The second step is removed {hours} hours after the email about it has gone, unless it is stopped.
        </p>
      )}
      {may.approve && <Button href={`/admin/second-steps/${id}/approve`}>Approve</Button>}
      {may.stop && (
        <Button href={`/admin/second-steps/${id}/stop`} variant="secondary">
          Stop it
        </Button>
      )}
    </Page>
  );
}
