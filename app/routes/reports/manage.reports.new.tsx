import { requireActor } from "#app/auth/require-actor.server.ts";
import { draftReport } from "#app/domain/reports/issued/drafting.server.ts";
import { startForm } from "#app/domain/reports/issued/form.ts";
import { listPlacesToDraft } from "#app/domain/reports/issued/queries.server.ts";
import { groupPeriods } from "#app/domain/reports/periods.ts";
import { listReleasedPeriods } from "#app/domain/reports/queries.server.ts";
import { forbidden } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Begin a report";

const NOT_DRAFTED = {
  noPlace: "Select one of the places",
  noFigures: "There are no figures for this place and period. Select another period",
  tooFew: "The numbers of this period may not be shown. Select a longer one",
  exists: "There is a report about this place and period already",
} as const;

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const places = listPlacesToDraft(requireActor(context, request));
  if (places.length === 0) throw forbidden();
  const released = listReleasedPeriods();
  return {
    places: places.map(({ key, name }) => ({ value: key, label: name })),
    periods: groupPeriods(released),
    newest: released[0]?.key,
    // What a board is given; of a month most tables may not be shown.
    quarter: released.find(({ kind }) => kind === "quarter")?.key,
  };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  if (listPlacesToDraft(actor).length === 0) throw forbidden();
  const form = await readForm(request, startForm);
  if (!form.ok) return rejectForm(context, form);

  const drafted = draftReport(actor, form.input);
  if (!drafted.ok) {
    const field = drafted.reason === "noPlace" ? "about" : "period";
    return rejectForm(context, refuseForm(form, field, NOT_DRAFTED[drafted.reason]));
  }
  return redirectWith(context, `/manage/reports/${drafted.id}`, "You have begun the report.");
}

export default function NewReport() {
  const { places, periods, newest, quarter } = useLoaderData<typeof loader>();
  const form = useForm({ about: places[0]?.value, period: quarter ?? newest });
  return (
    <Page back={{ href: "/manage/reports", label: "Reports" }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>
        The figures are those that were counted once, after the period had ended. You add words, choose
        quotations and say what the report asks. A second person signs it off.
      </p>
      <PostForm noValidate>
        <Select label="What is it about?" items={places} {...form.field("about")} />
        <Select label="Which period?" items={periods} {...form.field("period")} />
        <Button>Begin the report</Button>
      </PostForm>
    </Page>
  );
}
