import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { describeFeedback } from "#app/domain/feedback/queries.server.ts";
import { readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
import { type ResponseRefusal, respondToFeedback } from "#app/domain/responses/commands.server.ts";
import { LONGEST_CHANGE, LONGEST_RESPONSE, responseForm } from "#app/domain/responses/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { ResponseFields } from "#app/ui/responses/response-fields.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { backIn } from "#app/web/back.ts";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const explanationForm = responseForm(["explained"]);

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Reply to feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = readPublishedFeedback(actor, params.reference, "feedback:respond");
  const { organisationName, isAnswered } = describeFeedback(feedback);
  // A response that was turned down because of this must come back with what was typed.
  if (isAnswered && !context.rejectedForm) throw redirect(`/feedback/${feedback.reference}`);
  return {
    reference: feedback.reference,
    back: backIn(request) ?? `/feedback/${feedback.reference}`,
    organisationName,
    passages: passagesOf(feedback),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, explanationForm);
  if (!form.ok) return rejectForm(context, form);

  const answered = respondToFeedback(actor, params.reference, { ...form.input, kind: "explained" });
  if (!answered.ok) return rejectForm(context, refuseForm(form, "words", REFUSALS[answered.reason]));
  const next = backIn(request) ?? `/feedback/${params.reference}`;
  return redirectWith(context, next, "Your reply is sent.");
}

const REFUSALS: Record<ResponseRefusal, string> = {
  notPublished: "This feedback is not published any more, so it cannot be replied to",
  alreadyResponded: "Your organisation has replied to this feedback already",
};

export default function Respond() {
  const { reference, back, organisationName, passages } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back }} errors={form.errors}>
      <h1>
        Reply to feedback <Reference>{reference}</Reference>
      </h1>
      <Passages {...passages} />
      <form method="post" noValidate>
        <ResponseFields
          form={form}
          kinds={["explained"]}
          limits={{ words: LONGEST_RESPONSE, change: LONGEST_CHANGE }}
          hint={`Everyone who may read the feedback sees it as a reply from ${organisationName}. We email the person who wrote the feedback.`}
        />
        <Button>Send reply</Button>
      </form>
    </Page>
  );
}
