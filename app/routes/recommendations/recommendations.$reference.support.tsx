import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { supportForm } from "#app/domain/recommendations/form.ts";
import { getToWrite } from "#app/domain/recommendations/gathering/commands.server.ts";
import { listDecisionsToSupport } from "#app/domain/recommendations/gathering/deciding.server.ts";
import { supportRecommendation } from "#app/domain/recommendations/writing/commands.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { CHANGED, MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Say that the group supports it";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getToWrite(actor, params.reference).row;
  turnBackUnless(
    listActs(actor, row).support,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  return {
    reference: row.reference,
    title: row.title,
    decisions: listDecisionsToSupport(row).map(({ id, text, startsAt }) => ({
      value: id,
      label: text,
      hint: `Meeting on ${formatDate(startsAt)}`,
    })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, supportForm);
  const row = getToWrite(actor, params.reference).row;
  turnBackUnless(
    listActs(actor, row).support,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  if (!form.ok) return rejectForm(context, form);

  const done = supportRecommendation(actor, params.reference, form.input);
  if (!done.ok)
    return rejectForm(
      context,
      refuseForm(
        form,
        "decision",
        done.reason === "noDecision" ? "Select a decision of your group" : CHANGED,
      ),
    );
  return redirectWith(
    context,
    `/recommendations/${params.reference}`,
    "The group supports it. You can send it now.",
  );
}

export default function SupportRecommendation() {
  const { reference, title, decisions } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      {decisions.length === 0 ? (
        <p>
          There are no agreed notes with a decision that could support these words. Write the decision into
          the notes of the meeting; once the notes are agreed you can choose it here.
        </p>
      ) : (
        <PostForm noValidate>
          <Radios
            label="Which decision of a meeting supports it?"
            labelSize="m"
            hint="The newest meeting first. If it came back to you with the same words and what the group decided still stands, select that decision again. Words that have changed need a new decision."
            items={decisions}
            {...form.field("decision")}
          />
          <Button>The group supports it</Button>
        </PostForm>
      )}
    </RecommendationPage>
  );
}
