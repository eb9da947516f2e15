import { requireActor } from "#app/auth/require-actor.server.ts";
import { draftForm, LONGEST_PART } from "#app/domain/recommendations/form.ts";
import { getGroupToGatherFor } from "#app/domain/recommendations/gathering/offer.server.ts";
import { lookFor } from "#app/domain/recommendations/looking.server.ts";
import { draftRecommendation } from "#app/domain/recommendations/writing/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { GatherFields } from "#app/ui/recommendations/gather-fields.tsx";
import { NOT_GATHERED } from "#app/ui/recommendations/messages.ts";
import { TextFields } from "#app/ui/recommendations/text-fields.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { SeenField } from "#app/ui/site/seen-field.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Make a recommendation";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  return getGroupToGatherFor(actor, params.slug);
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, draftForm, { look: lookFor("words") });
  if (!form.ok) return rejectForm(context, form);

  const { feedback, decision, ...words } = form.input;
  const drafted = draftRecommendation(actor, params.slug, words, { feedback, decision });
  if (!drafted.ok) return rejectForm(context, refuseForm(form, "feedback", NOT_GATHERED[drafted.reason]));
  const done = "You have begun it. The group reads it, and supports it at a meeting.";
  return redirectWith(context, `/recommendations/${drafted.reference}`, done);
}

export default function NewRecommendation() {
  const { group, comments, decisions } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page
      back={{ href: `/groups/${group.slug}/recommendations`, label: "Recommendations" }}
      errors={form.errors}
    >
      <h1>{HEADING}</h1>
      <p>
        Put together what people told {group.name}, and say in plain words what should be done. Your group
        supports it at a meeting; then you send it to whoever can do it. Once you have begun it, you can look
        for more feedback by theme and put it under it.
      </p>
      <PostForm noValidate>
        <SeenField form={form} />
        <GatherFields form={form} comments={comments} decisions={decisions} />
        <TextFields form={form} limit={LONGEST_PART} />
        <Button>Begin the recommendation</Button>
      </PostForm>
    </Page>
  );
}
