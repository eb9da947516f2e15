import { redirect } from "@remix-run/node";
import { requireHolder } from "#app/auth/code-session.server.ts";
import { findWordsToAskAbout } from "#app/domain/feedback/asked-about.server.ts";
import { wasAsked } from "#app/domain/feedback/asked-about.ts";
import { wordsOfQuestion } from "#app/domain/feedback/drafts/question-words.ts";
import { STEP_FIELDS } from "#app/domain/feedback/drafts/questions.ts";
import { LONGEST_PASSAGE } from "#app/domain/feedback/form.ts";
import { tellMore } from "#app/domain/feedback/more/commands.server.ts";
import { MORE_FORMS } from "#app/domain/feedback/more/form.ts";
import { describeMore } from "#app/domain/feedback/more/queries.server.ts";
import { isMoreStep } from "#app/domain/feedback/more/questions.ts";
import { notFound } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { GetHelpLink } from "#app/ui/contacts/get-help-now.tsx";
import { AsItIs } from "#app/ui/feedback/as-it-is.tsx";
import { CarerField } from "#app/ui/feedback/carer-field.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { readHeldForm } from "#app/web/held-form.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.heading ?? "Tell us more", matches);

export async function loader({ context, params }: RouteRequest) {
  const holder = requireHolder(context);
  if (!isMoreStep(params.step)) throw notFound();
  const { isAsked, draft, choices, stored, count } = describeMore(holder, params.step);
  if (!isAsked && !context.rejectedForm) throw redirect("/follow/more");
  const field = STEP_FIELDS[params.step];
  const { heading, hint } = wordsOfQuestion(params.step, draft);
  return { heading, hint, field, choices, stored: { [field]: stored }, count };
}

export async function action({ request, context, params }: RouteRequest) {
  if (!isMoreStep(params.step)) throw notFound();
  const { holder, form } = await readHeldForm(context, request, MORE_FORMS[params.step]);
  if (!form.ok) return rejectForm(context, form);

  if ("carerText" in form.input) {
    const { carerText } = form.input;
    const asked = findWordsToAskAbout(holder, { carerText }, form.input);
    if (asked) return rejectForm(context, refuseForm(form, asked.field, asked.message));
  }
  const told = tellMore(holder, params.step, form.input);
  if (!told.ok)
    return rejectForm(context, refuseForm(form, STEP_FIELDS[params.step], "Select an answer from the list"));
  return told.next
    ? redirect(`/follow/more/${told.next}`, 303)
    : redirectWith(context, "/follow", "Your answers are saved.");
}

export default function OneMoreQuestion() {
  const { heading, hint, field, choices, stored, count } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: "/follow", label: "Your feedback" }} errors={form.errors}>
      <GetHelpLink />
      {count && (
        <p className="nhsuk-hint">
          Question {count.number} of {count.of}. You can go on without an answer.
        </p>
      )}
      <form method="post" noValidate data-keep={choices ? undefined : ""}>
        {choices ? (
          <Radios
            label={heading}
            labelSize="l"
            isPageHeading
            hint={hint}
            items={choices}
            {...form.field(field)}
          />
        ) : (
          <CarerField heading={heading} hint={hint} limit={LONGEST_PASSAGE} {...form.field(field)} />
        )}
        {wasAsked(form.errors) && <AsItIs />}
        <Button>Continue</Button>
      </form>
      <p className="app-lone-link">
        <a href="/follow">Stop here. Your answers are saved</a>
      </p>
    </Page>
  );
}
