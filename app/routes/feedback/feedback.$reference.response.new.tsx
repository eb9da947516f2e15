import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { describeFeedback } from "#app/domain/feedback/queries.server.ts";
import { readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
import { writeResponse } from "#app/domain/responses/commands.server.ts";
import {
  FEEDBACK_RESPONSE_KINDS,
  feedbackResponseForm,
  LONGEST_CHANGE,
  LONGEST_RESPONSE,
} from "#app/domain/responses/form.ts";
import { findLastPost } from "#app/domain/responses/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { ResponseFields } from "#app/ui/responses/response-fields.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readBack, withBack } from "#app/web/back.ts";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Respond to feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = readPublishedFeedback(actor, params.reference, "feedback:respond");
  return {
    reference: feedback.reference,
    back: readBack(request) ?? `/feedback/${feedback.reference}`,
    organisationName: describeFeedback(feedback).organisationName,
    passages: passagesOf(feedback),
    stored: { post: findLastPost(actor) },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, feedbackResponseForm);
  if (!form.ok) return rejectForm(context, form);

  const written = writeResponse(actor, params.reference, form.input);
  if (!written.ok)
    return rejectForm(
      context,
      refuseForm(form, "text", "This feedback is not published any more, so it cannot be responded to"),
    );
  return redirect(withBack(`/feedback/${params.reference}/response/${written.id}`, readBack(request)), 303);
}

export default function Respond() {
  const { reference, back, organisationName, passages, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: back }} errors={form.errors}>
      <h1>
        Respond to feedback <Reference>{reference}</Reference>
      </h1>
      <Passages {...passages} />
      <PostForm noValidate>
        <ResponseFields
          form={form}
          kinds={FEEDBACK_RESPONSE_KINDS}
          limits={{ words: LONGEST_RESPONSE, change: LONGEST_CHANGE }}
          hint={`Everyone who may read the feedback sees it as a response from ${organisationName}.`}
        />
        <Button>Continue</Button>
      </PostForm>
    </Page>
  );
}
