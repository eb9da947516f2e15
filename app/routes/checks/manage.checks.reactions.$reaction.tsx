import { requireActor } from "#app/auth/require-actor.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { findPersonalDetails } from "#app/domain/feedback/personal-details.ts";
import { readFeedbackToCheck } from "#app/domain/feedback/readings/commands.server.ts";
import { LONGEST_REASON, reactionDecisionForm } from "#app/domain/responses/checks/form.ts";
import { describeResponse, listResponses } from "#app/domain/responses/queries.server.ts";
import { decideReaction } from "#app/domain/responses/reactions/commands.server.ts";
import { getReactionToCheck } from "#app/domain/responses/reactions/queries.server.ts";
import { markFoundWords } from "#app/domain/text/found-words.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { DecisionForm } from "#app/ui/checks/decision-form.tsx";
import { MarkedText } from "#app/ui/feedback/marked-text.tsx";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Response } from "#app/ui/responses/responses.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { REACTION_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Check what was said to a response: ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { reaction, comment } = getReactionToCheck(actor, params.reaction);
  const feedback = readFeedbackToCheck(actor, comment.reference);
  const text = reaction.text ?? "";
  const response = listResponses(feedback).find(({ id }) => id === reaction.responseId);
  return {
    reference: feedback.reference,
    state: reaction.state,
    passages: passagesOf(feedback),
    response: response && describeResponse(response),
    runs: markFoundWords(text, findPersonalDetails(text)),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, reactionDecisionForm);
  if (!form.ok) return rejectForm(context, form);

  const decided = decideReaction(actor, params.reaction, form.input);
  if (!decided.ok) return rejectForm(context, refuseForm(form, "decision", "This is decided already"));
  return redirectWith(
    context,
    "/manage/checks",
    form.input.decision === "publish" ? "It is published." : "It is not published. Its writer is told why.",
  );
}

export default function CheckReaction() {
  const { reference, state, passages, response, runs } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: "/manage/checks", label: "Feedback to check" }} errors={form.errors}>
      <h1>
        Check what was said to a response: <Reference>{reference}</Reference>
      </h1>
      <p>
        <strong>{REACTION_STATES[state]}</strong>
      </p>
      <h2 className="nhsuk-heading-m">The response does not answer it, says its writer</h2>
      <MarkedText runs={runs} />
      {response && <Response {...response} />}
      <Passages {...passages} />
      {state === "waiting" && (
        <DecisionForm
          form={form}
          decisions={[
            { value: "publish", label: "Publish it", hint: "Everyone who may read the feedback sees it." },
            { value: "refuse", label: "Do not publish it" },
          ]}
          reason={{
            label: "Why, if it is not published",
            hint: "Its writer reads this.",
            limit: LONGEST_REASON,
          }}
        />
      )}
    </Page>
  );
}
