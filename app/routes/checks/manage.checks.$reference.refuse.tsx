import { requireActor } from "#app/auth/require-actor.server.ts";
import { refuseFeedback } from "#app/domain/feedback/checks/commands.server.ts";
import { LONGEST_REASON, reasonForm } from "#app/domain/feedback/checks/form.ts";
import { getFeedbackToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { formVersionOf, isNextState } from "#app/domain/feedback/rules.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHANGED_MEANWHILE, CHECKED_MEANWHILE } from "#app/ui/checks/messages.ts";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { ReasonForm } from "#app/ui/site/reason-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Do not publish feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const feedback = getFeedbackToCheck(requireActor(context, request), params.reference);
  if (!isNextState(feedback.state, "refused", "feedback:check") && !context.rejectedForm)
    throw turnBack(context, `/manage/checks/${feedback.reference}`, CHECKED_MEANWHILE);
  return { reference: feedback.reference, formVersion: formVersionOf(feedback) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, reasonForm);
  if (!form.ok) return rejectForm(context, form);

  const decided = refuseFeedback(actor, params.reference, form.input);
  if (decided.ok)
    return redirectWith(
      context,
      "/manage/checks",
      "The feedback is not published. Its writer reads your reason, and gets an email if they have given an address.",
    );
  const feedback = getFeedbackToCheck(actor, params.reference);
  return isNextState(feedback.state, "refused", "feedback:check")
    ? rejectForm(context, refuseForm(form, "reason", CHANGED_MEANWHILE), 409)
    : redirectRefused(context, `/manage/checks/${feedback.reference}`, CHECKED_MEANWHILE);
}

export default function RefuseFeedback() {
  const { reference, formVersion } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/checks/${reference}` }} errors={form.errors}>
      <h1>
        Do not publish feedback <Reference>{reference}</Reference>
      </h1>
      <p>Its writer can change the words and send it again.</p>
      <ReasonForm
        label="Why is it not published?"
        hint="Its writer reads this. Say what to change, so that it can be sent again."
        limit={LONGEST_REASON}
        field={form.field("reason")}
        formVersion={formVersion}
        action="Do not publish it"
        isFinal
      />
    </Page>
  );
}
