import { requireActor } from "#app/auth/require-actor.server.ts";
import { LONGEST_ACCOUNT, reportForm } from "#app/domain/feedback/concerns/form.ts";
import { reportToModerators } from "#app/domain/feedback/concerns/reports.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
import { describeResponse, listResponses } from "#app/domain/responses/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { ReportFields, TOLD_BEFORE } from "#app/ui/responses/report-fields.tsx";
import { Response } from "#app/ui/responses/responses.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Tell a moderator: this may identify someone";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = readPublishedFeedback(actor, params.reference, "feedback:report");
  const shown = new URL(request.url).searchParams.get("response");
  const response = listResponses(feedback).find(({ id }) => id === shown);
  return {
    reference: feedback.reference,
    passages: passagesOf(feedback),
    response: response ? { id: response.id, ...describeResponse(response) } : null,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, reportForm);
  if (!form.ok) return rejectForm(context, form);

  const told = reportToModerators(actor, params.reference, form.input);
  if (!told.ok) return rejectForm(context, refuseForm(form, "text", TOLD_BEFORE));
  return redirectWith(
    context,
    `/feedback/${params.reference}`,
    "Thank you. A moderator looks at it today or on the next working day.",
  );
}

export default function TellModerator() {
  const { reference, passages, response } = useLoaderData<typeof loader>();
  const form = useForm({ response: response?.id ?? "" });
  return (
    <Page back={{ href: `/feedback/${reference}` }} errors={form.errors}>
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
      {response ? <Response {...response} /> : <Passages {...passages} />}
      <ReportFields form={form} limit={LONGEST_ACCOUNT} />
    </Page>
  );
}
