import { requireActor } from "#app/auth/require-actor.server.ts";
import { passForm } from "#app/domain/recommendations/form.ts";
import {
  agreeToResponse,
  getToAgreeTo,
  hasSaidIfItAgrees,
} from "#app/domain/recommendations/responding/agreeing.server.ts";
import { describeOpenResponse } from "#app/domain/recommendations/thread/inside.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { READ_AGAIN, SAID_ALREADY } from "#app/ui/recommendations/messages.ts";
import { RecommendationPage } from "#app/ui/recommendations/recommendation-page.tsx";
import { ResponseToCheck } from "#app/ui/recommendations/text-to-check.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBackUnless } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Agree to a response";

export const meta: Meta<typeof loader> = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackUnless(
    !hasSaidIfItAgrees(actor, params.reference),
    context,
    "/manage/recommendations",
    SAID_ALREADY,
  );
  const { row } = getToAgreeTo(actor, params.reference);
  return { reference: row.reference, title: row.title, response: describeOpenResponse(row) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, passForm);
  turnBackUnless(
    !hasSaidIfItAgrees(actor, params.reference),
    context,
    "/manage/recommendations",
    SAID_ALREADY,
  );
  const page = `/recommendations/${params.reference}/agree`;
  if (!form.ok) return redirectRefused(context, page, READ_AGAIN);

  const done = agreeToResponse(actor, params.reference, form.input);
  return done.ok
    ? redirectWith(context, "/manage/recommendations", "Your organisation says the same.")
    : redirectRefused(context, page, READ_AGAIN);
}

export default function AgreeToResponse() {
  const { reference, title, response } = useLoaderData<typeof loader>();
  return (
    <RecommendationPage reference={reference} title={title} heading={HEADING}>
      <p>
        This response would speak for your organisation too. It goes to a moderator once everyone named in it
        has agreed. If you see it differently, say so in your own words: they can write another one.
      </p>
      {response && <ResponseToCheck response={response} />}
      <PostForm>
        <input type="hidden" name="formVersion" value={response?.formVersion} />
        <Button>We say the same</Button>
      </PostForm>
      <p>
        <a href={`/recommendations/${reference}/decline`}>We do not say the same</a>
      </p>
    </RecommendationPage>
  );
}
