import { redirect } from "@remix-run/node";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { hasSecondStep } from "#app/domain/people/second-step/queries.server.ts";
import { askForRemoval, getPersonToHelp } from "#app/domain/people/second-step/removal/commands.server.ts";
import { LONGEST_REASON, NOT_ASKED, removalForm } from "#app/domain/people/second-step/removal/form.ts";
import { findOpenRemoval } from "#app/domain/people/second-step/removal/queries.server.ts";
import { REMOVAL_WAIT_HOURS } from "#app/domain/people/second-step/removal/rules.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Remove the second step of ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { id, name, email } = getPersonToHelp(requireRecentLogIn(context, request), params.id);
  const open = findOpenRemoval(id);
  if (open && !context.rejectedForm) throw redirect(`/admin/second-steps/${open.id}`);
  if (!hasSecondStep(id) && !context.rejectedForm) throw redirect(`/admin/people/${id}`);
  return { id, name: name || email, hours: REMOVAL_WAIT_HOURS };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, removalForm);
  if (!form.ok) return rejectForm(context, form);

  const asked = askForRemoval(actor, params.id, form.input);
  if (!asked.ok) return rejectForm(context, refuseForm(form, "", NOT_ASKED[asked.reason]));
  return redirectWith(
    context,
    `/admin/second-steps/${asked.removalId}`,
    "This waits for another administrator, who finds it under Approvals.",
  );
}

export default function RemoveASecondStep() {
  const { id, name, hours } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/admin/people/${id}` }} errors={form.errors}>
      <h1>Remove the second step of {name}</h1>
      <p>
        For someone who has lost their phone and their recovery codes. Make sure that it is they who ask: see
        them, or ring them on a number that you had before.
      </p>
      <ol>
        <li>Another administrator approves it. Nobody decides this alone.</li>
        <li>
          The person gets an email. Nothing happens for {hours} hours, and they or any administrator can stop
          it.
        </li>
        <li>
          Then the app, the passkeys and the recovery codes are removed, and the person is logged out
          everywhere. They log in with their password and set up a new second step.
        </li>
      </ol>
      <PostForm noValidate>
        <CharacterCount
          label="How do you know that it is lost?"
          hint="Administrators read this. Do not write anything about health."
          limit={LONGEST_REASON}
          {...form.field("reason")}
        />
        <Button>Ask for approval</Button>
      </PostForm>
    </Page>
  );
}
