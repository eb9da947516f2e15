import { redirect } from "@remix-run/node";
import { keepCodeOpen } from "#app/auth/code-session.server.ts";
import { readDraftToken } from "#app/auth/held-draft.server.ts";
import { takeTurnToSend } from "#app/auth/turn-to-send.server.ts";
import { sendAtOnce } from "#app/domain/feedback/at-once/commands.server.ts";
import { findWordsToAskAbout } from "#app/domain/feedback/at-once/details.server.ts";
import { atOnceForm, CONTACT_AT_ONCE, USES_AT_ONCE } from "#app/domain/feedback/at-once/form.ts";
import { describeSentAtOnce } from "#app/domain/feedback/at-once/sent.server.ts";
import { findHeldDraft } from "#app/domain/feedback/drafts/held.server.ts";
import { findPlaceToResume } from "#app/domain/feedback/drafts/places.server.ts";
import { hasDrafts } from "#app/domain/feedback/drafts/queries.server.ts";
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
import { AtOnceFields, BeforeYouStart, BesideForm } from "#app/ui/feedback/at-once.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
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
  return {
    page: newRandomId(),
    group: new URL(request.url).searchParams.get("group"),
    hospitals: listHospitals().map(({ id, name }) => ({ value: id, label: name })),
    isVisitor: actor.id === null,
    pausedUntil: pause && formatDate(pause.endsAt),
    begun: findBegun(context),
  };
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
  if (actor.id === null && findPause()) return rejectForm(context, refuseForm(form, "wentWell", PAUSED));
  const found = findWordsToAskAbout(actor, form.input);
  if (found) return rejectForm(context, refuseForm(form, found.field, askAbout(found.words)));

  const allowed = await takeTurnToSend(context);
  if (!allowed.ok) {
    context.responseHeaders.set("Retry-After", String(allowed.retryAfterSeconds));
    return rejectForm(context, refuseForm(form, "wentWell", tooMany(allowed.retryAfterSeconds)), 429);
  }
  const sent = await inSharedCommit(() => sendAtOnce(actor, form.input));
  if (!sent.ok) {
    const { field, message } = REFUSALS[sent.reason];
    return rejectForm(context, refuseForm(form, field, message));
  }
  const { id, draftId, code, token } = sent;
  if (!code || !token) return redirect(`/feedback/${draftId}/sent`, 303);
  keepCodeOpen(context, token);
  return {
    ...describeSentAtOnce(id),
    ...showCode(code),
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

function askAbout(words: readonly string[]): string {
  const list = words.map((found) => `“${found}”`).join(", ");
  return `We found words that may identify someone: ${list}. Change them, or send it as it is. If you send it as it is, we may ask you to change them`;
}

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
  const { page, group, hospitals, isVisitor, pausedUntil, begun } = useLoaderData<typeof loader>();
  const form = useForm({ page, group });
  const wasAsked = form.errors.some(({ message }) => message.startsWith("We found words"));
  return (
    <Page errors={form.errors} aside={<BesideForm />}>
      <h1>Give feedback</h1>
      <BeforeYouStart isVisitor={isVisitor} pausedUntil={pausedUntil} begun={begun} />
      <form method="post" action="/feedback" noValidate data-keep="">
        <input type="hidden" name="page" value={form.field("page").value} />
        {group && <input type="hidden" name="group" value={group} />}
        {wasAsked && <input type="hidden" name="asItIs" value="yes" />}
        <AtOnceFields
          form={form}
          hospitals={hospitals}
          otherPlaces={OTHER_PLACES}
          limit={LONGEST_PASSAGE}
          audiences={AUDIENCES}
          uses={{ ...USES_AT_ONCE, ...(!isVisitor && CONTACT_AT_ONCE) }}
        />
        <Trap />
        <Button>Send feedback</Button>{" "}
        <Button variant="secondary" formAction="/feedback/questions">
          Tell us more first
        </Button>
      </form>
    </Page>
  );
}
