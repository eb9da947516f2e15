import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { tagFeedback } from "#app/domain/feedback/commands.server.ts";
import { wordsOfPassages } from "#app/domain/feedback/drafts/question-words.ts";
import { themesForm } from "#app/domain/feedback/form.ts";
import { getPublishedFeedback, listThemesOf } from "#app/domain/feedback/queries.server.ts";
import { listThemes } from "#app/domain/feedback/reference-queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { ThemeFields } from "#app/ui/feedback/theme-fields.tsx";
import { Page } from "#app/ui/page.tsx";
import { Reference } from "#app/ui/reference.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Choose themes for ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const piece = getPublishedFeedback(actor, params.reference);
  authorize(actor, "feedback:tag", piece);
  return {
    reference: piece.reference,
    passages: { wentWell: piece.wentWell, couldBeBetter: piece.couldBeBetter, names: wordsOfPassages(piece) },
    themes: listThemes(),
    chosen: listThemesOf([piece.id]).map(({ themeId }) => themeId),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const form = await readForm(request, themesForm);
  if (!form.ok) return rejectForm(context, form);

  const tagged = tagFeedback(actor, params.reference, form.input.themes);
  if (!tagged.ok) return rejectForm(context, refuseForm(form, "themes", "Select themes from the list"));
  return redirect(`/feedback/${params.reference}?done=themes-saved`, 303);
}

export default function ChooseThemes() {
  const { reference, passages, themes, chosen } = useLoaderData<typeof loader>();
  const form = useForm({ themes: chosen });
  return (
    <Page back={{ href: `/feedback/${reference}` }} errors={form.errors}>
      <h1>
        Choose themes for <Reference>{reference}</Reference>
      </h1>
      <Passages {...passages} />
      <form method="post" noValidate>
        <h2>What is it about?</h2>
        <p>Choose every theme that it speaks of.</p>
        <ThemeFields themes={themes} {...form.fields("themes")} />
        <Button>Save themes</Button>
      </form>
    </Page>
  );
}
