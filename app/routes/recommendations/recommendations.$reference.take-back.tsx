import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { LONGEST_REASON, reasonForm } from "#app/domain/recommendations/form.ts";
import { getToWrite } from "#app/domain/recommendations/gathering/commands.server.ts";
import { lookFor } from "#app/domain/recommendations/looking.server.ts";
import { mayBeReadByAll, takeBack } from "#app/domain/recommendations/writing/commands.server.ts";
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

const HEADING = "Take it back";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getToWrite(actor, params.reference).row;
  turnBackUnless(
    listActs(actor, row).takeBack,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  return { reference: row.reference, title: row.title, isForAll: mayBeReadByAll(row) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, reasonForm, { look: lookFor("takeBack") });
  const row = getToWrite(actor, params.reference).row;
  turnBackUnless(
    listActs(actor, row).takeBack,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  if (!form.ok) return rejectForm(context, form);

  const done = takeBack(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "text", CHANGED));
  return redirectWith(context, `/recommendations/${params.reference}`, "You have taken it back.");
}

export default function TakeBackRecommendation() {
  const { reference, title, isForAll } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      <p>The feedback stays with your group.</p>
      <ReasonForm
        label="Why do you take it back?"
        hint={
          isForAll
            ? "Everyone reads this, once a moderator has."
            : "Everyone in your group can read this, and so can the people whose feedback is behind it. Nobody checks it first."
        }
        limit={LONGEST_REASON}
        field={form.field("text")}
        action="Take it back"
        isFinal
      >
        <SeenField form={form} />
      </ReasonForm>
    </RecommendationPage>
  );
}
