import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { suggestChanges } from "#app/domain/feedback/checks/commands.server.ts";
import { LONGEST_REASON, suggestionForm } from "#app/domain/feedback/checks/form.ts";
import { getFeedbackToCheck, maySuggest } from "#app/domain/feedback/checks/queries.server.ts";
import { wordsOfPassages } from "#app/domain/feedback/drafts/question-words.ts";
import { LONGEST_PASSAGE } from "#app/domain/feedback/form.ts";
import { rememberReading } from "#app/domain/feedback/readings/commands.server.ts";
import { sightOf } from "#app/domain/feedback/rules.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { SightFields } from "#app/ui/feedback/sight-fields.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Suggest changes to ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const piece = getFeedbackToCheck(actor, params.reference);
  if (!maySuggest(piece) && !context.rejectedForm) throw redirect(`/manage/checks/${piece.reference}`);
  rememberReading(actor, piece, "feedback:check");
  const { reference, wentWell, couldBeBetter } = piece;
  return {
    reference,
    names: wordsOfPassages(piece),
    sight: sightOf(piece),
    stored: { wentWell, couldBeBetter },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, suggestionForm);
  if (!form.ok) return rejectForm(context, form);

  const decided = suggestChanges(actor, params.reference, form.input);
  return decided.ok
    ? redirectWith(context, "/manage/checks", "Your suggestion is sent. Its writer gets an email.")
    : redirect(`/manage/checks/${params.reference}`, 303);
}

export default function SuggestChanges() {
  const { reference, names, sight, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  const limit = LONGEST_PASSAGE;
  return (
    <Page back={{ href: `/manage/checks/${reference}` }} errors={form.errors}>
      <h1>
        Suggest changes to <Reference>{reference}</Reference>
      </h1>
      <p>
        Change as little as you can, and never what it means. A first name with praise can stay. Nothing
        changes unless its writer agrees.
      </p>
      <form method="post" noValidate>
        <SightFields sight={sight} />
        <CharacterCount
          label={names.wentWell}
          labelSize="m"
          limit={limit}
          rows={8}
          {...form.field("wentWell")}
        />
        <CharacterCount
          label={names.couldBeBetter}
          labelSize="m"
          limit={limit}
          rows={8}
          {...form.field("couldBeBetter")}
        />
        <CharacterCount
          label="Why do you suggest this?"
          labelSize="m"
          hint="Its writer reads this."
          limit={LONGEST_REASON}
          {...form.field("reason")}
        />
        <Button>Send the suggestion</Button>
      </form>
    </Page>
  );
}
