import { requireActor } from "#app/auth/require-actor.server.ts";
import { countConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { countToCheck } from "#app/domain/feedback/waiting-counts.server.ts";
import { listBatches } from "#app/domain/imports/batches.server.ts";
import { type Actor, canSomewhere } from "#app/domain/policy.ts";
import { countToCheckInRecommendations } from "#app/domain/recommendations/waiting-for-moderator.server.ts";
import { canReadReports, canReadWorking } from "#app/domain/reports/access.ts";
import { countToSign } from "#app/domain/reports/issued/queries.server.ts";
import { listConversationToCheck } from "#app/domain/responses/checks/waiting.server.ts";
import { listWorkByPlace } from "#app/domain/work/by-place.server.ts";
import { forbidden } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { NeedsYou } from "#app/ui/parts/needs-you.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { WorkAtPlace } from "#app/ui/site/work-at-place.tsx";
import { type Work, WorkList, workRow } from "#app/ui/site/work-list.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Work to do", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  if (!canSomewhere(actor, "work:see")) throw forbidden();
  return {
    today: today(actor),
    work: [...checks(actor), ...reports(actor)],
    places: listWorkByPlace(actor),
    may: {
      decide: canSomewhere(actor, "recommendation:decide"),
      readWorking: canReadWorking(actor),
      readReports: canReadReports(actor),
      writeReports: canSomewhere(actor, "report:sign"),
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
      name: "Responses, questions and changed words to check",
      count: listConversationToCheck(actor).length,
    },
    ...batches,
  ];
}

function reports(actor: Actor): Work[] {
  const count = countToSign(actor);
  return count > 0 ? [{ href: "/manage/reports", name: "Reports to sign off", count }] : [];
}

export default function Manage() {
  const { today, work, places, may } = useLoaderData<typeof loader>();
  const isUrgent = today !== null && today.count > 0;
  const other = today && !isUrgent ? [...work, today] : work;
  const hasNothing = !isUrgent && other.length === 0 && places.length === 0;
  return (
    <Page aside={<Aside places={places} may={may} />}>
      <h1>Work to do</h1>
      {isUrgent && (
        <NeedsYou heading="Needs you today">
          <Rows rows={[{ ...workRow(today), about: "Someone may need help now" }]} />
        </NeedsYou>
      )}
      {other.length > 0 && <WorkList work={other} />}
      {each(places, (place) => (
        <WorkAtPlace {...place} />
      ))}
      {hasNothing && <EmptyState>Nothing waits for you now.</EmptyState>}
    </Page>
  );
}

type ManageData = ReturnType<typeof useLoaderData<typeof loader>>;

function Aside({ places, may }: Pick<ManageData, "places" | "may">) {
  const run = places.filter(({ slug, isPassedOn }) => slug && !isPassedOn);
  return (
    <>
      {run.length > 0 && (
        <Beside heading="Start something">
          <Links
            links={run.map(({ slug, name }) => ({
              href: `/manage/groups/${slug}/recommendations/new`,
              label: `Make a recommendation${run.length > 1 ? `: ${name}` : ""}`,
            }))}
          />
        </Beside>
      )}
      {Object.values(may).some(Boolean) && (
        <Beside heading="Also yours">
          <Links
            links={[
              may.decide && { href: "/manage/recommendations", label: "Recommendations that lie with you" },
              may.readWorking && { href: "/reports/working", label: "Comments in numbers" },
              may.readReports && { href: "/reports/live", label: "Patient voice reports" },
              may.writeReports && { href: "/manage/reports", label: "Write and sign reports" },
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
