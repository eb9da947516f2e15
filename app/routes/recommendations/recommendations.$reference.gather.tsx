import { requireActor } from "#app/auth/require-actor.server.ts";
import { listThemes } from "#app/domain/labels/queries.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { gatherForm } from "#app/domain/recommendations/form.ts";
import { gatherFor, getToWrite } from "#app/domain/recommendations/gathering/commands.server.ts";
import { describeToGather } from "#app/domain/recommendations/gathering/offer.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { GatherFields } from "#app/ui/recommendations/gather-fields.tsx";
import { CHANGED, MOVED_ON, NOT_GATHERED } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Put more under it";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { row } = getToWrite(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).gather,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  // Another theme is asked for by the same form, so that nothing that was ticked is lost.
  const query = new URL(request.url).searchParams;
  const theme = query.get("theme") || null;
  const ticked = gatherForm.safeParse({
    feedback: query.getAll("feedback"),
    decision: query.getAll("decision"),
  });
  const chosen = ticked.data ?? { feedback: [], decision: [] };
  return {
    reference: row.reference,
    title: row.title,
    theme,
    themes: listThemes().map(({ id, name }) => ({ value: id, label: name })),
    chosen,
    ...describeToGather(actor, row.groupId, theme, chosen.feedback),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, gatherForm);
  const { row } = getToWrite(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).gather,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  if (!form.ok) return rejectForm(context, form);

  const done = gatherFor(actor, params.reference, form.input);
  if (!done.ok) {
    const text = done.reason === "changed" ? CHANGED : NOT_GATHERED[done.reason];
    return rejectForm(context, refuseForm(form, "feedback", text));
  }
  return redirectWith(context, `/recommendations/${params.reference}`, "It is put under the recommendation.");
}

export default function Gather() {
  const { reference, title, theme, themes, chosen, comments, decisions } = useLoaderData<typeof loader>();
  const form = useForm(chosen);
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      <PostForm noValidate>
        <Select
          label="Show feedback about"
          name="theme"
          items={[{ value: "", label: "Anything" }, ...themes]}
          value={theme ?? ""}
        />
        <Button variant="secondary" formMethod="get">
          Show
        </Button>
        <GatherFields form={form} comments={comments} decisions={decisions} />
        <Button>Put it under the recommendation</Button>
      </PostForm>
    </RecommendationPage>
  );
}
