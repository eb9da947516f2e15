import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { NOT_APPROVED } from "#app/domain/offices/form.ts";
import { getProposalToDecide } from "#app/domain/offices/proposal-queries.server.ts";
import { approveProposal } from "#app/domain/offices/proposals.server.ts";
import { describeOffice } from "#app/domain/offices/words.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { PROPOSAL_SETTLED } from "#app/ui/offices/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Approve ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const proposal = getProposalToDecide(requireRecentLogIn(context, request), params.id);
  // A form that was turned down because of this must come back and say so.
  if (proposal.state !== "waiting" && !context.rejectedForm)
    throw turnBack(context, `/admin/approvals/${proposal.id}`, PROPOSAL_SETTLED);
  return { id: proposal.id, title: `${proposal.name || proposal.email} as ${describeOffice(proposal)}` };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readButton(request);

  const approved = approveProposal(actor, params.id);
  if (!approved.ok) return rejectForm(context, refuseForm(form, "", NOT_APPROVED[approved.reason]));
  return redirectWith(context, "/admin/approvals", "It is approved. The person gets an email.");
}

export default function Approve() {
  const { id, title } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/admin/approvals/${id}` }} errors={form.errors}>
      <h1>Approve {title}</h1>
      <p>The office begins on its first day. The person gets an email and is logged out everywhere.</p>
      <PostForm>
        <Button>Approve</Button>
      </PostForm>
    </Page>
  );
}
