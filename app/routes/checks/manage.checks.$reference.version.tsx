import { requireActor } from "#app/auth/require-actor.server.ts";
import { describeSecond } from "#app/domain/feedback/agreements/queries.server.ts";
import { getFeedbackToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { hasOpenConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { comparePassages } from "#app/domain/feedback/drafts/question-words.ts";
import { findPersonalDetails, PERSONAL_DETAIL_KINDS } from "#app/domain/feedback/personal-details.ts";
import { readFeedbackToCheck } from "#app/domain/feedback/readings/commands.server.ts";
import { textsOf } from "#app/domain/feedback/texts.ts";
import { decideVersion } from "#app/domain/feedback/versions/commands.server.ts";
import { LONGEST_REASON, versionDecisionForm } from "#app/domain/feedback/versions/form.ts";
import { findWaitingVersion, versionOfWaiting } from "#app/domain/feedback/versions/queries.server.ts";
import type { Actor } from "#app/domain/policy.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { OTHER_WORDS } from "#app/ui/checks/messages.ts";
import { OfficeHolderField, SecondModerator } from "#app/ui/checks/second-moderator.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { FoundBeforeSending } from "#app/ui/responses/found-before-sending.tsx";
import { Comparison } from "#app/ui/site/comparison.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Check changed words of ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const version = getWaitingVersion(actor, { context, params });
  const feedback = readFeedbackToCheck(actor, params.reference);
  return {
    reference: feedback.reference,
    formVersion: versionOfWaiting(version),
    isForToday: hasOpenConcerns(feedback),
    isPublished: feedback.state === "published",
    details: textsOf(version)
      .flatMap((text) => findPersonalDetails(text))
      .map(({ kind, text }) => `${PERSONAL_DETAIL_KINDS[kind]}: ${text}`),
    passages: comparePassages(feedback, version),
    isWithoutAccount: feedback.isWithoutAccount,
    second: describeSecond(actor, feedback),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, versionDecisionForm);
  getWaitingVersion(actor, { context, params });
  if (!form.ok) return rejectForm(context, form);

  const decided = decideVersion(actor, params.reference, form.input);
  if (!decided.ok) return rejectForm(context, refuseForm(form, "decision", OTHER_WORDS));
  return redirectWith(context, "/manage/checks", decided.waits ? WAITS : DECIDED[form.input.decision]);
}

const NOTHING_WAITS = refusal("No changed words wait any more.");
const WAITS = "They are published when another moderator agrees.";
const DECIDED = {
  publish: "The changed words are published.",
  refuse: "The changed words are not published. Those before stay.",
} as const;

/** The text that waits, or back to the feedback where none does: somebody else may have decided. */
function getWaitingVersion(actor: Actor, { context, params }: Pick<RouteRequest, "context" | "params">) {
  const version = findWaitingVersion(getFeedbackToCheck(actor, params.reference));
  if (version) return version;
  throw turnBack(context, `/manage/checks/${params.reference}`, NOTHING_WAITS);
}

export default function CheckVersion() {
  const { reference, formVersion, isForToday, isPublished, details, passages, isWithoutAccount, second } =
    useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page wide back={{ href: `/manage/checks/${reference}` }} errors={form.errors}>
      <h1>
        Check changed words of <Reference>{reference}</Reference>
      </h1>
      <p>The words before stand until you decide, with the responses to them.</p>
      {isForToday && <p>It is on the same-day list. The new words can be published once it is off it.</p>}
      {!isPublished && <p>The feedback is not published now. Decide about that first.</p>}
      <FoundBeforeSending details={details} hard={[]} />
      <Comparison names={["What people read now", "The new words"]} parts={passages} />
      <SecondModerator second={second} />
      <PostForm noValidate>
        <input type="hidden" name="formVersion" value={formVersion} />
        <Radios
          label="Your decision"
          labelSize="m"
          items={[
            { value: "publish", label: "Publish the new words" },
            { value: "refuse", label: "Do not publish them", hint: "The words before stay." },
          ]}
          {...form.field("decision")}
        />
        <CharacterCount
          label="Why, if they are not published"
          hint="Its writer reads this."
          limit={LONGEST_REASON}
          rows={4}
          {...form.field("reason")}
        />
        {isWithoutAccount && !second.because && <OfficeHolderField />}
        <Button>Save the decision</Button>
      </PostForm>
    </Page>
  );
}
