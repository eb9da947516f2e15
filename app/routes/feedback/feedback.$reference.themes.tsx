import { requireActor } from "#app/auth/require-actor.server.ts";
import { tagFeedback } from "#app/domain/feedback/commands.server.ts";
import { wordsOfPassages } from "#app/domain/feedback/drafts/question-words.ts";
import { themesForm } from "#app/domain/feedback/form.ts";
import { listTagsOf } from "#app/domain/feedback/queries.server.ts";
import { readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
import { listStages, listThemes, listTumourGroups } from "#app/domain/labels/queries.server.ts";
import { describeSuggestions } from "#app/domain/suggestions/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MarkedText } from "#app/ui/feedback/marked-text.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { ThemeFields } from "#app/ui/feedback/theme-fields.tsx";
import { WhySuggested } from "#app/ui/feedback/why-suggested.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readBack, withBack } from "#app/web/back.ts";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { type Form, useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Choose themes for ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const feedback = readPublishedFeedback(actor, params.reference, "feedback:tag");
  const { runs, ...suggestions } = describeSuggestions(feedback, listTagsOf([feedback.id]));
  const names = wordsOfPassages(feedback);
  return {
    reference: feedback.reference,
    back: withBack(`/feedback/${feedback.reference}`, readBack(request)),
    passages: [
      { key: "wentWell" as const, name: names.wentWell, runs: runs.wentWell },
      { key: "couldBeBetter" as const, name: names.couldBeBetter, runs: runs.couldBeBetter },
    ].filter(({ runs }) => runs.length > 0),
    lists: { themes: listThemes(), stages: listStages(), tumourGroups: listTumourGroups() },
    suggestions,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, themesForm);
  if (!form.ok) return rejectForm(context, form);

  const { wentWell, couldBeBetter, notSaid, ...more } = form.input;
  const tagged = tagFeedback(actor, params.reference, { wentWell, couldBeBetter, notSaid }, more);
  if (!tagged.ok) {
    const field = wentWell.length > 0 ? "wentWell" : "couldBeBetter";
    return rejectForm(context, refuseForm(form, field, "Select themes from the list"));
  }
  const page = withBack(`/feedback/${params.reference}`, readBack(request));
  return redirectWith(context, page, "The themes are saved.");
}

export default function ChooseThemes() {
  const { reference, back, passages, lists, suggestions } = useLoaderData<typeof loader>();
  const { themes, stage, tumourGroup, kinds, suggestionsVersion } = suggestions;
  const form = useForm({ ...themes, stage, tumourGroup });
  const unsaid = lists.themes.filter(({ id }) => themes.notSaid.includes(id));
  return (
    <Page back={{ href: back }} errors={form.errors}>
      <h1>
        Choose themes for <Reference>{reference}</Reference>
      </h1>
      <PostForm noValidate>
        <input type="hidden" name="suggestionsVersion" value={suggestionsVersion} />
        <HowSuggested {...suggestions} />
        {each(passages, ({ key, name, runs }) => (
          <section className="app-section" aria-labelledby={`about-${key}`}>
            <h2 id={`about-${key}`}>{name}</h2>
            <MarkedText runs={runs} />
            <p>Choose every theme that this part speaks of.</p>
            <ThemeFields
              part={name}
              themes={lists.themes}
              reasons={suggestions.reasonsIn[key]}
              {...form.fields(key)}
            />
          </section>
        ))}
        {unsaid.length > 0 && (
          <Checkboxes
            label="Chosen before, without saying for which part"
            hint="Choose them above for the part that they are about, and take them away here."
            items={unsaid.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.fields("notSaid")}
          />
        )}
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
        <div className="app-section">
          <Button>Save themes</Button>
        </div>
      </PostForm>
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
