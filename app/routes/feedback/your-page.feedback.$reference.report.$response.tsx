import { requireActor } from "#app/auth/require-actor.server.ts";
import { concernForm, LONGEST_ACCOUNT } from "#app/domain/feedback/concerns/form.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { describeResponse } from "#app/domain/responses/queries.server.ts";
import { getResponseToReactTo } from "#app/domain/responses/reactions/queries.server.ts";
import { reportResponse } from "#app/domain/responses/reporting.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ReportFields, TOLD_BEFORE } from "#app/ui/responses/report-fields.tsx";
import { Response } from "#app/ui/responses/responses.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Tell a moderator: this response may identify someone";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const own = getOwnFeedback(requireActor(context, request), params.reference);
  const { response } = getResponseToReactTo(own, params.response);
  return { reference: own.reference, response: describeResponse(response) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, concernForm);
  if (!form.ok) return rejectForm(context, form);

  const told = reportResponse(actor, params.reference, params.response, form.input);
  if (!told.ok) return rejectForm(context, refuseForm(form, "text", TOLD_BEFORE));
  return redirectWith(
    context,
    `/your-page/feedback/${params.reference}`,
    "Thank you. A moderator looks at it today or on the next working day.",
  );
}

export default function TellModeratorAsWriter() {
  const { reference, response } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/your-page/feedback/${reference}` }} errors={form.errors}>
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
      <Response {...response} />
      <ReportFields form={form} limit={LONGEST_ACCOUNT} />
    </Page>
  );
}
