import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { describeFeedback } from "#app/domain/feedback/queries.server.ts";
import { readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
import { correctResponse } from "#app/domain/responses/commands.server.ts";
import {
  FEEDBACK_RESPONSE_KINDS,
  feedbackResponseForm,
  fieldsOfResponse,
  LONGEST_CHANGE,
  LONGEST_RESPONSE,
} from "#app/domain/responses/form.ts";
import { getOwnResponse } from "#app/domain/responses/queries.server.ts";
import { mayChangeResponse } from "#app/domain/responses/rules.ts";
import { now } from "#app/lib/clock.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { RESPONSE_SETTLED } from "#app/ui/responses/reaction-messages.ts";
import { ResponseFields } from "#app/ui/responses/response-fields.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Change your response to ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = readPublishedFeedback(actor, params.reference, "feedback:respond");
  const response = getOwnResponse(actor, params.reference, params.response);
  const page = `/feedback/${feedback.reference}/response/${response.id}`;
  if (!mayChangeResponse(response, actor.id, now()) && !context.rejectedForm)
    throw turnBack(context, page, RESPONSE_SETTLED);
  return {
    reference: feedback.reference,
    page,
    organisationName: describeFeedback(feedback).organisationName,
    passages: passagesOf(feedback),
    stored: fieldsOfResponse({ ...response, post: response.post ?? "" }),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, feedbackResponseForm);
  if (!form.ok) return rejectForm(context, form);

  const changed = correctResponse(actor, params.reference, params.response, form.input);
  if (!changed.ok)
    return rejectForm(context, refuseForm(form, "text", "This response cannot be changed any more"));
  const page = `/feedback/${params.reference}`;
  if (changed.state === "draft") return redirect(`${page}/response/${params.response}`, 303);
  return redirectWith(
    context,
    page,
    changed.state === "published"
      ? "Your response is corrected."
      : "Your response is corrected. A moderator reads it before others do.",
  );
}

export default function ChangeResponse() {
  const { reference, page, organisationName, passages, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: page }} errors={form.errors}>
      <h1>
        Change your response to <Reference>{reference}</Reference>
      </h1>
      <Passages {...passages} />
      <PostForm noValidate>
        <ResponseFields
          form={form}
          kinds={FEEDBACK_RESPONSE_KINDS}
          limits={{ words: LONGEST_RESPONSE, change: LONGEST_CHANGE }}
          hint={`Everyone who may read the feedback sees it as a response from ${organisationName}.`}
        />
        <Button>Save the response</Button>
      </PostForm>
    </Page>
  );
}
