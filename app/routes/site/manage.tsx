import { requireActor } from "#app/auth/require-actor.server.ts";
import { countOverdue } from "#app/domain/actions/waiting-counts.server.ts";
import { countConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { countToCheck, countUnanswered, countUntagged } from "#app/domain/feedback/waiting-counts.server.ts";
import { countRequests } from "#app/domain/groups/requests/queries.server.ts";
import { listBatches } from "#app/domain/imports/batches.server.ts";
import { countOpenCorrections } from "#app/domain/notes/corrections/queries.server.ts";
import { countNotesToFinish } from "#app/domain/notes/waiting-counts.server.ts";
import { type Actor, canSomewhere } from "#app/domain/policy.ts";
import { countToCheckInRecommendations } from "#app/domain/recommendations/checking.server.ts";
import { countDesk } from "#app/domain/recommendations/desk.server.ts";
import { canReadReports, canReadWorking } from "#app/domain/reports/access.ts";
import { listConversationToCheck } from "#app/domain/responses/checks/waiting.server.ts";
import { forbidden } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { NeedsYou } from "#app/ui/parts/needs-you.tsx";
import { Place } from "#app/ui/parts/place.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { type Work, WorkList, workRow } from "#app/ui/site/work-list.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Work to do", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  if (!canSomewhere(actor, "work:see")) throw forbidden();
  return {
    today: today(actor),
    work: [...checks(actor), ...responses(actor), ...recommendations(actor)],
    groups: listGroupWork(actor),
    may: {
      readWorking: canReadWorking(actor),
      readReports: canReadReports(actor),
      explainWords: canSomewhere(actor, "glossary:edit"),
      administer: canSomewhere(actor, "admin:see"),
      readAgreement: canSomewhere(actor, "suggestion:readAgreement"),
    },
  };
}

/** The same-day list: nothing else of a moderator's is as pressing. */
function today(actor: Actor): Work | null {
  if (!canSomewhere(actor, "feedback:check")) return null;
  return { href: "/manage/checks/today", name: "Look at today", count: countConcerns(actor) };
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
    { href: "/manage/checks", name: "Feedback to check", count: countToCheck(actor) },
    {
      href: "/manage/checks/recommendations",
      name: "Recommendations to check",
      count: countToCheckInRecommendations(actor),
    },
    {
      href: "/manage/checks",
      name: "Replies, questions and changed words to check",
      count: listConversationToCheck(actor).length,
    },
    ...batches,
  ];
}

function responses(actor: Actor): Work[] {
  if (!canSomewhere(actor, "feedback:respond")) return [];
  return [
    {
      href: "/manage/feedback",
      name: "Feedback about your organisation without a reply",
      count: countUnanswered(actor),
    },
  ];
}

function recommendations(actor: Actor): Work[] {
  if (!canSomewhere(actor, "recommendation:decide")) return [];
  const { late, toAccept, toRespond, toSend, all } = countDesk(actor);
  const at = (list: string) => `/manage/recommendations?show=${list}`;
  const waiting = [
    { href: at("late"), name: "Recommendations that are late", count: late },
    { href: at("toAccept"), name: "Recommendations to accept or return", count: toAccept },
    { href: at("toRespond"), name: "Recommendations to respond to", count: toRespond },
    { href: at("toSend"), name: "Recommendations to write or send", count: toSend },
  ].filter(({ count }) => count > 0);
  if (waiting.length > 0) return waiting;
  return [{ href: at("all"), name: "Recommendations that lie with you", count: all }];
}

type GroupWork = { slug: string; name: string; work: Work[] };

/** What waits in each group that the actor runs, what is late first. Where nothing waits is left out. */
function listGroupWork(actor: Actor): GroupWork[] {
  const groups = new Map<string, GroupWork>();
  for (const { name, rows, path } of GROUP_WORK)
    for (const group of rows(actor)) {
      const { work } = getOrAdd(groups, group);
      if (group.count > 0) work.push({ href: path(group.slug), name, count: group.count, of: group.name });
    }
  return [...groups.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

function getOrAdd(groups: Map<string, GroupWork>, { slug, name }: { slug: string; name: string }): GroupWork {
  const group = groups.get(slug) ?? { slug, name, work: [] };
  groups.set(slug, group);
  return group;
}

const notesOf = (slug: string) => `/manage/groups/${slug}/meetings`;

const GROUP_WORK = [
  { name: "Overdue actions", rows: countOverdue, path: (slug: string) => `/groups/${slug}/actions` },
  {
    name: "Requests to join",
    rows: countRequests,
    path: (slug: string) => `/manage/groups/${slug}/requests`,
  },
  { name: "Notes to finish", rows: countNotesToFinish, path: notesOf },
  { name: "Corrections to notes without an answer", rows: countOpenCorrections, path: notesOf },
  {
    name: "Feedback without themes",
    rows: countUntagged,
    path: (slug: string) => `/groups/${slug}/feedback?theme=none`,
  },
];

export default function Manage() {
  const { today, work, groups, may } = useLoaderData<typeof loader>();
  const isUrgent = today !== null && today.count > 0;
  const other = today && !isUrgent ? [...work, today] : work;
  const hasNothing = !isUrgent && other.length === 0 && groups.length === 0;
  return (
    <Page aside={<Aside groups={groups} may={may} />}>
      <h1>Work to do</h1>
      {isUrgent && (
        <NeedsYou heading="Needs you today">
          <Rows rows={[{ ...workRow(today), about: "Someone may need help now" }]} />
        </NeedsYou>
      )}
      {other.length > 0 && <WorkList work={other} />}
      {each(groups, (group) => (
        <Place name={group.name} href={`/groups/${group.slug}`}>
          {group.work.length > 0 ? <WorkList work={group.work} /> : <p>Nothing waits here now.</p>}
        </Place>
      ))}
      {hasNothing && <EmptyState>Nothing waits for you now.</EmptyState>}
    </Page>
  );
}

type ManageData = ReturnType<typeof useLoaderData<typeof loader>>;

function Aside({ groups, may }: Pick<ManageData, "groups" | "may">) {
  return (
    <>
      {groups.length > 0 && (
        <Beside heading="Start something">
          <Links links={groups.flatMap((group) => startsOf(group, groups.length > 1))} />
        </Beside>
      )}
      {Object.values(may).some(Boolean) && (
        <Beside heading="Also yours">
          <Links
            links={[
              may.readWorking && { href: "/reports/working", label: "Comments in numbers" },
              may.readReports && { href: "/reports/live", label: "Patient voice reports" },
              may.explainWords && { href: "/manage/glossary", label: "Glossary" },
              may.readAgreement && {
                href: "/manage/suggestions",
                label: "How often suggested themes were right",
              },
              may.administer && { href: "/admin", label: "Administration" },
            ]}
          />
        </Beside>
      )}
    </>
  );
}

function startsOf({ slug, name }: { slug: string; name: string }, isOneOfMany: boolean) {
  const where = isOneOfMany ? `: ${name}` : "";
  return [
    { href: `/manage/groups/${slug}/meetings/new`, label: `Plan a meeting${where}` },
    { href: `/manage/groups/${slug}/recommendations/new`, label: `Make a recommendation${where}` },
    { href: `/manage/groups/${slug}/feedback/new`, label: `Write down feedback for someone${where}` },
  ];
}
