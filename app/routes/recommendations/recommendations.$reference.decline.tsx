import { requireActor } from "#app/auth/require-actor.server.ts";
import { LONGEST_REASON, notPassedForm } from "#app/domain/recommendations/form.ts";
import {
  declineResponse,
  getToAgreeTo,
  hasSaidIfItAgrees,
} from "#app/domain/recommendations/responding/agreeing.server.ts";
import { describeOpenResponse } from "#app/domain/recommendations/thread/inside.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OTHER_WORDS } from "#app/ui/checks/messages.ts";
import { SAID_ALREADY } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { ResponseToCheck } from "#app/ui/recommendations/text-to-check.tsx";
import { ReasonForm } from "#app/ui/site/reason-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Say that you do not say the same";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackUnless(
    !hasSaidIfItAgrees(actor, params.reference),
    context,
    "/manage/recommendations",
    SAID_ALREADY,
  );
  const { row } = getToAgreeTo(actor, params.reference);
  return { reference: row.reference, title: row.title, response: describeOpenResponse(row) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, notPassedForm);
  turnBackUnless(
    !hasSaidIfItAgrees(actor, params.reference),
    context,
    "/manage/recommendations",
    SAID_ALREADY,
  );
  if (!form.ok) return rejectForm(context, form);

  const done = declineResponse(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "text", OTHER_WORDS));
  return redirectWith(
    context,
    "/manage/recommendations",
    "You have said that you do not say the same. Whoever wrote the response hears of it.",
  );
}

export default function DeclineResponse() {
  const { reference, title, response } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      {response && <ResponseToCheck response={response} />}
      <ReasonForm
        label="What do you see differently?"
        hint="Only the people who have the recommendation, and those who read it inside, see this."
        limit={LONGEST_REASON}
        field={form.field("text")}
        action="Send it"
      >
        <input type="hidden" name="formVersion" value={response?.formVersion} />
      </ReasonForm>
    </RecommendationPage>
  );
}
