import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { endSession } from "#app/auth/session.server.ts";
import { closeOwnAccount, type Needed } from "#app/domain/own-data/erasing.server.ts";
import { closeAccountForm, FEEDBACK_CHOICES } from "#app/domain/own-data/form.ts";
import { getOwnToClose } from "#app/domain/own-data/queries.server.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { WhatStays } from "#app/ui/account/closing.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { sayOvertaken } from "#app/web/say-overtaken.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Close your account";

const NEEDED = {
  lastAdministrator:
    "You are the only administrator. Make somebody else an administrator first, or nobody could run the service.",
  lastModerator:
    "You are the only moderator. Ask an administrator to give somebody else that office first, or nobody could read what people send.",
} as const satisfies Record<Needed, string>;

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const { published, others, needed } = getOwnToClose(requireRecentLogIn(context, request));
  // Nothing is chosen for them, but where there is nothing to choose.
  return { published, others, needed, feedback: published.length === 0 ? "goes" : "", stays: [], sure: [] };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, closeAccountForm);
  if (!form.ok) return rejectForm(context, form);

  const closed = closeOwnAccount(actor, form.input);
  if (!closed.ok)
    return closed.reason === "overtaken"
      ? sayOvertaken(context)
      : redirectRefused(context, "/account", refusal(NEEDED[closed.reason]));
  if (context.sessionToken) context.setCookie.push((await endSession(context.sessionToken)).setCookie);
  context.responseHeaders.set("Clear-Site-Data", '"cache", "storage"');
  return redirectWith(
    context,
    "/",
    "Your account is closed, and what was yours is erased. Thank you for what you told us.",
  );
}

function sayOthers(others: number): string {
  if (others === 0) return "What you began to write and have not sent is erased.";
  return `${others === 1 ? "1 comment of yours that is" : `${others} comments of yours that are`} not published, and what you have not sent, are erased.`;
}

export default function CloseAccount() {
  const { published, others, needed, ...given } = useLoaderData<typeof loader>();
  const form = useForm(given);
  if (needed)
    return (
      <AccountPage heading={HEADING}>
        <p>{NEEDED[needed]}</p>
      </AccountPage>
    );
  return (
    <AccountPage heading={HEADING} errors={form.errors}>
      <p>This happens at once, and we cannot undo it:</p>
      <ul>
        <li>Your name, email address, what you need and where you are logged in are erased.</li>
        <li>You leave your groups. Your places at meetings go to others, and your offices end.</li>
        <li>Where notes say your name, they say “a member”.</li>
        <li>{sayOthers(others)}</li>
        <li>Numbers that were reported before stay as they are. They do not lead to you.</li>
        <li>Sealed copies for emergencies are deleted after 8 weeks. If we need one, we erase you again.</li>
      </ul>
      <p>
        You may want to <a href="/account/copy">get a copy of what is yours</a> first.
      </p>
      <form method="post" noValidate>
        {published.length > 0 ? (
          <WhatStays
            published={published}
            choices={FEEDBACK_CHOICES}
            feedback={form.field("feedback")}
            stays={form.fields("stays")}
          />
        ) : (
          <input type="hidden" name="feedback" value="goes" />
        )}
        <Checkboxes
          label="Are you sure?"
          items={[{ value: "yes", label: "Yes, close my account and erase what is mine" }]}
          {...form.fields("sure")}
        />
        <Button variant="warning">Close my account</Button>
      </form>
    </AccountPage>
  );
}
