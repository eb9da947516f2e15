import { takePoint } from "#app/auth/limits.server.ts";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { getOwnAccount } from "#app/domain/people/account.server.ts";
import { askForNewEmail } from "#app/domain/people/email-changes.server.ts";
import { newEmailForm } from "#app/domain/people/form.ts";
import { emailKey } from "#app/domain/people/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { answerEvenly } from "#app/web/even-answer.server.ts";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { sayOvertaken } from "#app/web/say-overtaken.server.ts";
import { rejectTooMany } from "#app/web/too-many-tries.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Change your email address";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  return { email: getOwnAccount(requireRecentLogIn(context, request)).email };
}

/** The same answer whether or not the new address has an account: only its owner learns which, by email. */
export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, newEmailForm);
  if (!form.ok) return rejectForm(context, form);

  // By whom, and to whom: else ten accounts would fill one inbox (security.md X9).
  for (const counted of [actor.id, emailKey(form.input.email)]) {
    const allowed = await takePoint("emailToAccount", counted);
    if (!allowed.ok) return rejectTooMany(context, form, "email", allowed.retryAfterSeconds);
  }
  const asked = askForNewEmail(actor, form.input.email);
  await answerEvenly(context);
  if (!asked.ok) return sayOvertaken(context);
  return redirectWith(
    context,
    "/account",
    "Check the inbox of your new address. We have sent an email with what to do next.",
  );
}

export default function ChangeEmail() {
  const { email } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <AccountPage heading={HEADING} errors={form.errors} aside={<WhatHappensThen email={email} />}>
      <PostForm noValidate>
        <Input
          label="New email address"
          type="email"
          autoComplete="email"
          spellCheck={false}
          {...form.field("email")}
        />
        <Button>Send me a link</Button>
      </PostForm>
    </AccountPage>
  );
}

function WhatHappensThen({ email }: { email: string }) {
  return (
    <Beside heading="What happens then">
      <p>
        You log in with <strong>{email}</strong> now. We send a link to the new address. It counts when you
        have opened the link there. We tell your current address too.
      </p>
    </Beside>
  );
}
