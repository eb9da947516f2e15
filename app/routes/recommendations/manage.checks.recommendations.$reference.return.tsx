import { requireActor } from "#app/auth/require-actor.server.ts";
import { getToCheck } from "#app/domain/recommendations/checking.server.ts";
import { LONGEST_REASON, notPassedForm } from "#app/domain/recommendations/form.ts";
import { sendResponseBack } from "#app/domain/recommendations/responding/checks.server.ts";
import { findOpenResponse } from "#app/domain/recommendations/responding/open.server.ts";
import { describeOpenResponse } from "#app/domain/recommendations/thread/inside.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OTHER_WORDS } from "#app/ui/checks/messages.ts";
import { READ_AGAIN } from "#app/ui/recommendations/messages.ts";
import { ResponseToCheck } from "#app/ui/recommendations/text-to-check.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { ReasonForm } from "#app/ui/site/reason-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Send the response back";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getToCheck(actor, params.reference);
  const { reference, title } = row;
  return { reference, title, response: describeOpenResponse(row) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, notPassedForm);
  const isWaiting = findOpenResponse(getToCheck(actor, params.reference))?.state === "waiting";
  turnBackUnless(isWaiting, context, `/manage/checks/recommendations/${params.reference}`, READ_AGAIN);
  if (!form.ok) return rejectForm(context, form);

  const done = sendResponseBack(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "text", OTHER_WORDS));
  return redirectWith(context, "/manage/checks/recommendations", "The response is sent back.");
}

export default function SendResponseBack() {
  const { reference, title, response } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/checks/recommendations/${reference}` }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>
        {title}, {reference}
      </p>
      {response && <ResponseToCheck response={response} />}
      <ReasonForm
        label="Why do you send it back?"
        hint="The people of the office read this."
        limit={LONGEST_REASON}
        field={form.field("text")}
        action="Send it back"
      >
        <input type="hidden" name="formVersion" value={response?.formVersion} />
      </ReasonForm>
    </Page>
  );
}
