import { requireActor } from "#app/auth/require-actor.server.ts";
import { countOverdue } from "#app/domain/actions/queries.server.ts";
import { countConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { countToCheck, countUnanswered, countUntagged } from "#app/domain/feedback/work.server.ts";
import { countRequests } from "#app/domain/groups/requests/queries.server.ts";
import { listBatches } from "#app/domain/imports/batches.server.ts";
import { countOpenCorrections } from "#app/domain/notes/corrections/queries.server.ts";
import { countNotesToFinish } from "#app/domain/notes/work.server.ts";
import { type Actor, canSomewhere } from "#app/domain/policy.ts";
import { canReadReports } from "#app/domain/reports/access.ts";
import { forbidden } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { type Work, WorkList } from "#app/ui/site/work-list.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Work to do", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  if (!canSomewhere(actor, "work:see")) throw forbidden();
  return {
    work: [
      ...checks(actor),
      ...replies(actor),
      ...requests(actor),
      ...themes(actor),
      ...notes(actor),
      ...corrections(actor),
      ...overdue(actor),
    ],
    may: {
      readReports: canReadReports(actor),
      explainWords: canSomewhere(actor, "glossary:edit"),
      administer: canSomewhere(actor, "admin:see"),
      readAgreement: canSomewhere(actor, "suggestion:readAgreement"),
    },
  };
}

/** Each kind of work says for itself whether it is this person's, and how much of it waits. */
function checks(actor: Actor): Work[] {
  if (!canSomewhere(actor, "feedback:check")) return [];
  const batches = listBatches(actor).map(({ id, groupName, count }) => ({
    href: `/manage/checks/imports/${id}`,
    name: `Imported feedback to ${groupName} to check together`,
    count,
  }));
  return [
    { href: "/manage/checks/today", name: "Look at today", count: countConcerns(actor) },
    { href: "/manage/checks", name: "Feedback to check", count: countToCheck(actor) },
    ...batches,
  ];
}

function replies(actor: Actor): Work[] {
  if (!canSomewhere(actor, "feedback:respond")) return [];
  return [
    {
      href: "/manage/feedback",
      name: "Feedback about your organisation without a reply",
      count: countUnanswered(actor),
    },
  ];
}

function requests(actor: Actor): Work[] {
  return countRequests(actor).map(({ slug, name, count }) => ({
    href: `/manage/groups/${slug}/requests`,
    name: `Requests to join ${name}`,
    count,
  }));
}

function themes(actor: Actor): Work[] {
  return countUntagged(actor).map(({ slug, name, count }) => ({
    href: `/groups/${slug}/feedback?theme=none`,
    name: `Feedback to ${name} without themes`,
    count,
  }));
}

function notes(actor: Actor): Work[] {
  return countNotesToFinish(actor).map(({ slug, name, count }) => ({
    href: `/manage/groups/${slug}/meetings`,
    name: `Meetings of ${name} whose notes are a draft`,
    count,
  }));
}

function corrections(actor: Actor): Work[] {
  return countOpenCorrections(actor).map(({ slug, name, count }) => ({
    href: `/manage/groups/${slug}/meetings`,
    name: `Corrections to notes of ${name} without an answer`,
    count,
  }));
}

function overdue(actor: Actor): Work[] {
  return countOverdue(actor).map(({ slug, name, count }) => ({
    href: `/groups/${slug}/actions`,
    name: `Overdue actions of ${name}`,
    count,
  }));
}

export default function Manage() {
  const { work, may } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>Work to do</h1>
      {work.length > 0 ? <WorkList work={work} /> : <EmptyState>Nothing waits for you now.</EmptyState>}
      {may.explainWords && (
        <p>
          <a href="/manage/glossary">Words that we explain</a>
        </p>
      )}
      {may.readReports && (
        <p>
          <a href="/reports/live">Patient voice reports</a>
        </p>
      )}
      {may.administer && (
        <p>
          <a href="/admin">Administration</a>
        </p>
      )}
      {may.readAgreement && (
        <p>
          <a href="/manage/suggestions">How often suggested themes were right</a>
        </p>
      )}
    </Page>
  );
}
