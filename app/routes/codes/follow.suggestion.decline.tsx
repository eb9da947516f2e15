import { requireHolder } from "#app/auth/code-session.server.ts";
import { declineSuggestion } from "#app/domain/feedback/changes/commands.server.ts";
import { declineForm, LONGEST_ANSWER } from "#app/domain/feedback/changes/form.ts";
import { findOpenSuggestion } from "#app/domain/feedback/changes/queries.server.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ANSWERED_BEFORE } from "#app/ui/feedback/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { rejectForm } from "#app/web/forms.server.ts";
import { readHeldForm } from "#app/web/held-form.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Keep my own words", matches);

export async function loader({ context }: RouteRequest) {
  const held = getHeldFeedback(requireHolder(context));
  const suggestion = findOpenSuggestion(held);
  if (!suggestion) throw turnBack(context, "/follow", ANSWERED_BEFORE);
  return { suggestion: suggestion.id };
}

export async function action({ request, context }: RouteRequest) {
  const { holder, form } = await readHeldForm(context, request, declineForm);
  const held = getHeldFeedback(holder);
  const page = "/follow";
  // Answered or taken back meanwhile: nothing is left to decline, whatever the form says.
  if (!findOpenSuggestion(held)) return redirectRefused(context, page, ANSWERED_BEFORE);
  if (!form.ok) return rejectForm(context, form);

  const declined = declineSuggestion(holder, held.reference, form.input);
  return declined.ok
    ? redirectWith(context, page, "You kept your own words. A trained person looks at them again.")
    : redirectRefused(context, page, ANSWERED_BEFORE);
}

export default function KeepMyOwnWords() {
  const { suggestion } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: "/follow/suggestion" }} errors={form.errors}>
      <h1>Keep my own words</h1>
      <p>
        Your words stay as they are. A moderator looks at them again and decides if they can be published.
      </p>
      <form method="post" noValidate data-keep="">
        <input type="hidden" name="suggestion" value={suggestion} />
        <CharacterCount
          label="Why do you keep them? (optional)"
          hint="Only moderators read this."
          limit={LONGEST_ANSWER}
          {...form.field("because")}
        />
        <Button>Keep my own words</Button>
      </form>
    </Page>
  );
}
