import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { refuseFeedback } from "#app/domain/feedback/checks/commands.server.ts";
import { LONGEST_REASON, reasonForm } from "#app/domain/feedback/checks/form.ts";
import { getFeedbackToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { ReasonForm } from "#app/ui/feedback/reason-form.tsx";
import { Page } from "#app/ui/page.tsx";
import { Reference } from "#app/ui/reference.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Do not publish feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { reference } = getFeedbackToCheck(requireActor(context, request), params.reference);
  return { reference };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, reasonForm);
  if (!form.ok) return rejectForm(context, form);

  const decided = refuseFeedback(actor, params.reference, form.input);
  if (!decided.ok)
    return rejectForm(context, refuseForm(form, "reason", "This was decided already. Go back to see how"));
  return redirect("/manage/checks", 303);
}

export default function RefuseFeedback() {
  const { reference } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/checks/${reference}` }} errors={form.errors}>
      <h1>
        Do not publish feedback <Reference>{reference}</Reference>
      </h1>
      <p>Its writer can change the words and send it again. You cannot undo this.</p>
      <ReasonForm
        label="Why is it not published?"
        hint="Its writer reads this. Say what to change, so that it can be sent again."
        limit={LONGEST_REASON}
        field={form.field("reason")}
        action="Do not publish it"
      />
    </Page>
  );
}
