import { requireHolder } from "#app/auth/code-session.server.ts";
import { findWordsToAskAbout } from "#app/domain/feedback/asked-about.server.ts";
import { wasAsked } from "#app/domain/feedback/asked-about.ts";
import { changeText } from "#app/domain/feedback/changes/commands.server.ts";
import { passagesForm } from "#app/domain/feedback/changes/form.ts";
import { describeTextToChange } from "#app/domain/feedback/changes/queries.server.ts";
import { LONGEST_PASSAGE } from "#app/domain/feedback/form.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import { mayChangeText } from "#app/domain/feedback/rules.ts";
import { IN_THE_WAY, shownForm } from "#app/domain/feedback/text-version.server.ts";
import { onlyTexts } from "#app/domain/feedback/texts.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { GetHelpLink } from "#app/ui/contacts/get-help-now.tsx";
import { ChangedWords, NOT_CHANGED } from "#app/ui/feedback/changed-words.tsx";
import { NOT_TO_CHANGE } from "#app/ui/feedback/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { readHeldForm } from "#app/web/held-form.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Change your words, or add to them";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ context }: RouteRequest) {
  const held = getHeldFeedback(requireHolder(context));
  if (!mayChangeText(held.state) && !context.rejectedForm) throw turnBack(context, "/follow", NOT_TO_CHANGE);
  return describeTextToChange(held, context.rejectedForm);
}

export async function action({ request, context }: RouteRequest) {
  const { holder, form } = await readHeldForm(context, request, passagesForm.and(shownForm));
  if (!form.ok) return rejectForm(context, form);

  const { formVersion, page, asItIs, ...words } = form.input;
  const asked = findWordsToAskAbout(holder, onlyTexts(words), { asItIs });
  if (asked) return rejectForm(context, refuseForm(form, asked.field, asked.message));
  const changed = changeText(holder, getHeldFeedback(holder).reference, words, { formVersion, page });
  if (!changed.ok) {
    const { reason } = changed;
    return reason === "inTheWay"
      ? rejectForm(context, refuseForm(form, "", IN_THE_WAY), 409)
      : rejectForm(context, refuseForm(form, "wentWell", NOT_CHANGED[reason]));
  }
  return redirectWith(
    context,
    "/follow",
    "Your words are changed. A trained person reads them before others do.",
  );
}

export default function ChangeHeldWords() {
  const { isPublished, hasCarer, names, stored, formVersion, compared } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: "/follow", label: "Your feedback" }} errors={form.errors}>
      <GetHelpLink />
      <h1 className="nhsuk-heading-l">{HEADING}</h1>
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
