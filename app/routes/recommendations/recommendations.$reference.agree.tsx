import { requireActor } from "#app/auth/require-actor.server.ts";
import { agreeToResponse, getToAgreeTo } from "#app/domain/recommendations/responding/agreeing.server.ts";
import { describeOpenResponse } from "#app/domain/recommendations/thread/inside.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { MOVED_ON } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { RecommendationResponse } from "#app/ui/recommendations/thread.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { RESPONSE_KINDS } from "#db/vocabulary.ts";

const HEADING = "Agree to a response";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { row } = getToAgreeTo(actor, params.reference);
  return { reference: row.reference, title: row.title, response: describeOpenResponse(row) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const done = agreeToResponse(actor, params.reference);
  return done.ok
    ? redirectWith(context, "/manage/recommendations", "Your organisation says the same.")
    : redirectRefused(context, "/manage/recommendations", MOVED_ON);
}

export default function AgreeToResponse() {
  const { reference, title, response } = useLoaderData<typeof loader>();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING}>
      <p>
        This response would speak for your organisation too. It goes to a moderator once everyone named in it
        has agreed. If you see it differently, say so in your own words: they can write another one.
      </p>
      {response && (
        <RecommendationResponse {...response} kind={RESPONSE_KINDS[response.kind].toLowerCase()} />
      )}
      <form method="post">
        <Button>We say the same</Button>
      </form>
      <p>
        <a href={`/recommendations/${reference}/decline`}>We do not say the same</a>
      </p>
    </RecommendationPage>
  );
}
