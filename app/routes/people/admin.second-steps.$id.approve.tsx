import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { approveRemoval } from "#app/domain/people/second-step/removal/commands.server.ts";
import { NOT_MOVED } from "#app/domain/people/second-step/removal/form.ts";
import { getRemovalToApprove } from "#app/domain/people/second-step/removal/queries.server.ts";
import { REMOVAL_WAIT_HOURS } from "#app/domain/people/second-step/removal/rules.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { REMOVAL_SETTLED } from "#app/ui/people/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Approve: remove the second step of ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const removal = getRemovalToApprove(requireRecentLogIn(context, request), params.id);
  const { id, name, email, reason, state } = removal;
  if (state !== "asked" && !context.rejectedForm)
    throw turnBack(context, `/admin/second-steps/${id}`, REMOVAL_SETTLED);
  return { id, name: name || email, reason, hours: REMOVAL_WAIT_HOURS };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readButton(request);

  const approved = approveRemoval(actor, params.id);
  if (!approved.ok) return rejectForm(context, refuseForm(form, "", NOT_MOVED[approved.reason]));
  return redirectWith(
    context,
    `/admin/second-steps/${params.id}`,
    "It is approved. The person gets an email, and can stop it.",
  );
}

export default function ApproveRemoval() {
  const { id, name, reason, hours } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/admin/second-steps/${id}` }} errors={form.errors}>
      <h1>Approve: remove the second step of {name}</h1>
      <p>The administrator who asked wrote:</p>
      <div className="nhsuk-u-margin-bottom-4">
        <PlainText text={reason} />
      </div>
      <p>
        {name} gets an email at once. Nothing happens for {hours} hours after it, and they or any
        administrator can stop it. If you are not sure that it is {name} who asks, ring them first.
      </p>
      <PostForm>
        <Button>Approve</Button>
      </PostForm>
    </Page>
  );
}
