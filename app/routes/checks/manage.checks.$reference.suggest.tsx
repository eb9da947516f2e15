import { requireActor } from "#app/auth/require-actor.server.ts";
import { suggestChanges } from "#app/domain/feedback/checks/commands.server.ts";
import { LONGEST_REASON, suggestionForm } from "#app/domain/feedback/checks/form.ts";
import { getFeedbackToCheck, maySuggest } from "#app/domain/feedback/checks/queries.server.ts";
import { wordsOfPassages } from "#app/domain/feedback/drafts/question-words.ts";
import { LONGEST_PASSAGE } from "#app/domain/feedback/form.ts";
import { readFeedbackToCheck } from "#app/domain/feedback/readings/commands.server.ts";
import { formVersionOf } from "#app/domain/feedback/rules.ts";
import { onlyTexts, TEXT_NAMES } from "#app/domain/feedback/texts.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHANGED_MEANWHILE, CHECKED_MEANWHILE } from "#app/ui/checks/messages.ts";
import { FormVersionFields } from "#app/ui/feedback/form-version-fields.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Suggest changes to ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = readFeedbackToCheck(actor, params.reference);
  if (!maySuggest(feedback) && !context.rejectedForm)
    throw turnBack(context, `/manage/checks/${feedback.reference}`, CHECKED_MEANWHILE);
  return {
    reference: feedback.reference,
    names: wordsOfPassages(feedback),
    formVersion: formVersionOf(feedback),
    stored: onlyTexts(feedback),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, suggestionForm);
  if (!form.ok) return rejectForm(context, form);

  const decided = suggestChanges(actor, params.reference, form.input);
  if (decided.ok)
    return redirectWith(
      context,
      "/manage/checks",
      "Your suggestion is sent. Its writer sees it with their feedback, and gets an email if they have given an address.",
    );
  const feedback = getFeedbackToCheck(actor, params.reference);
  return maySuggest(feedback)
    ? rejectForm(context, refuseForm(form, "reason", CHANGED_MEANWHILE), 409)
    : redirectRefused(context, `/manage/checks/${feedback.reference}`, CHECKED_MEANWHILE);
}

export default function SuggestChanges() {
  const { reference, names, formVersion, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  const texts = TEXT_NAMES.filter((text) => text !== "carerText" || stored.carerText);
  return (
    <Page back={{ href: `/manage/checks/${reference}` }} errors={form.errors}>
      <h1>
        Suggest changes to <Reference>{reference}</Reference>
      </h1>
      <p>
        Change as little as you can, and never what it means. A first name with praise can stay. Nothing
        changes unless its writer agrees.
      </p>
      <PostForm noValidate>
        <FormVersionFields formVersion={formVersion} />
        {each(texts, (text) => (
          <CharacterCount
            label={names[text]}
            labelSize="m"
            limit={LONGEST_PASSAGE}
            rows={8}
            {...form.field(text)}
          />
        ))}
        <CharacterCount
          label="Why do you suggest this?"
          labelSize="m"
          hint="Its writer reads this."
          limit={LONGEST_REASON}
          {...form.field("reason")}
        />
        <Button>Send the suggestion</Button>
      </PostForm>
    </Page>
  );
}
