import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { LONGEST_PART, recommendationForm } from "#app/domain/recommendations/form.ts";
import { lookFor } from "#app/domain/recommendations/looking.server.ts";
import { getToReword, rewordRecommendation } from "#app/domain/recommendations/writing/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CHANGED, MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { TextFields } from "#app/ui/recommendations/text-fields.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { SeenField } from "#app/ui/site/seen-field.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Change its words";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getToReword(actor, params.reference).row;
  turnBackUnless(
    listActs(actor, row).reword,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  return {
    reference: row.reference,
    title: row.title,
    stored: { title: row.title, asks: row.asks, why: row.why, doneWhen: row.doneWhen },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, recommendationForm, { look: lookFor("words") });
  const row = getToReword(actor, params.reference).row;
  turnBackUnless(
    listActs(actor, row).reword,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  if (!form.ok) return rejectForm(context, form);

  const done = rewordRecommendation(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "title", CHANGED));
  return redirectWith(context, `/recommendations/${params.reference}`, "You have changed its words.");
}

export default function RewordRecommendation() {
  const { reference, title, stored } = useLoaderData<typeof loader>();
  const form = useForm(stored);
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      <p>
        If the group supported other words, it has to support these too. A moderator reads them before
        everyone does.
      </p>
      <PostForm noValidate>
        <SeenField form={form} />
        <TextFields form={form} limit={LONGEST_PART} />
        <Button>Change the words</Button>
      </PostForm>
    </RecommendationPage>
  );
}
