import { redirect } from "@remix-run/node";
import { describeTopic } from "#app/domain/feedback/answers.ts";
import { deleteDraft } from "#app/domain/feedback/drafts/commands.server.ts";
import { getDraft, isSent, nameAnswers } from "#app/domain/feedback/drafts/queries.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { requireWriter } from "#app/web/require-writer.server.ts";

export const meta: Meta = ({ matches }) => pageTitle("Delete feedback that you did not send", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireWriter(context, request, params.draft);
  if (isSent(actor, params.draft)) throw redirect(`/feedback/${params.draft}/sent`);

  const draft = getDraft(actor, params.draft);
  return {
    keep: actor.id === null ? `/feedback/${draft.id}/check` : "/your-page",
    topic: describeTopic(nameAnswers(draft)),
    passages: passagesOf(draft),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireWriter(context, request, params.draft);
  await readButton(request);
  if (isSent(actor, params.draft)) return redirect(`/feedback/${params.draft}/sent`, 303);

  deleteDraft(actor, params.draft);
  const page = actor.id === null ? "/feedback" : "/your-page";
  return redirectWith(context, page, "Your feedback that was not sent is deleted.");
}

export default function DeleteDraft() {
  const { keep, topic, passages } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: keep }}>
      <h1>Delete feedback that you did not send</h1>
      <p>Your feedback about {topic} is deleted, with all its answers.</p>
      <Passages {...passages} />
      <PostForm>
        <FinalButton>Delete it</FinalButton>
      </PostForm>
      <p className="app-lone-link">
        <a href={keep}>Keep it</a>
      </p>
    </Page>
  );
}
