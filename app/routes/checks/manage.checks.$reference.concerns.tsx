import { requireActor } from "#app/auth/require-actor.server.ts";
import { getFeedbackToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { clearConcerns } from "#app/domain/feedback/concerns/commands.server.ts";
import { LONGEST_ACCOUNT, outcomeForm } from "#app/domain/feedback/concerns/form.ts";
import { listHelpFor } from "#app/domain/feedback/concerns/help.server.ts";
import {
  hasOpenConcerns,
  listOpenConcerns,
  listWordsToRead,
  versionOfConcerns,
} from "#app/domain/feedback/concerns/queries.server.ts";
import { readFeedbackToCheck } from "#app/domain/feedback/readings/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHECKED_MEANWHILE } from "#app/ui/checks/messages.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { OpenConcerns } from "#app/ui/feedback/open-concerns.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Say what you did about ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const concerns = listOpenConcerns(getFeedbackToCheck(actor, params.reference));
  turnBackUnless(concerns.length > 0, context, `/manage/checks/${params.reference}`, CHECKED_MEANWHILE);
  const feedback = readFeedbackToCheck(actor, params.reference);
  return {
    reference: feedback.reference,
    concerns,
    words: listWordsToRead(feedback),
    contacts: listHelpFor(feedback),
    formVersion: versionOfConcerns(feedback),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, outcomeForm);
  const feedback = getFeedbackToCheck(actor, params.reference);
  turnBackUnless(
    hasOpenConcerns(feedback),
    context,
    `/manage/checks/${feedback.reference}`,
    CHECKED_MEANWHILE,
  );
  if (!form.ok) return rejectForm(context, form);

  const cleared = clearConcerns(actor, params.reference, form.input);
  if (!cleared.ok) return rejectForm(context, refuseForm(form, "outcome", OTHER_CONCERNS));
  return redirectWith(context, `/manage/checks/${params.reference}`, "It is off the same-day list.");
}

const OTHER_CONCERNS =
  "There is something new since you opened this page. Read it as it is now, then say what you did about all of it";

export default function SayWhatYouDid() {
  const { reference, concerns, words, contacts, formVersion } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/checks/${reference}` }} errors={form.errors}>
      <h1>
        Say what you did about <Reference>{reference}</Reference>
      </h1>
      <OpenConcerns concerns={concerns} contacts={contacts} />
      {each(words, ({ name, text }) => (
        <section>
          <h2 className="nhsuk-heading-s">{name}</h2>
          <PlainText text={text} />
        </section>
      ))}
      <PostForm noValidate>
        <input type="hidden" name="formVersion" value={formVersion} />
        <CharacterCount
          label="What did you do about it?"
          hint="Only moderators read this. Do not repeat what the person wrote. After this, the feedback can be published."
          limit={LONGEST_ACCOUNT}
          {...form.field("outcome")}
        />
        <Button>Take it off the list</Button>
      </PostForm>
    </Page>
  );
}
