import { requireActor } from "#app/auth/require-actor.server.ts";
import { KEEPS_FEEDBACK } from "#app/domain/own-data/requests/form.ts";
import { getRequest, mayWith } from "#app/domain/own-data/requests/queries.server.ts";
import { PERIODS } from "#app/domain/records/periods.ts";
import { formatMoment } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { REQUEST_KINDS, REQUEST_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const asked = getRequest(actor, params.id);
  const { id, name, email, kind, state, reason, keepsFeedback, askedBy, askedAt, settledAt, takenAt } = asked;
  return {
    id,
    kind,
    state,
    reason,
    title: `What ${name || email} asks for`,
    facts: [
      { key: "Person", value: name ? `${name}, ${email}` : email },
      { key: "Asks for", value: REQUEST_KINDS[kind] },
      kind === "erasure" && {
        key: "What they told us and proposed",
        value: KEEPS_FEEDBACK[keepsFeedback ? "yes" : "no"],
      },
      { key: "State", value: REQUEST_STATES[state] },
      { key: "Written down by", value: `${askedBy ?? "Somebody who has left"}, on ${formatMoment(askedAt)}` },
      settledAt && { key: state === "agreed" ? "Agreed" : "Stopped", value: formatMoment(settledAt) },
      takenAt && { key: "Copy taken", value: formatMoment(takenAt) },
    ],
    may: mayWith(actor, asked),
  };
}

export default function RequestByPost() {
  const { id, title, facts, reason, kind, state, may } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/admin/approvals", label: "Approvals" }}>
      <h1>{title}</h1>
      <SummaryList rows={facts} />
      <h2>How it came</h2>
      <div className="nhsuk-u-margin-bottom-4">
        <PlainText text={reason} />
      </div>
      {state === "asked" && !may.agree && (
        <p>You wrote this down, or it is about you. Another administrator agrees to it.</p>
      )}
      {may.agree && (
        <>
          <p>
            {kind === "erasure"
              ? "If you agree, the person is erased at once."
              : `If you agree, whoever wrote it down can take the copy once, within ${PERIODS.download.days} days, to print and post it.`}{" "}
            If you are not sure who asks, ring them first.
          </p>
          <PostForm action={`/admin/requests/${id}/agree`}>
            {kind === "erasure" ? (
              <FinalButton>Agree, and erase this person</FinalButton>
            ) : (
              <Button>Agree to the copy</Button>
            )}
          </PostForm>
        </>
      )}
      {may.take && (
        <PostForm action={`/admin/requests/${id}/take`}>
          <Button>Take the copy</Button>
        </PostForm>
      )}
      {may.stop && (
        <PostForm action={`/admin/requests/${id}/stop`}>
          <Button variant="secondary">Stop it</Button>
        </PostForm>
      )}
    </Page>
  );
}
