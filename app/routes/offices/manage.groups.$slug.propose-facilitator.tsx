import { requireActor } from "#app/auth/require-actor.server.ts";
import { NOT_GRANTED, proposeForm } from "#app/domain/offices/form.ts";
import { getGroupToProposeFor } from "#app/domain/offices/proposal-queries.server.ts";
import { proposeFacilitator } from "#app/domain/offices/proposals.server.ts";
import { ofName } from "#app/domain/people/of-name.ts";
import { searchWords } from "#app/domain/text/search-words.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { PROPOSED } from "#app/ui/offices/messages.ts";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { ChoosePerson } from "#app/ui/people/choose-person.tsx";
import { FindByName } from "#app/ui/people/find-by-name.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
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
  const search = searchWords.parse(new URL(request.url).searchParams.get("search"));
  return {
    slug: group.slug,
    name: group.name,
    people: ofName(people, search.words).map(({ memberId, name }) => ({ value: memberId, label: name })),
    total: people.length,
    search: search.typed,
    proposals: proposals.map(({ nameToShow, askedAt, state, reason }) => ({
      what: nameToShow,
      about: `Proposed on ${formatDate(askedAt)}`,
      end: reason ? `${PROPOSAL_STATES[state]}: ${reason}` : PROPOSAL_STATES[state],
    })),
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
  const { slug, name, people, total, search, proposals } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page
      back={{ href: `/manage/groups/${slug}/people`, label: `People in ${name}` }}
      errors={form.errors}
      aside={<BeforeYouPropose />}
    >
      <h1>Propose a facilitator of {name}</h1>
      <FindByName search={search} total={total} />
      {people.length > 0 ? (
        <PostForm noValidate>
          <ChoosePerson
            label="Who should become a facilitator?"
            people={people}
            total={total}
            field={form.field("memberId")}
          />
          <Button>Propose</Button>
        </PostForm>
      ) : (
        <EmptyState>
          {search ? "Nobody in the group shows a name like this." : "Nobody else is in this group yet."}
        </EmptyState>
      )}
      {proposals.length > 0 && (
        <>
          <h2>Proposed before</h2>
          <Rows rows={proposals} />
        </>
      )}
    </Page>
  );
}

function BeforeYouPropose() {
  return (
    <Beside heading="Before you propose somebody">
      <p>
        A facilitator runs the group with you. Ask the person first, and agree it in the group. An
        administrator confirms it, and the person gets an email.
      </p>
    </Beside>
  );
}
