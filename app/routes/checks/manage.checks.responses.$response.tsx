import { requireActor } from "#app/auth/require-actor.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { readFeedbackToCheck } from "#app/domain/feedback/readings/commands.server.ts";
import { listTerms } from "#app/domain/glossary/queries.server.ts";
import { decideResponse } from "#app/domain/responses/checks/commands.server.ts";
import { LONGEST_REASON, responseDecisionForm } from "#app/domain/responses/checks/form.ts";
import { getResponseToCheck, versionOfResponse } from "#app/domain/responses/checks/queries.server.ts";
import { lookThrough } from "#app/domain/responses/found-before-sending.ts";
import { describeResponse } from "#app/domain/responses/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { DecisionForm } from "#app/ui/checks/decision-form.tsx";
import { OTHER_WORDS } from "#app/ui/checks/messages.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { FoundBeforeSending } from "#app/ui/responses/found-before-sending.tsx";
import { Response } from "#app/ui/responses/responses.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { RESPONSE_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Check a response to ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const found = getResponseToCheck(actor, params.response);
  const { response, organisationName, comment } = found;
  const feedback = readFeedbackToCheck(actor, comment.reference);
  const { text, change, evidence, post, place, state } = response;
  const terms = listTerms().map(({ term }) => term);
  return {
    reference: feedback.reference,
    formVersion: versionOfResponse(found),
    state,
    reason: response.checkReason,
    passages: passagesOf(feedback),
    response: describeResponse({ ...response, organisationName }),
    found: lookThrough([post, text, change, place, evidence], terms),
    may: {
      publish: feedback.state === "published" && (state === "waiting" || state === "hidden"),
      return: state === "waiting",
      hide: state === "published",
    },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, responseDecisionForm);
  if (!form.ok) return rejectForm(context, form);

  const decided = decideResponse(actor, params.response, form.input);
  if (!decided.ok) return rejectForm(context, refuseForm(form, "decision", OTHER_WORDS));
  return redirectWith(context, "/manage/checks", MESSAGES[form.input.decision]);
}

const MESSAGES = {
  publish: "The response is published.",
  return: "The response is sent back. Whoever wrote it gets an email.",
  hide: "The response is hidden. Whoever wrote it gets an email.",
} as const;

export default function CheckResponse() {
  const { reference, formVersion, state, reason, passages, response, found, may } =
    useLoaderData<typeof loader>();
  const form = useForm();
  const decisions = [
    may.publish && {
      value: "publish",
      label: "Publish it",
      hint: "Everyone who may read the feedback sees it.",
    },
    may.return && {
      value: "return",
      label: "Send it back",
      hint: "Whoever wrote it can change it and send it again.",
    },
    may.hide && { value: "hide", label: "Hide it", hint: "Nobody sees it until a moderator shows it again." },
  ].filter((decision) => decision !== false);
  return (
    <Page back={{ href: "/manage/checks", label: "Feedback to check" }} errors={form.errors}>
      <h1>
        Check a response to <Reference>{reference}</Reference>
      </h1>
      <p>
        <strong>{RESPONSE_STATES[state]}</strong>
      </p>
      {reason && (
        <InsetText>
          <p>Reason given to whoever wrote it:</p>
          <PlainText text={reason} />
        </InsetText>
      )}
      <FoundBeforeSending {...found} />
      <Passages {...passages} />
      <Response {...response} />
      {decisions.length > 0 ? (
        <DecisionForm
          form={form}
          decisions={decisions}
          formVersion={formVersion}
          reason={{
            label: "Why, if it is not published",
            hint: "Whoever wrote it reads this.",
            limit: LONGEST_REASON,
          }}
        />
      ) : (
        <p>Nothing can be decided about it now.</p>
      )}
    </Page>
  );
}
