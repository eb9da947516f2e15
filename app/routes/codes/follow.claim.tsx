import { redirect } from "@remix-run/node";
import { findHolder, forgetCode, requireHolder } from "#app/auth/code-session.server.ts";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { claimFeedback } from "#app/domain/feedback/codes/claiming.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Keep it in your account", matches);

export async function loader({ request, context }: RouteRequest) {
  requireActor(context, request);
  if (!findHolder(context)) throw redirect("/your-page");
  return {};
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const reference = claimFeedback(actor, requireHolder(context));
  forgetCode(context);
  return redirectWith(
    context,
    `/your-page/feedback/${reference}`,
    "It is in your account now. Its code opens nothing any more.",
  );
}

export default function KeepInAccount() {
  return (
    <Page back={{ href: "/follow", label: "Your feedback" }}>
      <h1>Keep it in your account</h1>
      <p>Your page then shows it with your other feedback. You do not need its code any more.</p>
      <p>Readers do not see who wrote it, as before.</p>
      <form method="post">
        <Button>Keep it in my account</Button>
      </form>
    </Page>
  );
}
