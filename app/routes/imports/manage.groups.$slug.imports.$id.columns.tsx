import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { planImport } from "#app/domain/imports/commands.server.ts";
import { listPlaces } from "#app/domain/imports/places.server.ts";
import { COLUMNS, fieldsOfPlan, IMPORT_USES, NOT_PLANNED, planForm } from "#app/domain/imports/plan.ts";
import { findRememberedPlan, getImport, readFile } from "#app/domain/imports/queries.server.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { shortName } from "#app/ui/groups/short-name.ts";
import { IMPORT_GOES_ON } from "#app/ui/imports/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
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
  const { headings } = await readFile(found);
  return {
    slug: group.slug,
    groupName: group.name,
    fileName: found.fileName,
    columns: headings.map((heading, index) => ({
      value: String(index),
      label: `${index + 1}. ${excerpt(heading, 60) || "No heading"}`,
    })),
    places: listPlaces().map(({ value, label }) => ({ value, label })),
    stored: fieldsOfPlan(found.plan ?? findRememberedPlan(found), headings),
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
  const { slug, groupName, fileName, columns, places, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <Page
      back={{ href: `/manage/groups/${slug}/imports`, label: `Imported feedback of ${shortName(groupName)}` }}
      errors={form.errors}
    >
      <h1>Say what is in the file</h1>
      <p className="nhsuk-lede-text">{fileName}</p>
      <form method="post" noValidate>
        <h2>Which column is what?</h2>
        {each(Object.entries(COLUMNS), ([use, { label, hint }]) => (
          <Select
            label={use === "answer" ? label : `${label} (optional)`}
            hint={hint}
            items={[
              { value: "", label: use === "answer" ? "Select a column" : "Not in the file" },
              ...columns,
            ]}
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
      </form>
    </Page>
  );
}

function optionsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
