import { requireActor } from "#app/auth/require-actor.server.ts";
import { withdrawEntry } from "#app/domain/feedback/entries/commands.server.ts";
import { getEntry } from "#app/domain/feedback/entries/queries.server.ts";
import { isNextState } from "#app/domain/feedback/rules.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { WITHDRAWN } from "#app/ui/feedback/messages.ts";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Withdraw feedback for somebody", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { group, comment } = getEntry(requireActor(context, request), params.slug, params.reference);
  const back = `/manage/groups/${group.slug}/feedback/${comment.reference}`;
  if (!isNextState(comment.state, "withdrawn", "feedback:withdrawEntry"))
    throw turnBack(context, back, WITHDRAWN);
  return { back, reference: comment.reference };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const { ok } = withdrawEntry(actor, params.slug, params.reference);
  const slip = `/manage/groups/${params.slug}/feedback/${params.reference}`;
  return ok
    ? redirectWith(context, slip, "The feedback is withdrawn. Its words are deleted.")
    : redirectRefused(context, slip, WITHDRAWN);
}

export default function WithdrawForSomebody() {
  const { back, reference } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: back }}>
      <h1>Withdraw feedback for somebody</h1>
      <p>Do this only when the person who gave it asks for it. They need not say why.</p>
      <p>The words are deleted, and nobody can read them any more.</p>
      <p>That they gave feedback stays in numbers that were reported before.</p>
      <PostForm>
        <FinalButton>
          Withdraw <Reference>{reference}</Reference>
        </FinalButton>
      </PostForm>
      <p className="app-lone-link">
        <a href={back}>Keep it</a>
      </p>
    </Page>
  );
}
