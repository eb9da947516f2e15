import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { resumeRecommendation } from "#app/domain/recommendations/owning/commands.server.ts";
import { getForOwner } from "#app/domain/recommendations/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Let the clock go on";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getForOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).resume,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  return { reference: row.reference, title: row.title };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const row = getForOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).resume,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  const done = resumeRecommendation(actor, params.reference);
  const page = `/recommendations/${params.reference}`;
  return done.ok
    ? redirectWith(context, page, "The clock goes on.")
    : redirectRefused(context, page, MOVED_ON[howItStands(row)]);
}

export default function ResumeRecommendation() {
  const { reference, title } = useLoaderData<typeof loader>();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING}>
      <p>What is due moves by the working days that the clock stood still.</p>
      <PostForm>
        <Button>Let it go on</Button>
      </PostForm>
    </RecommendationPage>
  );
}
