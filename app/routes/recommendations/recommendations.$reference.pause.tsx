import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { DAYS } from "#app/domain/recommendations/clocks.ts";
import { LONGEST_REASON, reasonForm } from "#app/domain/recommendations/form.ts";
import { lookFor } from "#app/domain/recommendations/looking.server.ts";
import { pauseRecommendation } from "#app/domain/recommendations/owning/commands.server.ts";
import { getInNameOfOwner } from "#app/domain/recommendations/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CHANGED, MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { ReasonForm } from "#app/ui/site/reason-form.tsx";
import { SeenField } from "#app/ui/site/seen-field.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Pause the clock";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getInNameOfOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).pause,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  return { reference: row.reference, title: row.title, days: DAYS.pause - row.pausedDays };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, reasonForm, { look: lookFor("pause") });
  const row = getInNameOfOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).pause,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  if (!form.ok) return rejectForm(context, form);

  const done = pauseRecommendation(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "text", CHANGED));
  return redirectWith(context, `/recommendations/${params.reference}`, "The clock stands still.");
}

export default function PauseRecommendation() {
  const { reference, title, days } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      <p>
        The clock can stand still for {days} more working {days === 1 ? "day" : "days"}. Then it goes on by
        itself.
      </p>
      <ReasonForm
        label="Why does it have to wait?"
        hint="Everyone reads this, once a moderator has."
        limit={LONGEST_REASON}
        field={form.field("text")}
        action="Pause it"
      >
        <SeenField form={form} />
      </ReasonForm>
    </RecommendationPage>
  );
}
