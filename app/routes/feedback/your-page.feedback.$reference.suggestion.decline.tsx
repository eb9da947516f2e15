import { requireActor } from "#app/auth/require-actor.server.ts";
import { declineSuggestion } from "#app/domain/feedback/changes/commands.server.ts";
import { declineForm, LONGEST_ANSWER } from "#app/domain/feedback/changes/form.ts";
import { findOpenSuggestion } from "#app/domain/feedback/changes/queries.server.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ANSWERED_BEFORE } from "#app/ui/feedback/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Keep my own words", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const own = getOwnFeedback(requireActor(context, request), params.reference);
  const suggestion = findOpenSuggestion(own);
  if (!suggestion) throw turnBack(context, `/your-page/feedback/${own.reference}`, ANSWERED_BEFORE);
  return { reference: own.reference, suggestion: suggestion.id };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, declineForm);
  const page = `/your-page/feedback/${params.reference}`;
  // Answered or taken back meanwhile: nothing is left to decline, whatever the form says.
  if (!findOpenSuggestion(getOwnFeedback(actor, params.reference)))
    return redirectRefused(context, page, ANSWERED_BEFORE);
  if (!form.ok) return rejectForm(context, form);

  const declined = declineSuggestion(actor, params.reference, form.input);
  return declined.ok
    ? redirectWith(context, page, "You kept your own words. A trained person looks at them again.")
    : redirectRefused(context, page, ANSWERED_BEFORE);
}

export default function KeepMyOwnWords() {
  const { reference, suggestion } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/your-page/feedback/${reference}/suggestion` }} errors={form.errors}>
      <h1>Keep my own words</h1>
      <p>
        Your words stay as they are. A moderator looks at them again and decides if they can be published.
      </p>
      <PostForm noValidate data-keep="">
        <input type="hidden" name="suggestion" value={suggestion} />
        <CharacterCount
          label="Why do you keep them? (optional)"
          hint="Only moderators read this."
          limit={LONGEST_ANSWER}
          {...form.field("because")}
        />
        <Button>Keep my own words</Button>
      </PostForm>
    </Page>
  );
}
