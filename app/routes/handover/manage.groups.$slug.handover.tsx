import { requireActor } from "#app/auth/require-actor.server.ts";
import { getHandover } from "#app/domain/handover/queries.server.ts";
import { formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { ActionList } from "#app/ui/actions/action-list.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { type Work, WorkList } from "#app/ui/site/work-list.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { PROPOSAL_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Handover in ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, handovers, waiting, withoutEmail, actions } = getHandover(actor, params.slug);
  return {
    slug: group.slug,
    name: group.name,
    handovers: handovers.map(({ from, to, startsOn, state, reason }) => ({
      what: `${to} follows ${from}`,
      about: startsOn && `From ${formatDay(startsOn)}`,
      end: reason ? `${PROPOSAL_STATES[state]}: ${reason}` : PROPOSAL_STATES[state],
    })),
    withoutEmail: withoutEmail.map(({ id, name }) => ({
      what: name,
      href: `/manage/groups/${group.slug}/people/${id}`,
    })),
    work: workOf(group.slug, waiting),
    actions,
  };
}

function workOf(slug: string, waiting: ReturnType<typeof getHandover>["waiting"]): Work[] {
  const [desk, rooms] = [`/manage/groups/${slug}`, `/groups/${slug}`];
  return [
    { href: `${desk}/requests`, name: "Requests to join", count: waiting.requests },
    { href: `${desk}/invitations`, name: "Invitations without an answer", count: waiting.invitations },
    { href: `${desk}/meetings`, name: "Agenda items that members proposed", count: waiting.proposals },
    { href: rooms, name: "Questions which date suits", count: waiting.polls },
    { href: `${desk}/meetings`, name: "Notes to finish", count: waiting.drafts },
    { href: `${desk}/meetings`, name: "Corrections to notes without an answer", count: waiting.corrections },
    { href: `${rooms}/actions`, name: "Late actions", count: waiting.overdue },
    { href: `${rooms}/feedback`, name: "Feedback without themes", count: waiting.unlabelled },
  ];
}

export default function Handover() {
  const { slug, name, handovers, withoutEmail, work, actions } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: `/manage/groups/${slug}/people`, label: `People in ${name}` }}
      aside={<HowToHandOver />}
    >
      <h1>Handover in {name}</h1>
      <Button href={`/manage/groups/${slug}/handover/new`}>Propose who follows</Button>
      {handovers.length > 0 && (
        <>
          <h2>Who follows whom</h2>
          <Rows rows={handovers} />
        </>
      )}
      <h2>What waits in the group</h2>
      <p>This goes on to the next facilitator by itself.</p>
      <WorkList work={work} />
      {withoutEmail.length > 0 && (
        <>
          <h2>People without email</h2>
          <p>Whoever runs the group looks after them. Tell them who does from now on.</p>
          <Rows rows={withoutEmail} />
        </>
      )}
      <h2>What those who leave took on themselves</h2>
      {actions.length > 0 ? (
        <>
          <p>These actions stay theirs until somebody says what came of them. Agree who takes them on.</p>
          <ActionList
            actions={actions}
            with={{ owner: true }}
            mayClose={({ id }) => actions.some((action) => action.id === id && action.mayClose)}
          />
        </>
      ) : (
        <EmptyState>Nobody who leaves has an open action.</EmptyState>
      )}
    </Page>
  );
}

function HowToHandOver() {
  return (
    <Beside heading="How to hand over">
      <p>
        A facilitator who leaves goes through this page with the one who follows. Both see the same here, each
        in their own time as a facilitator.
      </p>
    </Beside>
  );
}
