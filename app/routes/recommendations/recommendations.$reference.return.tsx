import { requireActor } from "#app/auth/require-actor.server.ts";
import { inGroup, readHolders } from "#app/domain/people/holders.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { LONGEST_REASON, returnForm } from "#app/domain/recommendations/form.ts";
import { lookFor } from "#app/domain/recommendations/looking.server.ts";
import { getToGiveBack, ownerOf, receiverOf } from "#app/domain/recommendations/queries.server.ts";
import { returnRecommendation } from "#app/domain/recommendations/sending/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { CHANGED, MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { SeenField } from "#app/ui/site/seen-field.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Return it";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getToGiveBack(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).return,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  return {
    reference: row.reference,
    title: row.title,
    backTo: readHolders().nameOf(receiverOf(row) ? ownerOf(row) : inGroup(row.groupId)),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, returnForm, { look: lookFor("return") });
  const row = getToGiveBack(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).return,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  if (!form.ok) return rejectForm(context, form);

  const done = returnRecommendation(actor, params.reference, form.input);
  if (!done.ok) return rejectForm(context, refuseForm(form, "text", CHANGED));
  // Before everyone may read it, who has returned it reads it no more.
  return redirectWith(context, "/manage/recommendations", "You have returned it. Its sender hears of it.");
}

export default function ReturnRecommendation() {
  const { reference, title, backTo } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING} errors={form.errors}>
      <p>It goes back to {backTo}. They have 20 working days to send it again.</p>
      <PostForm noValidate>
        <SeenField form={form} />
        <CharacterCount
          label="Why do you return it?"
          labelSize="m"
          hint="Everyone reads this, once a moderator has."
          limit={LONGEST_REASON}
          rows={4}
          {...form.field("text")}
        />
        <CharacterCount
          label="What would make it acceptable?"
          labelSize="m"
          hint="Say what the group can change, so that it can be sent again."
          limit={LONGEST_REASON}
          rows={4}
          {...form.field("more")}
        />
        <Button>Return it</Button>
      </PostForm>
    </RecommendationPage>
  );
}
