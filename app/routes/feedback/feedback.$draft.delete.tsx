import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { describeTopic } from "#app/domain/feedback/answers.ts";
import { deleteDraft } from "#app/domain/feedback/drafts/commands.server.ts";
import { getDraft, isSent, nameAnswers } from "#app/domain/feedback/drafts/queries.server.ts";
import { wordsOfPassages } from "#app/domain/feedback/drafts/question-words.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Delete feedback that you did not send", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  if (isSent(actor, params.draft)) throw redirect(`/feedback/${params.draft}/sent`);

  const draft = getDraft(actor, params.draft);
  const { wentWell, couldBeBetter } = draft;
  return {
    topic: describeTopic(nameAnswers(draft)),
    passages: { wentWell, couldBeBetter, names: wordsOfPassages(draft) },
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  if (isSent(actor, params.draft)) return redirect(`/feedback/${params.draft}/sent`, 303);

  deleteDraft(actor, params.draft);
  return redirectWith(context, "/your-page", "Your feedback that was not sent is deleted.");
}

export default function DeleteDraft() {
  const { topic, passages } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/your-page", label: "Your page" }}>
      <h1>Delete feedback that you did not send</h1>
      <p>Your feedback about {topic} is deleted, with all its answers. You cannot undo this.</p>
      <Passages {...passages} />
      <form method="post">
        <Button variant="warning">Delete it</Button>
      </form>
      <p className="app-lone-link">
        <a href="/your-page">Keep it</a>
      </p>
    </Page>
  );
}
