import { requireActor } from "#app/auth/require-actor.server.ts";
import { howItStands, listActs } from "#app/domain/recommendations/acts.server.ts";
import { takeApart } from "#app/domain/recommendations/combining/commands.server.ts";
import { getInNameOfOwner } from "#app/domain/recommendations/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Take the combination apart";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getInNameOfOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).takeApart,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  return { reference: row.reference, title: row.title };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const row = getInNameOfOwner(actor, params.reference);
  turnBackUnless(
    listActs(actor, row).takeApart,
    context,
    `/recommendations/${row.reference}`,
    MOVED_ON[howItStands(row)],
  );
  const done = takeApart(actor, params.reference);
  const page = `/recommendations/${params.reference}`;
  return done.ok
    ? redirectWith(context, page, "They stand by themselves again.")
    : redirectRefused(context, page, MOVED_ON[howItStands(row)]);
}

export default function TakeApart() {
  const { reference, title } = useLoaderData<typeof loader>();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING}>
      <p>Those below it stand by themselves again, each with its own clock.</p>
      <PostForm>
        <Button>Take it apart</Button>
      </PostForm>
    </RecommendationPage>
  );
}
