import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { sayForGroup } from "#app/domain/recommendations/asking/commands.server.ts";
import { getForGroup } from "#app/domain/recommendations/asking/for-group.server.ts";
import { groupHelpedForm, LONGEST_REASON } from "#app/domain/recommendations/form.ts";
import { lookFor } from "#app/domain/recommendations/looking.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { CHANGED, MOVED_ON, NOTHING_DECIDED } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { SeenField } from "#app/ui/site/seen-field.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { HELPED_ANSWERS } from "#db/vocabulary.ts";

const HEADING = "Say for the group if it helped";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { row, asked } = getForGroup(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).sayForGroup,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  return {
    reference: row.reference,
    title: row.title,
    decisions: asked
      .flatMap(({ decisions }) => decisions)
      .map(({ id, text, startsAt }) => ({
        value: id,
        label: text,
        hint: `Meeting on ${formatDate(startsAt)}`,
      })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, groupHelpedForm, { look: lookFor("helped") });
  const { row, asked } = getForGroup(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).sayForGroup,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  const isOpen = asked.some(({ decisions }) => decisions.length > 0);
  turnBackUnless(isOpen, context, `/recommendations/${row.reference}`, NOTHING_DECIDED);
  if (!form.ok) return rejectForm(context, form);

  const done = sayForGroup(actor, params.reference, form.input);
  if (!done.ok)
    return rejectForm(
      context,
      refuseForm(
        form,
        "decision",
        done.reason === "noDecision" ? "Select a decision of your group" : CHANGED,
      ),
    );
  return redirectWith(context, `/recommendations/${params.reference}`, "Your group has answered.");
}

export default function SayForGroup() {
  const { reference, title, decisions } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      {decisions.length === 0 ? (
        <p>
          A group says so by a decision of a meeting that was held since it was asked, or since it last
          answered. There are no agreed notes of such a meeting yet. Talk about it at the next one; once its
          notes are agreed, you can choose the decision here.
        </p>
      ) : (
        <PostForm noValidate>
          <SeenField form={form} />
          <Radios
            label="Has it helped?"
            labelSize="m"
            items={(["yes", "partly", "no", "tooEarly"] as const).map((value) => ({
              value,
              label: HELPED_ANSWERS[value],
            }))}
            {...form.field("answer")}
          />
          <CharacterCount
            label="What is still missing?"
            labelSize="m"
            hint="If you say no or partly. It goes to whoever has the recommendation."
            limit={LONGEST_REASON}
            rows={4}
            {...form.field("text")}
          />
          <Radios
            label="Which decision of a meeting says so?"
            labelSize="m"
            items={decisions}
            {...form.field("decision")}
          />
          <Button>Send the answer</Button>
        </PostForm>
      )}
    </RecommendationPage>
  );
}
