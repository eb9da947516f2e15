import { requireActor } from "#app/auth/require-actor.server.ts";
import { getFeedbackToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { clearConcerns } from "#app/domain/feedback/concerns/commands.server.ts";
import { LONGEST_ACCOUNT, outcomeForm } from "#app/domain/feedback/concerns/form.ts";
import { listHelpFor } from "#app/domain/feedback/concerns/help.server.ts";
import { listOpenConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHECKED_MEANWHILE } from "#app/ui/checks/messages.ts";
import { OpenConcerns } from "#app/ui/feedback/open-concerns.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Say what you did about ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const feedback = getFeedbackToCheck(requireActor(context, request), params.reference);
  const concerns = listOpenConcerns(feedback);
  if (concerns.length === 0 && !context.rejectedForm)
    throw turnBack(context, `/manage/checks/${feedback.reference}`, CHECKED_MEANWHILE);
  return { reference: feedback.reference, concerns, contacts: listHelpFor(feedback) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, outcomeForm);
  if (!form.ok) return rejectForm(context, form);

  clearConcerns(actor, params.reference, form.input);
  return redirectWith(context, `/manage/checks/${params.reference}`, "It is off the same-day list.");
}

export default function SayWhatYouDid() {
  const { reference, concerns, contacts } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/checks/${reference}` }} errors={form.errors}>
      <h1>
        Say what you did about <Reference>{reference}</Reference>
      </h1>
      <OpenConcerns concerns={concerns} contacts={contacts} />
      <form method="post" noValidate>
        <CharacterCount
          label="What did you do about it?"
          hint="Only moderators read this. Do not repeat what the person wrote. After this, the feedback can be published."
          limit={LONGEST_ACCOUNT}
          {...form.field("outcome")}
        />
        <Button>Take it off the list</Button>
      </form>
    </Page>
  );
}
