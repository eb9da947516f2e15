import { requireActor } from "#app/auth/require-actor.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { tagFeedback } from "#app/domain/feedback/commands.server.ts";
import { wordsOfPassages } from "#app/domain/feedback/drafts/question-words.ts";
import { themesForm } from "#app/domain/feedback/form.ts";
import { getPublishedFeedback, listThemesOf } from "#app/domain/feedback/queries.server.ts";
import { rememberReading } from "#app/domain/feedback/readings/commands.server.ts";
import { listStages, listThemes, listTumourGroups } from "#app/domain/labels/queries.server.ts";
import { describeSuggestions } from "#app/domain/suggestions/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MarkedText } from "#app/ui/feedback/marked-text.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { ThemeFields } from "#app/ui/feedback/theme-fields.tsx";
import { WhySuggested } from "#app/ui/feedback/why-suggested.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { type Form, useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Choose themes for ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const piece = getPublishedFeedback(actor, params.reference);
  authorize(actor, "feedback:tag", piece);
  rememberReading(actor, piece);
  const chosen = listThemesOf([piece.id]).map(({ themeId }) => themeId);
  const { runs, ...suggestions } = describeSuggestions(piece, chosen);
  const names = wordsOfPassages(piece);
  return {
    reference: piece.reference,
    passages: [
      { name: names.wentWell, runs: runs.wentWell },
      { name: names.couldBeBetter, runs: runs.couldBeBetter },
    ].filter(({ runs }) => runs.length > 0),
    lists: { themes: listThemes(), stages: listStages(), tumourGroups: listTumourGroups() },
    suggestions,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, themesForm);
  if (!form.ok) return rejectForm(context, form);

  const { themes, ...more } = form.input;
  const tagged = tagFeedback(actor, params.reference, themes, more);
  if (!tagged.ok) return rejectForm(context, refuseForm(form, "themes", "Select themes from the list"));
  return redirectWith(context, `/feedback/${params.reference}`, "The themes are saved.");
}

export default function ChooseThemes() {
  const { reference, passages, lists, suggestions } = useLoaderData<typeof loader>();
  const { themes, stage, tumourGroup, kinds, edition } = suggestions;
  const form = useForm({ themes, stage, tumourGroup });
  const reasons = Object.fromEntries(
    suggestions.reasons.flatMap(({ kind, id, words }) => (kind === "theme" ? [[id, words]] : [])),
  );
  return (
    <Page back={{ href: `/feedback/${reference}` }} errors={form.errors}>
      <h1>
        Choose themes for <Reference>{reference}</Reference>
      </h1>
      {each(passages, ({ name, runs }) => (
        <section className="nhsuk-u-margin-bottom-5">
          <h2 className="nhsuk-heading-m">{name}</h2>
          <MarkedText runs={runs} />
        </section>
      ))}
      <form method="post" noValidate>
        <input type="hidden" name="edition" value={edition} />
        <h2>What is it about?</h2>
        <HowSuggested {...suggestions} />
        <p>Choose every theme that it speaks of.</p>
        <ThemeFields themes={lists.themes} reasons={reasons} {...form.fields("themes")} />
        {kinds.includes("stage") && (
          <OneOf
            kind="stage"
            label="Stage of care"
            items={lists.stages}
            form={form}
            suggestions={suggestions}
          />
        )}
        {kinds.includes("tumourGroup") && (
          <OneOf
            kind="tumourGroup"
            label="Tumour group"
            items={lists.tumourGroups}
            form={form}
            suggestions={suggestions}
          />
        )}
        <Button>Save themes</Button>
      </form>
    </Page>
  );
}

type Suggestions = ReturnType<typeof useLoaderData<typeof loader>>["suggestions"];

/** A suggestion is a guess from words: it must not look like something that is known, or saved. */
function HowSuggested({ reasons, isDecided }: Suggestions) {
  if (reasons.length === 0) return null;
  return (
    <InsetText>
      <p>
        Some answers are suggested. They are guesses from single words, which are marked in the text.{" "}
        {isDecided
          ? "Your group has decided already, so they are not ticked for you."
          : "They are ticked for you to check. Nothing is saved until you press “Save themes”."}
      </p>
    </InsetText>
  );
}

type OneOfProps = {
  kind: "stage" | "tumourGroup";
  label: string;
  items: readonly { id: string; name: string }[];
  form: Form;
  suggestions: Suggestions;
};

/** What the writer left open: one of a list, or nothing. */
function OneOf({ kind, label, items, form, suggestions }: OneOfProps) {
  const reason = suggestions.reasons.find((one) => one.kind === kind);
  const suggested = reason && items.find(({ id }) => id === reason.id);
  return (
    <Select
      label={`${label} (optional)`}
      hint={
        <>
          The writer did not say.
          {suggested && <WhySuggested name={suggested.name} words={reason.words} />}
        </>
      }
      items={[
        { value: "", label: "Not known" },
        ...items.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      {...form.field(kind)}
    />
  );
}
