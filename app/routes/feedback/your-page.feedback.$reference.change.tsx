import { requireActor } from "#app/auth/require-actor.server.ts";
import { findWordsToAskAbout } from "#app/domain/feedback/asked-about.server.ts";
import { wasAsked } from "#app/domain/feedback/asked-about.ts";
import { changeText } from "#app/domain/feedback/changes/commands.server.ts";
import { passagesForm } from "#app/domain/feedback/changes/form.ts";
import { describeTextToChange } from "#app/domain/feedback/changes/queries.server.ts";
import { LONGEST_PASSAGE } from "#app/domain/feedback/form.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { mayChangeText } from "#app/domain/feedback/rules.ts";
import { IN_THE_WAY, shownForm } from "#app/domain/feedback/text-version.server.ts";
import { onlyTexts } from "#app/domain/feedback/texts.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { GetHelpLink } from "#app/ui/contacts/get-help-now.tsx";
import { ChangedWords, NOT_CHANGED } from "#app/ui/feedback/changed-words.tsx";
import { NOT_TO_CHANGE } from "#app/ui/feedback/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Change your words", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const own = getOwnFeedback(requireActor(context, request), params.reference);
  const { reference, state } = own;
  if (!mayChangeText(state) && !context.rejectedForm)
    throw turnBack(context, `/your-page/feedback/${reference}`, NOT_TO_CHANGE);
  return { reference, ...describeTextToChange(own, context.rejectedForm) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, passagesForm.and(shownForm));
  if (!form.ok) return rejectForm(context, form);

  const { formVersion, page, asItIs, ...words } = form.input;
  const asked = findWordsToAskAbout(actor, onlyTexts(words), { asItIs });
  if (asked) return rejectForm(context, refuseForm(form, asked.field, asked.message));
  const changed = changeText(actor, params.reference, words, { formVersion, page });
  if (!changed.ok) {
    const { reason } = changed;
    return reason === "inTheWay"
      ? rejectForm(context, refuseForm(form, "", IN_THE_WAY), 409)
      : rejectForm(context, refuseForm(form, "wentWell", NOT_CHANGED[reason]));
  }
  return redirectWith(
    context,
    `/your-page/feedback/${params.reference}`,
    "Your words are changed. A trained person reads them before others do.",
  );
}

export default function ChangeYourWords() {
  const { reference, isPublished, hasCarer, names, stored, formVersion, compared } =
    useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: `/your-page/feedback/${reference}` }} errors={form.errors}>
      <GetHelpLink />
      <h1 className="nhsuk-heading-l">Change your words</h1>
      <ChangedWords
        isPublished={isPublished}
        hasCarer={hasCarer}
        names={names}
        limit={LONGEST_PASSAGE}
        form={form}
        isAsked={wasAsked(form.errors)}
        formVersion={formVersion}
        compared={compared}
      />
    </Page>
  );
}
