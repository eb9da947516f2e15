import { requireActor } from "#app/auth/require-actor.server.ts";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { listRepeatingNotes } from "#app/domain/uses/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { WITHDRAWN } from "#app/ui/feedback/messages.ts";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { each } from "#app/ui/site/each.tsx";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Withdraw this feedback", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const own = getOwnFeedback(actor, params.reference);
  if (own.state === "withdrawn") throw turnBack(context, `/your-page/feedback/${own.reference}`, WITHDRAWN);
  return { reference: own.reference, notes: listRepeatingNotes(actor, own) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  withdrawFeedback(actor, params.reference);
  return redirectWith(context, `/your-page/feedback/${params.reference}`, "Your feedback is withdrawn.");
}

export default function WithdrawFeedback() {
  const { reference, notes } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/your-page/feedback/${reference}` }}>
      <h1>Withdraw this feedback</h1>
      <p>Your words are deleted, and nobody can read your feedback any more.</p>
      <p>That you gave feedback stays in numbers that were reported before.</p>
      {notes.length > 0 && (
        <InsetText>
          <p>
            Notes of meetings repeat some of your words. They are a record and stay as they are. To have your
            words taken out, speak to a facilitator of your group.
          </p>
          <ul>
            {each(notes, (note) => (
              <li>{note}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <PostForm>
        <FinalButton>
          Withdraw <Reference>{reference}</Reference>
        </FinalButton>
      </PostForm>
      <p className="app-lone-link">
        <a href={`/your-page/feedback/${reference}`}>Keep it</a>
      </p>
    </Page>
  );
}
