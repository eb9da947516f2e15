import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { endAllSessions } from "#app/domain/people/administration.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Log everybody out", matches);

export async function loader({ request, context }: RouteRequest) {
  authorize(requireRecentLogIn(context, request), "member:logOutAll");
  return null;
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  await readButton(request);

  endAllSessions(actor);
  return redirectWith(context, "/log-in", "Everybody is logged out, you too. Log in again.");
}

export default function LogEverybodyOut() {
  return (
    <Page back={{ href: "/admin/people", label: "People" }}>
      <h1>Log everybody out</h1>
      <p>
        Do this when somebody may have stolen log-ins. Every person, you too, is logged out on every device.
        They can log in again. Feedback that was begun is kept.
      </p>
      <PostForm>
        <Button variant="secondary">Log everybody out now</Button>
      </PostForm>
    </Page>
  );
}
