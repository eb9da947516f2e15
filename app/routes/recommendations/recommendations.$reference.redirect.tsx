import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { LONGEST_REASON, redirectForm } from "#app/domain/recommendations/form.ts";
import { lookFor } from "#app/domain/recommendations/looking.server.ts";
import { getToGiveBack } from "#app/domain/recommendations/queries.server.ts";
import { redirectRecommendation } from "#app/domain/recommendations/sending/commands.server.ts";
import { listOtherReceivers } from "#app/domain/recommendations/sending/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { CHANGED, MOVED_ON, NO_RECEIVER } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { SeenField } from "#app/ui/site/seen-field.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Say who the right ones are";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getToGiveBack(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).redirect,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  return {
    reference: row.reference,
    title: row.title,
    receivers: listOtherReceivers(row).map(({ value, name }) => ({ value, label: name })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, redirectForm, { look: lookFor("redirect") });
  const row = getToGiveBack(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).redirect,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  if (!form.ok) return rejectForm(context, form);

  const done = redirectRecommendation(actor, params.reference, form.input);
  if (!done.ok)
    return rejectForm(context, refuseForm(form, "to", done.reason === "noReceiver" ? NO_RECEIVER : CHANGED));
  const said = "You have said who the right ones are. Its sender hears of it.";
  // Before everyone may read it, who has said so reads it no more.
  return redirectWith(context, "/manage/recommendations", said);
}

export default function RedirectRecommendation() {
  const { reference, title, receivers } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      <p>It goes back to whoever sent it, who can send it there.</p>
      <PostForm noValidate>
        <SeenField form={form} />
        <Select
          label="Who should get it?"
          labelSize="m"
          items={[{ value: "", label: "Select one" }, ...receivers]}
          {...form.field("to")}
        />
        <CharacterCount
          label="Why are they the right ones?"
          labelSize="m"
          hint="Everyone reads this, once a moderator has."
          limit={LONGEST_REASON}
          rows={4}
          {...form.field("text")}
        />
        <Button>Send it back with this</Button>
      </PostForm>
    </RecommendationPage>
  );
}
