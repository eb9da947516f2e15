import { requireActor } from "#app/auth/require-actor.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
import { listTerms } from "#app/domain/glossary/queries.server.ts";
import { sendResponse } from "#app/domain/responses/commands.server.ts";
import { lookThrough } from "#app/domain/responses/found-before-sending.ts";
import { describeResponse, getOwnResponse } from "#app/domain/responses/queries.server.ts";
import { correctableUntil, mayChangeResponse, stateWhenSent } from "#app/domain/responses/rules.ts";
import { now } from "#app/lib/clock.ts";
import { formatTime } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { FoundBeforeSending } from "#app/ui/responses/found-before-sending.tsx";
import { RESPONSE_SETTLED } from "#app/ui/responses/reaction-messages.ts";
import { Response } from "#app/ui/responses/responses.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readBack, withBack } from "#app/web/back.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { RESPONSE_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Your response to feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = readPublishedFeedback(actor, params.reference, "feedback:respond");
  const response = getOwnResponse(actor, params.reference, params.response);
  const { text, change, evidence, post, place } = response;
  const terms = listTerms().map(({ term }) => term);
  return {
    reference: feedback.reference,
    id: response.id,
    state: response.state,
    passages: passagesOf(feedback),
    back: readBack(request),
    response: describeResponse(response),
    reason: response.checkReason,
    found: lookThrough([post, text, change, place, evidence], terms),
    isReadFirst: stateWhenSent(response.kind) === "waiting",
    correctUntil: response.state === "published" ? formatTime(correctableUntil(response)) : null,
    may: { send: response.state === "draft", change: mayChangeResponse(response, actor.id, now()) },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const sent = sendResponse(actor, params.reference, params.response);
  const page = `/feedback/${params.reference}`;
  const back = readBack(request);
  if (!sent.ok) {
    const written = withBack(`${page}/response/${params.response}`, back);
    return redirectRefused(context, written, RESPONSE_SETTLED);
  }
  return redirectWith(
    context,
    withBack(page, back),
    sent.isPublished
      ? "Your response is sent. You can correct it for 30 minutes."
      : "Your response is sent to a moderator, who reads it before others do.",
  );
}

export default function LookThroughResponse() {
  const { reference, back, id, state, passages, response, reason, found, isReadFirst, correctUntil, may } =
    useLoaderData<typeof loader>();
  return (
    <Page back={{ href: withBack(`/feedback/${reference}`, back), label: `Feedback ${reference}` }}>
      <h1>
        Your response to feedback <Reference>{reference}</Reference>
      </h1>
      <p>
        <strong>{RESPONSE_STATES[state]}</strong>
      </p>
      {reason && (
        <InsetText>
          <p>What the moderator says:</p>
          <PlainText text={reason} />
        </InsetText>
      )}
      <FoundBeforeSending {...found} />
      <Passages {...passages} />
      <Response {...response} respondedOn={may.send ? "" : response.respondedOn} />
      {may.send && (
        <PostForm>
          <p>
            {isReadFirst
              ? "A moderator reads it before others do, because it says that something changes."
              : "Readers see it at once. We tell the person who wrote the feedback. You can correct it for 30 minutes."}
          </p>
          <Button>Send response</Button>
        </PostForm>
      )}
      {may.change && (
        <p className="app-lone-link">
          <a href={`/feedback/${reference}/response/${id}/change`}>
            {correctUntil ? `Correct it (until ${correctUntil})` : "Change it"}
          </a>
        </p>
      )}
    </Page>
  );
}
