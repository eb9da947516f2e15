import { requireActor } from "#app/auth/require-actor.server.ts";
import { agreeToSuggestion } from "#app/domain/feedback/changes/commands.server.ts";
import { agreeForm } from "#app/domain/feedback/changes/form.ts";
import { findOpenSuggestion } from "#app/domain/feedback/changes/queries.server.ts";
import { comparePassages } from "#app/domain/feedback/drafts/question-words.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { ANSWERED_BEFORE } from "#app/ui/feedback/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { Comparison } from "#app/ui/site/comparison.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "A change suggested to you";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const own = getOwnFeedback(requireActor(context, request), params.reference);
  const suggestion = findOpenSuggestion(own);
  if (!suggestion) throw turnBack(context, `/your-page/feedback/${own.reference}`, ANSWERED_BEFORE);
  return {
    reference: own.reference,
    suggestion: suggestion.id,
    reason: suggestion.reason,
    passages: comparePassages(own, suggestion),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, agreeForm);
  const page = `/your-page/feedback/${params.reference}`;
  if (!form.ok) return redirectRefused(context, page, ANSWERED_BEFORE);

  const agreed = agreeToSuggestion(actor, params.reference, form.input.suggestion);
  return agreed.ok
    ? redirectWith(context, page, "Your feedback is published with the words that you agreed to.")
    : redirectRefused(context, page, ANSWERED_BEFORE);
}

export default function Suggestion() {
  const { reference, suggestion, reason, passages } = useLoaderData<typeof loader>();
  const page = `/your-page/feedback/${reference}`;
  return (
    <Page back={{ href: page, label: "Your feedback" }}>
      <h1>{HEADING}</h1>
      <p>A moderator read your feedback and suggests other words. Nothing changes unless you agree.</p>
      <InsetText>
        <p>Why:</p>
        <PlainText text={reason} />
      </InsetText>
      <Comparison names={["Your words", "Suggested"]} parts={passages} />
      <PostForm>
        <input type="hidden" name="suggestion" value={suggestion} />
        <Button>Agree and publish it</Button>
      </PostForm>
      <ul className="app-link-list app-no-print">
        <li>
          <a href={`${page}/suggestion/decline`}>Keep my own words</a>
        </li>
        <li>
          <a href={`${page}/change`}>Change my words in another way</a>
        </li>
        <li>
          <a href={`${page}/withdraw`}>Withdraw this feedback</a>
        </li>
      </ul>
    </Page>
  );
}
