import { forgetCode, requireHolder } from "#app/auth/code-session.server.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import { eraseHeldFeedback } from "#app/domain/own-data/erasing.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Erase everything about it", matches);

export async function loader({ context }: RouteRequest) {
  return { isWithdrawn: getHeldFeedback(requireHolder(context)).state === "withdrawn" };
}

export async function action({ request, context }: RouteRequest) {
  const holder = requireHolder(context);
  await readButton(request);
  eraseHeldFeedback(holder);
  forgetCode(context);
  return redirectWith(
    context,
    "/follow",
    "Everything about your feedback is erased. Its code opens nothing any more.",
  );
}

export default function EraseHeldFeedback() {
  const { isWithdrawn } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/follow", label: "Your feedback" }}>
      <h1>Erase everything about it</h1>
      {!isWithdrawn && <p>Your words are deleted, and nobody can read your feedback any more.</p>}
      <p>
        What was done with it is deleted too, with the code and the email address if you gave one. Numbers
        that were reported before stay as they are. Sealed copies for emergencies are deleted after 8 weeks.
        If we need one, we erase it again.
      </p>
      <p>
        You may want to <a href="/follow/download">download it</a> first.
      </p>
      <form method="post">
        <FinalButton>Erase everything about it</FinalButton>
      </form>
    </Page>
  );
}
