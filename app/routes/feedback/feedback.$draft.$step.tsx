import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { listChoices } from "#app/domain/feedback/drafts/choices.server.ts";
import { saveAnswer } from "#app/domain/feedback/drafts/commands.server.ts";
import { ANSWER_FORMS } from "#app/domain/feedback/drafts/form.ts";
import {
  findPlaceAfter,
  findPlaceBefore,
  findPlaceToResume,
  isPlaceIn,
} from "#app/domain/feedback/drafts/places.server.ts";
import { getDraft, isSent } from "#app/domain/feedback/drafts/queries.server.ts";
import { wordsOfPassages, wordsOfQuestion } from "#app/domain/feedback/drafts/question-words.ts";
import { isStep, STEP_FIELDS, storedAnswer } from "#app/domain/feedback/drafts/questions.ts";
import { CONSENT_USES, LONGEST_PASSAGE, usesOf } from "#app/domain/feedback/form.ts";
import { courseQuery, readCourse } from "#app/lib/course.ts";
import { notFound } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { GetHelpLink } from "#app/ui/contacts/get-help-now.tsx";
import { PassageFields } from "#app/ui/feedback/passage-fields.tsx";
import { SharingFields } from "#app/ui/feedback/sharing-fields.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { type Form, useForm } from "#app/web/use-form.ts";
import { AUDIENCES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.heading ?? "Give feedback", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  if (!isStep(params.step)) throw notFound();
  if (isSent(actor, params.draft)) throw redirect(`/feedback/${params.draft}/sent`);

  const { step } = params;
  const draft = getDraft(actor, params.draft);
  if (!isPlaceIn(actor, draft, step) && !context.rejectedForm)
    throw redirect(`/feedback/${draft.id}/${findPlaceToResume(actor, draft)}`);
  const { heading, hint } = wordsOfQuestion(step, draft);
  return {
    draftId: draft.id,
    heading,
    hint,
    field: STEP_FIELDS[step],
    choices: listChoices(actor, step, draft),
    passages: step === "experience" ? wordsOfPassages(draft) : null,
    stored: {
      [STEP_FIELDS[step]]: storedAnswer(step, draft),
      ...(step === "experience" && { couldBeBetter: draft.couldBeBetter }),
      ...(step === "sharing" && { uses: usesOf(draft) }),
    },
    back: findPlaceBefore(actor, draft, step, readCourse(request)),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  if (!isStep(params.step)) throw notFound();
  const form = await readForm(request, ANSWER_FORMS[params.step]);
  if (isSent(actor, params.draft)) return redirect(`/feedback/${params.draft}/sent`, 303);
  if (!form.ok) return rejectForm(context, form);

  const saved = saveAnswer(actor, params.draft, params.step, form.input);
  if (!saved.ok) return rejectForm(context, refuseForm(form, saved.field, saved.reason));
  const course = readCourse(request);
  const place = findPlaceAfter(actor, saved.draft, params.step, course);
  return redirect(`/feedback/${params.draft}/${place}${place === "check" ? "" : courseQuery(course)}`, 303);
}

export default function Question() {
  const { draftId, back, passages, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page back={{ href: back ? `/feedback/${draftId}/${back}` : "/feedback" }} errors={form.errors}>
      <GetHelpLink />
      <form method="post" noValidate data-autosave={passages ? `/feedback/${draftId}/autosave` : undefined}>
        <Answer form={form} />
        <Button>Continue</Button>
      </form>
      <p className="app-lone-link">
        <a href="/your-page">Stop here and go on later</a>
      </p>
    </Page>
  );
}

function Answer({ form }: { form: Form }) {
  const { heading, hint, field, choices, passages } = useLoaderData<typeof loader>();
  if (choices) {
    return (
      <Radios
        label={heading}
        labelSize="l"
        isPageHeading
        hint={hint}
        items={choices}
        {...form.field(field)}
      />
    );
  }
  return (
    <>
      <h1 className="nhsuk-heading-l">{heading}</h1>
      {hint && <p>{hint}</p>}
      {passages ? (
        <PassageFields
          names={passages}
          limit={LONGEST_PASSAGE}
          wentWell={form.field("wentWell")}
          couldBeBetter={form.field("couldBeBetter")}
        />
      ) : (
        <SharingFields
          audiences={AUDIENCES}
          consentUses={CONSENT_USES}
          audience={form.field("audience")}
          uses={form.fields("uses")}
        />
      )}
    </>
  );
}
