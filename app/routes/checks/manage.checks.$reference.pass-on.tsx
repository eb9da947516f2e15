import { requireActor } from "#app/auth/require-actor.server.ts";
import { recordPassedOn } from "#app/domain/feedback/checks/commands.server.ts";
import { passOnForm } from "#app/domain/feedback/checks/form.ts";
import { getFeedbackToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { describeFeedback } from "#app/domain/feedback/queries.server.ts";
import { formVersionOf, isNextState } from "#app/domain/feedback/rules.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHANGED_MEANWHILE, CHECKED_MEANWHILE } from "#app/ui/checks/messages.ts";
import { FormVersionFields } from "#app/ui/feedback/form-version-fields.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Pass on feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const feedback = getFeedbackToCheck(requireActor(context, request), params.reference);
  const { reference, state, passOnAskedAt } = feedback;
  const isOpen = passOnAskedAt && isNextState(state, "passedOn", "feedback:check");
  if (!isOpen && !context.rejectedForm)
    throw turnBack(context, `/manage/checks/${reference}`, CHECKED_MEANWHILE);
  return {
    reference,
    organisation: describeFeedback(feedback).organisationName,
    formVersion: formVersionOf(feedback),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, passOnForm);
  if (!form.ok) return rejectForm(context, form);

  const decided = recordPassedOn(actor, params.reference, form.input);
  if (decided.ok)
    return redirectWith(
      context,
      "/manage/checks",
      "It is written down that the feedback was passed on. Its writer gets an email.",
    );
  const feedback = getFeedbackToCheck(actor, params.reference);
  return isNextState(feedback.state, "passedOn", "feedback:check")
    ? rejectForm(context, refuseForm(form, "to", CHANGED_MEANWHILE), 409)
    : redirectRefused(context, `/manage/checks/${feedback.reference}`, CHECKED_MEANWHILE);
}

export default function PassOn() {
  const { reference, organisation, formVersion } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/checks/${reference}` }} errors={form.errors}>
      <h1>
        Pass on feedback <Reference>{reference}</Reference>
      </h1>
      <p>
        Its writer asked that the people who answer complaints{organisation ? ` at ${organisation}` : ""} get
        it, with their name and email address. Send it to them first. Then write down here who has it.
      </p>
      <p>
        <a href={`/feedback/${reference}/writer`}>See who wrote it</a>. We record that you looked.
      </p>
      <PostForm noValidate>
        <FormVersionFields formVersion={formVersion} />
        <Input
          label="Who did you pass it on to?"
          hint="A post or a team, not a person. Its writer reads this."
          {...form.field("to")}
        />
        <FinalButton>It is passed on</FinalButton>
      </PostForm>
    </Page>
  );
}
