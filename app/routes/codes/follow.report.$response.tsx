import { requireHolder } from "#app/auth/code-session.server.ts";
import { concernForm, LONGEST_ACCOUNT } from "#app/domain/feedback/concerns/form.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import { describeResponse } from "#app/domain/responses/queries.server.ts";
import { getResponseToReactTo } from "#app/domain/responses/reactions/queries.server.ts";
import { reportResponse } from "#app/domain/responses/reporting.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ReportFields, TOLD_BEFORE } from "#app/ui/responses/report-fields.tsx";
import { Response } from "#app/ui/responses/responses.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { readHeldForm } from "#app/web/held-form.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Tell a moderator: this response may identify someone";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ context, params }: RouteRequest) {
  const held = getHeldFeedback(requireHolder(context));
  const { response } = getResponseToReactTo(held, params.response);
  return { response: describeResponse(response) };
}

export async function action({ request, context, params }: RouteRequest) {
  const { holder, form } = await readHeldForm(context, request, concernForm);
  const { reference } = getHeldFeedback(holder);
  if (!form.ok) return rejectForm(context, form);

  const told = reportResponse(holder, reference, params.response, form.input);
  if (!told.ok) return rejectForm(context, refuseForm(form, "text", TOLD_BEFORE));
  return redirectWith(
    context,
    "/follow",
    "Thank you. A moderator looks at it today or on the next working day.",
  );
}

export default function TellModeratorAsHolder() {
  const { response } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: "/follow", label: "Your feedback" }} errors={form.errors}>
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
      <Response {...response} />
      <ReportFields form={form} limit={LONGEST_ACCOUNT} />
    </Page>
  );
}
