import { requireActor } from "#app/auth/require-actor.server.ts";
import { askToPassOn } from "#app/domain/feedback/changes/commands.server.ts";
import { describeFeedback, getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { mayAskToPassOn } from "#app/domain/feedback/rules.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { NOT_PASSED_ON } from "#app/ui/feedback/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Ask us to pass it on";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const own = getOwnFeedback(requireActor(context, request), params.reference);
  if (!mayAskToPassOn(own)) throw turnBack(context, `/your-page/feedback/${own.reference}`, NOT_PASSED_ON);
  return { reference: own.reference, organisation: describeFeedback(own).organisationName };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const asked = askToPassOn(actor, params.reference);
  const page = `/your-page/feedback/${params.reference}`;
  return asked.ok
    ? redirectWith(context, page, "We have noted that you want us to pass it on.")
    : redirectRefused(context, page, NOT_PASSED_ON);
}

export default function AskToPassOn() {
  const { reference, organisation } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/your-page/feedback/${reference}`, label: "Your feedback" }}>
      <h1>{HEADING}</h1>
      <p>
        Patient Voice is not a complaints system. A moderator can pass your feedback on to the people who
        answer complaints{organisation ? ` at ${organisation}` : ""}.
      </p>
      <ul>
        <li>They get your words, your name and your email address.</li>
        <li>They answer you themselves.</li>
        <li>Your group does not read it then.</li>
      </ul>
      <PostForm>
        <Button>Ask us to pass it on</Button>
      </PostForm>
      <p className="app-lone-link">
        <a href={`/your-page/feedback/${reference}`}>Leave it as it is</a>
      </p>
    </Page>
  );
}
