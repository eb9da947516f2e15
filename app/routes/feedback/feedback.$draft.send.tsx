import { redirect } from "@remix-run/node";
import { keepCodeOpen } from "#app/auth/code-session.server.ts";
import { readDraftToken } from "#app/auth/held-draft.server.ts";
import { takeTurnToSend } from "#app/auth/turn-to-send.server.ts";
import { describeSentAtOnce } from "#app/domain/feedback/at-once/sent.server.ts";
import { hasSentDraft, sendVisitorsDraft } from "#app/domain/feedback/drafts/sending-with-code.server.ts";
import { findPause } from "#app/domain/feedback/visitors/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { headingOfSent } from "#app/ui/codes/heading-of-sent.ts";
import { SentWithCode } from "#app/ui/codes/sent-with-code.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { useActionData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { requireWriter } from "#app/web/require-writer.server.ts";
import { inSharedCommit } from "#app/web/shared-commit.server.ts";
import { showCode } from "#app/web/show-code.server.ts";
import { tooManyTries } from "#app/web/too-many-tries.server.ts";

export const meta: Meta = ({ matches, actionData }) => pageTitle(headingOfSent(actionData), matches);

/** There is a page only in the answer to the form; whoever comes by its address is led to the answers. */
export async function loader({ request, context, params }: RouteRequest) {
  if (context.setCookie.length > 0) return {};
  requireWriter(context, request, params.draft);
  throw redirect(`/feedback/${params.draft}/check`);
}

/** Sends what a visitor told question by question. The same browser sending it again gets another code. */
export async function action({ request, context, params }: RouteRequest) {
  const token = readDraftToken(context.cookieHeader);
  const hasSent = context.actor.id === null && hasSentDraft(params.draft, token);
  const actor = hasSent ? VISITOR : requireWriter(context, request, params.draft);
  await readButton(request);
  if (actor.id !== null) return redirect(`/feedback/${params.draft}/check`, 303);
  // Nobody loses a word: the draft is kept, and can be sent by whoever logs in.
  if (findPause()) return redirect("/feedback", 303);
  const allowed = await takeTurnToSend(context);
  if (!allowed.ok) throw tooManyTries(context, allowed.retryAfterSeconds);

  const sent = await inSharedCommit(() => sendVisitorsDraft(actor, params.draft, token));
  if (!sent.ok) return redirect(`/feedback/${params.draft}/${sent.reason}?return=check`, 303);
  keepCodeOpen(context, sent.token);
  return {
    ...describeSentAtOnce(sent.id),
    ...showCode(sent.code),
    isAgain: sent.isAgain,
    wasLoggedIn: context.hasSessionEnded,
  };
}

export default function Sent() {
  const sent = useActionData<typeof action>();
  return sent ? <SentWithCode {...sent} /> : null;
}
