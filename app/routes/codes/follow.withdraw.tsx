import { requireHolder } from "#app/auth/code-session.server.ts";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { WITHDRAWN } from "#app/ui/feedback/messages.ts";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Withdraw this feedback", matches);

export async function loader({ context }: RouteRequest) {
  const held = getHeldFeedback(requireHolder(context));
  if (held.state === "withdrawn") throw turnBack(context, "/follow", WITHDRAWN);
  return {};
}

export async function action({ request, context }: RouteRequest) {
  const holder = requireHolder(context);
  await readButton(request);
  withdrawFeedback(holder, getHeldFeedback(holder).reference);
  return redirectWith(context, "/follow", "Your feedback is withdrawn.");
}

export default function WithdrawHeldFeedback() {
  return (
    <Page back={{ href: "/follow", label: "Your feedback" }}>
      <h1>Withdraw this feedback</h1>
      <p>Your words are deleted, and nobody can read your feedback any more.</p>
      <p>
        That you gave feedback stays in numbers that were reported before. Your code still shows what was
        done.
      </p>
      <form method="post">
        <FinalButton>Withdraw this feedback</FinalButton>
      </form>
    </Page>
  );
}
