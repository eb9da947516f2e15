import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { planImport } from "#app/domain/imports/commands.server.ts";
import { listPlaces } from "#app/domain/imports/places.server.ts";
import {
  COLUMNS,
  fieldsOfPlan,
  guessColumns,
  IMPORT_USES,
  NOT_PLANNED,
  planForm,
} from "#app/domain/imports/plan.ts";
import { findRememberedPlan, getImport, readFile } from "#app/domain/imports/queries.server.ts";
import { listColumnsWithWords } from "#app/domain/imports/reading/answers.ts";
import { describeReading } from "#app/domain/imports/reading/describe.ts";
import { READING_OPTIONS } from "#app/domain/imports/reading/options.ts";
import { now } from "#app/lib/clock.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { IMPORT_GOES_ON } from "#app/ui/imports/messages.ts";
import { ReadingForm } from "#app/ui/imports/reading-form.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { AUDIENCES, TIME_BANDS } from "#db/vocabulary.ts";

export const meta: Meta = ({ matches }) => pageTitle("Say what is in the file", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, found } = getImport(actor, params.slug, params.id);
  if (found.state !== "ready") throw turnBack(context, pageOf(group, found), IMPORT_GOES_ON);
  const file = await readFile(found);
  const { headings } = file;
  const plan = found.plan ?? findRememberedPlan(found);
  return {
    action: `${pageOf(group, found)}/reading`,
    reading: describeReading(file, plan ?? guessColumns(headings), found.choices, now()),
    slug: group.slug,
    groupName: group.name,
    fileName: found.fileName,
    columns: headings.map((heading, index) => ({
      value: String(index),
      label: `${index + 1}. ${excerpt(heading, 60) || "No heading"}`,
    })),
    places: listPlaces().map(({ value, label }) => ({ value, label })),
    stored: fieldsOfPlan(plan, headings),
    answers: listColumnsWithWords(file),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, planForm);
  const { group, found } = getImport(actor, params.slug, params.id);
  // Its rows are being read, or have been: nothing is left to say of its columns.
  if (found.state !== "ready") return redirectRefused(context, pageOf(group, found), IMPORT_GOES_ON);
  if (!form.ok) return rejectForm(context, form);

  const planned = await planImport(actor, { slug: params.slug, id: params.id }, form.input);
  if (!planned.ok) {
    const { field, message } = NOT_PLANNED[planned.reason];
    return rejectForm(context, refuseForm(form, field, message));
  }
  return redirect(`/manage/groups/${params.slug}/imports/${params.id}`, 303);
}

function pageOf(group: { slug: string }, found: { id: string }): string {
  return `/manage/groups/${group.slug}/imports/${found.id}`;
}

export default function SayWhatIsInTheFile() {
  const { slug, groupName, fileName, columns, answers, places, stored, reading, action } =
    useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page
      back={{ href: `/manage/groups/${slug}/imports`, label: `Imported feedback of ${groupName}` }}
      errors={form.errors}
    >
      <h1>Say what is in the file</h1>
      <p className="nhsuk-lede-text">{fileName}</p>
      <PostForm noValidate>
        <h2>Which column is what?</h2>
        <Checkboxes
          label="Which columns have the words that people wrote?"
          hint="Each goes to “What went well” or “What could be better” by its heading, or by the rating."
          items={answers}
          {...form.fields("answers")}
        />
        {each(Object.entries(COLUMNS), ([use, { label, hint }]) => (
          <Select
            label={`${label} (optional)`}
            hint={hint}
            items={[{ value: "", label: "Not in the file" }, ...columns]}
            {...form.field(use)}
          />
        ))}
        <h2>What is true of all the answers?</h2>
        <Select
          label="When it was, if no column has the date"
          items={[{ value: "", label: "A column has the date" }, ...optionsOf(TIME_BANDS)]}
          {...form.field("timeBand")}
        />
        <Select
          label="Where it was"
          items={[{ value: "", label: "Select where it was" }, ...places]}
          {...form.field("place")}
        />
        <Radios
          label="Who may see it?"
          hint="What the people who answered were told."
          items={optionsOf(AUDIENCES)}
          {...form.field("audience")}
        />
        <Checkboxes
          label="How may we use it?"
          hint="Tick only what the people who answered have agreed to."
          items={optionsOf(IMPORT_USES)}
          {...form.fields("uses")}
        />
        <Button>Continue</Button>
      </PostForm>
      <h2>How the file was read</h2>
      <ReadingForm {...reading} action={action} options={READING_OPTIONS} />
    </Page>
  );
}

function optionsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
