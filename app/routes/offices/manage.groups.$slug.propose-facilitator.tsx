import { requireActor } from "#app/auth/require-actor.server.ts";
import { NOT_GRANTED, proposeForm } from "#app/domain/offices/form.ts";
import { getGroupToProposeFor } from "#app/domain/offices/proposal-queries.server.ts";
import { proposeFacilitator } from "#app/domain/offices/proposals.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { Table } from "#app/ui/nhs/table.tsx";
import { PROPOSED } from "#app/ui/offices/messages.ts";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { PROPOSAL_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Propose a facilitator of ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, people, proposals } = getGroupToProposeFor(actor, params.slug);
  return {
    slug: group.slug,
    name: group.name,
    people: people.map(({ memberId, name }) => ({ value: memberId, label: name })),
    proposals: proposals.map(({ nameToShow, askedAt, state, reason }) => [
      nameToShow,
      formatDate(askedAt),
      reason ? `${PROPOSAL_STATES[state]}: ${reason}` : PROPOSAL_STATES[state],
    ]),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, proposeForm);
  if (!form.ok) return rejectForm(context, form);

  const proposed = proposeFacilitator(actor, params.slug, form.input.memberId);
  if (!proposed.ok) return rejectForm(context, refuseForm(form, "memberId", NOT_GRANTED[proposed.reason][1]));
  return redirectWith(context, `/manage/groups/${params.slug}/propose-facilitator`, PROPOSED);
}

export default function ProposeAFacilitator() {
  const { slug, name, people, proposals } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/manage/groups/${slug}/people`, label: `People in ${name}` }} errors={form.errors}>
      <h1>Propose a facilitator of {name}</h1>
      <p>
        A facilitator runs the group with you. Ask the person first, and agree it in the group. An
        administrator confirms it, and the person gets an email.
      </p>
      {people.length > 0 ? (
        <form method="post" noValidate>
          <Select
            label="Who should become a facilitator?"
            items={[{ value: "", label: "Choose a person" }, ...people]}
            {...form.field("memberId")}
          />
          <Button>Propose</Button>
        </form>
      ) : (
        <EmptyState>Nobody else is in this group yet.</EmptyState>
      )}
      {proposals.length > 0 && (
        <Table
          caption="Proposed before"
          captionSize="m"
          responsive
          head={["Name", "Proposed", "What came of it"]}
          rows={proposals}
        />
      )}
    </Page>
  );
}
