import { redirect } from "@remix-run/node";
import { holdDraft, readDraftToken } from "#app/auth/held-draft.server.ts";
import { listChoices } from "#app/domain/feedback/drafts/choices.server.ts";
import { saveAnswer } from "#app/domain/feedback/drafts/commands.server.ts";
import { ANSWER_FORMS, autosaveForm } from "#app/domain/feedback/drafts/form.ts";
import { findHeldDraft, holdTyped } from "#app/domain/feedback/drafts/held.server.ts";
import {
  countPlace,
  findPlaceAfter,
  findPlaceBefore,
  findPlaceToResume,
  isPlaceIn,
} from "#app/domain/feedback/drafts/places.server.ts";
import { getDraft, isSent } from "#app/domain/feedback/drafts/queries.server.ts";
import {
  compareTyped,
  wordsOfPassages,
  wordsOfQuestion,
} from "#app/domain/feedback/drafts/question-words.ts";
import { isStep, STEP_FIELDS, storedAnswer } from "#app/domain/feedback/drafts/questions.ts";
import { CONSENT_USES, LONGEST_PASSAGE, USES_WITHOUT_ACCOUNT, usesOf } from "#app/domain/feedback/form.ts";
import { IN_THE_WAY, shownForm, textVersionOf } from "#app/domain/feedback/text-version.server.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { courseQuery, readCourse } from "#app/lib/onward-or-check.ts";
import { notFound } from "#app/lib/refusals.ts";
import type { RequestContext, RouteRequest } from "#app/request-context.ts";
import { GetHelpLink } from "#app/ui/contacts/get-help-now.tsx";
import { BothTexts, ShownFields } from "#app/ui/feedback/both-texts.tsx";
import { CarerField } from "#app/ui/feedback/carer-field.tsx";
import { PassageFields } from "#app/ui/feedback/passage-fields.tsx";
import { SharingFields } from "#app/ui/feedback/sharing-fields.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData, usePage } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { requireWriter } from "#app/web/require-writer.server.ts";
import { type Form, useForm } from "#app/web/use-form.ts";
import { AUDIENCES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.heading ?? "Give feedback", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireWriter(context, request, params.draft);
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
    ...countPlace(actor, draft, step),
    // Of what this page saves, and of what stands in the draft by now.
    shown: { formVersion: textVersionOf(draft), page: newRandomId() },
    compared: compareTyped(draft, context.rejectedForm),
    isVisitor: actor.id === null,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const hasEnded = context.actor.id === null && context.hasSessionEnded;
  const isKept = hasEnded && (await keepTyped(context, request, params.draft));
  const actor = requireWriter(context, request, params.draft, isKept);
  if (!isStep(params.step)) throw notFound();
  const form = await readForm(request, shownForm.and(ANSWER_FORMS[params.step]));
  if (isSent(actor, params.draft)) return redirect(`/feedback/${params.draft}/sent`, 303);
  if (!form.ok) return rejectForm(context, form);

  const { formVersion, page, ...answers } = form.input;
  const saved = saveAnswer(actor, params.draft, params.step, answers, { formVersion, page });
  if (!saved.ok) {
    if (saved.reason === "inTheWay") return rejectForm(context, refuseForm(form, "", IN_THE_WAY), 409);
    return rejectForm(context, refuseForm(form, STEP_FIELDS[params.step], "Select an answer from the list"));
  }
  const course = readCourse(request);
  const place = findPlaceAfter(actor, saved.draft, params.step, course);
  return redirect(`/feedback/${params.draft}/${place}${place === "check" ? "" : courseQuery(course)}`, 303);
}

/** Their session had ended when they pressed Continue: what they typed waits for them to log in. */
async function keepTyped(context: RequestContext, request: RouteRequest["request"], draftId = "") {
  if (findHeldDraft(readDraftToken(context.cookieHeader))) return false;
  const form = await readForm(request, autosaveForm);
  const held = form.ok && holdTyped(draftId, form.input);
  if (held) holdDraft(context, held.token);
  return Boolean(held);
}

export default function Question() {
  const { draftId, back, field, stored, number, of, isVisitor, shown, compared } =
    useLoaderData<typeof loader>();
  const isText = field === "wentWell" || field === "carerText";
  const form = useForm(stored);
  return (
    <Page
      back={{ href: back ? `/feedback/${draftId}/${back}` : `/feedback?draft=${draftId}` }}
      errors={form.errors}
    >
      <GetHelpLink />
      <p className="nhsuk-hint">
        Question {number} of {of}
      </p>
      <BothTexts compared={compared} />
      <PostForm
        noValidate
        data-keep={isText ? "" : undefined}
        // What was just shown to be other words is replaced by a person's press of the button, not by a script.
        data-autosave={isText && !compared ? `/feedback/${draftId}/autosave` : undefined}
      >
        {isText && <ShownFields {...shown} />}
        <Answer form={form} />
        <Button>Continue</Button>
      </PostForm>
      {isVisitor ? (
        <KeptInBrowser />
      ) : (
        <p className="app-lone-link">
          <a href="/your-page">Stop here and go on later</a>
        </p>
      )}
    </Page>
  );
}

/** Without an account it can be gone on with here alone, and not for long. */
function KeptInBrowser() {
  const { pathname } = usePage();
  const next = new URLSearchParams({ next: pathname });
  return (
    <p>
      Your answers are kept in this browser for 24 hours. To go on later or elsewhere,{" "}
      <a href={`/log-in?${next}`}>log in</a> or <a href={`/create-account?${next}`}>create an account</a>.
    </p>
  );
}

function Answer({ form }: { form: Form }) {
  const { heading, hint, field, choices, passages, isVisitor } = useLoaderData<typeof loader>();
  if (field === "carerText")
    return <CarerField heading={heading} hint={hint} limit={LONGEST_PASSAGE} {...form.field(field)} />;
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
          consentUses={isVisitor ? USES_WITHOUT_ACCOUNT : CONSENT_USES}
          audience={form.field("audience")}
          uses={form.fields("uses")}
        />
      )}
    </>
  );
}
