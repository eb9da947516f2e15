import { redirect } from "@remix-run/node";
import { keepCodeOpen } from "#app/auth/code-session.server.ts";
import { findWriter, readDraftToken } from "#app/auth/held-draft.server.ts";
import { takeTurnToSend } from "#app/auth/turn-to-send.server.ts";
import { findWordsToAskAbout } from "#app/domain/feedback/asked-about.server.ts";
import { wasAsked } from "#app/domain/feedback/asked-about.ts";
import { sendAtOnce } from "#app/domain/feedback/at-once/commands.server.ts";
import { describeAsTold } from "#app/domain/feedback/at-once/describe-draft.server.ts";
import { atOnceForm, CONTACT_AT_ONCE, USES_AT_ONCE } from "#app/domain/feedback/at-once/form.ts";
import { describeSentAtOnce } from "#app/domain/feedback/at-once/sent.server.ts";
import { findHeldDraft } from "#app/domain/feedback/drafts/held.server.ts";
import { findPlaceToResume } from "#app/domain/feedback/drafts/places.server.ts";
import { findDraft, hasDrafts } from "#app/domain/feedback/drafts/queries.server.ts";
import { LONGEST_PASSAGE } from "#app/domain/feedback/form.ts";
import { OTHER_PLACES } from "#app/domain/feedback/places/kinds.ts";
import { listHospitals } from "#app/domain/feedback/places/queries.server.ts";
import { findPause } from "#app/domain/feedback/visitors/queries.server.ts";
import { visitorWith } from "#app/domain/policy.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RequestContext, RouteRequest } from "#app/request-context.ts";
import { headingOfSent } from "#app/ui/codes/heading-of-sent.ts";
import { SentWithCode } from "#app/ui/codes/sent-with-code.tsx";
import { AsItIs } from "#app/ui/feedback/as-it-is.tsx";
import { AtOnceFields, BeforeYouStart, BesideForm, GetAnAccount } from "#app/ui/feedback/at-once.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { Trap } from "#app/ui/site/trap.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { useActionData, useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { inSharedCommit } from "#app/web/shared-commit.server.ts";
import { showCode } from "#app/web/show-code.server.ts";
import { useForm } from "#app/web/use-form.ts";
import { AUDIENCES } from "#db/vocabulary.ts";

export const meta: Meta = ({ matches, actionData }) => pageTitle(headingOfSent(actionData), matches);

export async function loader({ request, context }: RouteRequest) {
  const { actor } = context;
  const pause = actor.id === null ? findPause() : undefined;
  const query = new URL(request.url).searchParams;
  const shown = findShown(context, query.get("draft"));
  return {
    stored: { page: newRandomId(), group: query.get("group"), ...(shown && describeAsTold(shown)) },
    isFromBefore: shown !== undefined,
    hospitals: listHospitals().map(({ id, name }) => ({ value: id, label: name })),
    isVisitor: actor.id === null,
    pausedUntil: pause && formatDate(pause.endsAt),
    begun: shown ? undefined : findBegun(context),
  };
}

/** What somebody began and comes back to. */
function findShown(context: RequestContext, id: string | null | undefined) {
  const writer = id ? findWriter(context, id) : undefined;
  return writer && id ? findDraft(writer, id) : undefined;
}

/** Where somebody goes on with feedback that they began and did not send. */
function findBegun({ actor, cookieHeader }: RequestContext): string | undefined {
  if (actor.id !== null) return hasDrafts({ ...actor, id: actor.id }) ? "/your-page" : undefined;
  const held = findHeldDraft(readDraftToken(cookieHeader));
  return held && `/feedback/${held.id}/${findPlaceToResume(visitorWith(held.id), held)}`;
}

