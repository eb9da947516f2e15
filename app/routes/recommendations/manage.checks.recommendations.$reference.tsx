import { requireActor } from "#app/auth/require-actor.server.ts";
import { findPersonalDetails } from "#app/domain/feedback/personal-details.ts";
import { getToCheck } from "#app/domain/recommendations/checking.server.ts";
import { describeOpenResponse } from "#app/domain/recommendations/thread/inside.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { RecommendationResponse } from "#app/ui/recommendations/thread.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { RESPONSE_KINDS } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Check recommendation ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getToCheck(actor, params.reference);
  const { reference, title, asks, why, doneWhen } = row;
  const response = describeOpenResponse(row);
  const text = [title, asks, why, doneWhen, response?.text, response?.change, response?.evidence].join("\n");
  return {
    reference,
    title,
    asks,
    why,
    doneWhen,
    isPassed: row.textPassedAt !== null,
    isHeld: row.textNote !== null,
    response: response?.state === "waiting" ? response : undefined,
    details: findPersonalDetails(text).map(({ text }) => text),
  };
}

export default function CheckRecommendation() {
  const { reference, title, asks, why, doneWhen, ...check } = useLoaderData<typeof loader>();
  const at = `/manage/checks/recommendations/${reference}`;
  return (
    <Page back={{ href: "/manage/checks/recommendations", label: "Recommendations to check" }}>
      <h1>Check recommendation {reference}</h1>
      {check.details.length > 0 && (
        <InsetText>
          <p>These words may identify someone: {check.details.join(", ")}</p>
        </InsetText>
      )}
      <h2>{title}</h2>
      <PlainText text={asks} />
      <h3>Why</h3>
      <PlainText text={why} />
      <h3>Done when</h3>
      <PlainText text={doneWhen} />
      {check.isPassed ? (
        <p>A moderator has passed these words.</p>
      ) : (
        <form method="post" action={`${at}/pass`}>
          <Button>Everyone may read these words</Button>
        </form>
      )}
      {check.isHeld ? (
        <p>The group has been asked for other words.</p>
      ) : (
        <p>
          <a href={`${at}/hold`}>Ask the group for other words</a>
        </p>
      )}
      {check.response && (
        <>
          <h2>A response that waits</h2>
          <RecommendationResponse
            {...check.response}
            kind={RESPONSE_KINDS[check.response.kind].toLowerCase()}
          />
          <form method="post" action={`${at}/publish`}>
            <Button variant={check.isPassed ? undefined : "secondary"}>Publish the response</Button>
          </form>
          <p>
            <a href={`${at}/return`}>Send the response back</a>
          </p>
        </>
      )}
    </Page>
  );
}
