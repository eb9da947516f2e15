import { redirect } from "@remix-run/node";
import { emailLinkForm } from "#app/domain/people/form.ts";
import { LIFETIME_HOURS } from "#app/domain/people/one-time-tokens.server.ts";
import { stopRemovalByLink } from "#app/domain/people/second-step/removal/commands.server.ts";
import { canStopByLink } from "#app/domain/people/second-step/removal/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { SECOND_STEP_KEPT } from "#app/ui/account/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData, usePage } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Keep your second step";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

/** Opening the link changes nothing, because mail scanners open links: the button does it. */
export async function loader({ request }: RouteRequest) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { token, isUsable: canStopByLink(token), hours: LIFETIME_HOURS.keepSecondStep };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, emailLinkForm);
  if (!form.ok) return rejectForm(context, form);

  const isStopped = stopRemovalByLink(form.input.token);
  return isStopped
    ? redirectWith(context, "/keep-second-step", SECOND_STEP_KEPT)
    : redirect("/keep-second-step", 303);
}

export default function KeepYourSecondStep() {
  const { token, isUsable, hours } = useLoaderData<typeof loader>();
  const hasStopped = usePage().message !== null;
  return (
    <Page>
      <h1>{HEADING}</h1>
      {isUsable && <Stop token={token} />}
      {!isUsable && !hasStopped && <NothingToStop hours={hours} />}
      {hasStopped && (
        <p>
          If somebody else asked for it, tell an administrator of Patient Voice. They may know your password:{" "}
          <a href="/forgot-password">choose a new one</a>.
        </p>
      )}
    </Page>
  );
}

function Stop({ token }: { token: string }) {
  return (
    <>
      <p>
        An administrator was told that you have lost your second step, and it is going to be removed from your
        account. If you did not ask for this, stop it here. Nothing changes then.
      </p>
      <form method="post">
        <input type="hidden" name="token" value={token} />
        <Button>Keep my second step</Button>
      </form>
    </>
  );
}

function NothingToStop({ hours }: { hours: number }) {
  return (
    <>
      <p>This link does not work any more. Links work once, for {hours} hours.</p>
      <p>
        If your second step is going to be removed and you did not ask for it, ask any administrator of
        Patient Voice to stop it.
      </p>
    </>
  );
}