/** The one form whose answer is no redirect: a visitor's code is shown once, and must be in no address. */
export async function action({ request, context }: RouteRequest) {
  const { actor } = context;
  const form = await readForm(request, atOnceForm);
  if (!form.ok) return rejectForm(context, form);
  if (form.input.website) return rejectForm(context, refuseForm(form, "wentWell", NOT_SENT));
  if (actor.id === null && findPause()) return rejectForm(context, refuseForm(form, "account", PAUSED));
  const { wentWell, couldBeBetter, placeName } = form.input;
  const asked = findWordsToAskAbout(actor, { wentWell, couldBeBetter, placeName }, form.input);
  if (asked) return rejectForm(context, refuseForm(form, asked.field, asked.message));

  const allowed = await takeTurnToSend(context);
  if (!allowed.ok) {
    context.responseHeaders.set("Retry-After", String(allowed.retryAfterSeconds));
    return rejectForm(context, refuseForm(form, "account", tooMany(allowed.retryAfterSeconds)), 429);
  }
  const sent = await inSharedCommit(() =>
    sendAtOnce(actor, form.input, findShown(context, form.input.draft)),
  );
  if (!sent.ok) {
    const { field, message } = REFUSALS[sent.reason];
    return rejectForm(context, refuseForm(form, field, message));
  }
  const { id, draftId, code, token, isAgain = false } = sent;
  if (!code || !token) return redirect(`/feedback/${draftId}/sent`, 303);
  keepCodeOpen(context, token);
  return {
    ...describeSentAtOnce(id),
    ...showCode(code),
    isAgain,
    wasLoggedIn: context.hasSessionEnded,
  };
}

const NOT_SENT = "It was not sent, because a hidden field was filled in. Press Send feedback again";
const PAUSED =
  "Sending without an account is turned off for a while. Your words are below. Log in to send them";
const REFUSALS = {
  notOnOffer: { field: "where", message: "Select where this was from the list" },
  sentBefore: {
    field: "wentWell",
    message: "You have sent this already. To see it, use its code under “Follow your feedback”",
  },
} as const;

function tooMany(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const wait =
    minutes > 60 ? `${Math.ceil(minutes / 60)} hours` : minutes === 1 ? "1 minute" : `${minutes} minutes`;
  return `A lot of feedback has come from where you are. Your words are below, and not sent yet. Send them in ${wait}, or create an account to send them now`;
}

export default function Feedback() {
  const sent = useActionData<typeof action>();
  return sent ? <SentWithCode {...sent} /> : <GiveFeedback />;
}

function GiveFeedback() {
  const { stored, hospitals, isVisitor, pausedUntil, ...data } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  const [draft, group] = [form.field("draft").value, form.field("group").value];
  const needsAccount = isVisitor && (pausedUntil || form.errors.some(({ field }) => field === "account"));
  return (
    <Page errors={form.errors} aside={<BesideForm />}>
      <h1>Give feedback</h1>
      <BeforeYouStart
        isVisitor={isVisitor}
        pausedUntil={pausedUntil}
        begun={draft ? undefined : data.begun}
      />
      {data.isFromBefore && <InsetText>Your words are below. They are not sent yet.</InsetText>}
      <PostForm action="/feedback" noValidate data-keep="" data-look="/feedback/look" id="tell">
        <input type="hidden" name="page" value={form.field("page").value} />
        {draft && <input type="hidden" name="draft" value={draft} />}
        {group && <input type="hidden" name="group" value={group} />}
        {wasAsked(form.errors) && <AsItIs />}
        <AtOnceFields
          form={form}
          hospitals={hospitals}
          otherPlaces={OTHER_PLACES}
          limit={LONGEST_PASSAGE}
          audiences={AUDIENCES}
          uses={{ ...USES_AT_ONCE, ...(!isVisitor && CONTACT_AT_ONCE) }}
        />
        <Trap />
        {needsAccount && <GetAnAccount />}
        <Button>Send feedback</Button>{" "}
        <Button variant="secondary" formAction="/feedback/questions">
          Tell us more first
        </Button>
      </PostForm>
    </Page>
  );
}
