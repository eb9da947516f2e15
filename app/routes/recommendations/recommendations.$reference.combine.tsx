import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { combineRecommendations } from "#app/domain/recommendations/combining/commands.server.ts";
import { listCombinable } from "#app/domain/recommendations/combining/queries.server.ts";
import { combineForm, LONGEST_PART } from "#app/domain/recommendations/form.ts";
import { lookFor } from "#app/domain/recommendations/looking.server.ts";
import { getInNameOfOwner } from "#app/domain/recommendations/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { CHANGED, MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { TextFields } from "#app/ui/recommendations/text-fields.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { SeenField } from "#app/ui/site/seen-field.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { type Form, useForm } from "#app/web/use-form.ts";

const HEADING = "Combine it with others";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getInNameOfOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).combine,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  return {
    reference: row.reference,
    title: row.title,
    others: listCombinable(row).map(({ reference, title }) => ({
      value: reference,
      label: title,
      hint: reference,
    })),
    stored: { title: row.title, asks: row.asks, why: row.why, doneWhen: row.doneWhen },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, combineForm, { look: lookFor("words") });
  const row = getInNameOfOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).combine,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  if (!form.ok) return rejectForm(context, form);

  const done = combineRecommendations(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "others", CHANGED));
  return redirectWith(
    context,
    `/recommendations/${params.reference}`,
    "They are combined. What is decided about this one is decided about all of them.",
  );
}

export default function CombineRecommendations() {
  const { reference, title, others, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      <CombineForm others={others} form={form} />
    </RecommendationPage>
  );
}

type Others = ReturnType<typeof useLoaderData<typeof loader>>["others"];

function CombineForm({ others, form }: { others: Others; form: Form }) {
  return (
    <>
      <p>
        This makes a new recommendation above them. They stay as they are, with the people and groups behind
        them. You can take it apart until something is decided. A moderator reads the new words before
        everyone does.
      </p>
      <PostForm noValidate>
        <SeenField form={form} />
        <Checkboxes
          label="Which others ask for the same?"
          labelSize="m"
          items={others}
          {...form.fields("others")}
        />
        <TextFields form={form} limit={LONGEST_PART} />
        <Button>Combine them</Button>
      </PostForm>
    </>
  );
}
