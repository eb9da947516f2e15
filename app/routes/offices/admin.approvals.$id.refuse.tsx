import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { LONGEST_REASON, NOT_APPROVED, refuseForm as reasonForm } from "#app/domain/offices/form.ts";
import { getProposalToDecide } from "#app/domain/offices/proposal-queries.server.ts";
import { refuseProposal } from "#app/domain/offices/proposals.server.ts";
import { describeOffice } from "#app/domain/offices/words.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { PROPOSAL_SETTLED } from "#app/ui/offices/messages.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Refuse ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const proposal = getProposalToDecide(requireRecentLogIn(context, request), params.id);
  // A form that was turned down because of this must come back and say so.
  if (proposal.state !== "waiting" && !context.rejectedForm)
    throw turnBack(context, `/admin/approvals/${proposal.id}`, PROPOSAL_SETTLED);
  return { id: proposal.id, title: `${proposal.name || proposal.email} as ${describeOffice(proposal)}` };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, reasonForm);
  if (!form.ok) return rejectForm(context, form);

  const refused = refuseProposal(actor, params.id, form.input.reason);
  if (!refused.ok) return rejectForm(context, refuseForm(form, "reason", NOT_APPROVED[refused.reason]));
  return redirectWith(context, "/admin/approvals", "It is refused. The person who asked gets an email.");
}

export default function Refuse() {
  const { id, title } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/admin/approvals/${id}` }} errors={form.errors}>
      <h1>Refuse {title}</h1>
      <PostForm noValidate>
        <CharacterCount
          label="Why do you refuse it?"
          hint="The person who asked reads this."
          limit={LONGEST_REASON}
          {...form.field("reason")}
        />
        <Button>Refuse</Button>
      </PostForm>
    </Page>
  );
}
