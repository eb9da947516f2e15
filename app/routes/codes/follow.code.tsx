import { keepCodeOpen, requireHolder } from "#app/auth/code-session.server.ts";
import { renewCode } from "#app/domain/feedback/codes/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CodeCard } from "#app/ui/codes/code-card.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { useActionData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { showCode } from "#app/web/show-code.server.ts";

const HEADING = "Get a new code";
const MADE = "Your new code";

export const meta: Meta = ({ matches, actionData }) => pageTitle(actionData ? MADE : HEADING, matches);

export async function loader({ context }: RouteRequest) {
  requireHolder(context);
  return {};
}

/** Like the first code, it is shown once, in the answer itself, and stands in no address. */
export async function action({ request, context }: RouteRequest) {
  const holder = requireHolder(context);
  await readButton(request);
  const { code, token } = renewCode(holder);
  keepCodeOpen(context, token);
  return showCode(code);
}

export default function NewCode() {
  const made = useActionData<typeof action>();
  return (
    <Page back={{ href: "/follow", label: "Your feedback" }}>
      <h1>{made ? MADE : HEADING}</h1>
      {made ? (
        <CodeCard {...made} />
      ) : (
        <form method="post">
          <p>The code that you have now stops at once. Do this if somebody else may have seen it.</p>
          <Button>Get a new code</Button>
        </form>
      )}
    </Page>
  );
}
