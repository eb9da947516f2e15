import { requireActor } from "#app/auth/require-actor.server.ts";
import type { PlaceWithNobody } from "#app/domain/recommendations/places-with-nobody.server.ts";
import { getAdministration } from "#app/domain/work/administration.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { NeedsYou } from "#app/ui/parts/needs-you.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { areEndangered, Backups } from "#app/ui/site/backups.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { WorkList } from "#app/ui/site/work-list.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Administration", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const { withNobody, backups, count } = getAdministration(actor);
  return {
    withNobody,
    backups,
    work: [
      {
        href: "/admin/approvals",
        name: "Approvals waiting",
        count: count.toApprove,
      },
      { href: "/admin/reports", name: "Reports to take back", count: count.openRecalls },
      {
        href: "/admin/people",
        name: "Reports that nobody can sign off until there is another moderator",
        count: count.reportsWithoutSigner,
      },
      {
        href: "/admin/contacts",
        name: "Contact details that have expired and are not shown",
        count: count.contacts.expired,
        isLate: true,
      },
      {
        href: "/admin/contacts",
        name: "Contact details that expire within 30 days",
        count: count.contacts.soon,
      },
      { href: "/admin/people?show=invited", name: "Invitations open", count: count.openInvitations },
    ],
  };
}

/** How much waits, and not a word of it. */
function whatWaits({ requests, feedback, recommendations }: PlaceWithNobody): string {
  const parts = [
    requests > 0 && countOf(requests, "request to join", "requests to join"),
    feedback > 0 && countOf(feedback, "comment", "comments"),
    recommendations > 0 && countOf(recommendations, "recommendation", "recommendations"),
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${parts.join(", ")} to deal with` : "nothing waits";
}

const countOf = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const ROOMS = [
  { href: "/admin/people", label: "People" },
  { href: "/admin/groups", label: "Groups" },
  { href: "/admin/organisations", label: "Organisations" },
  { href: "/admin/contacts", label: "Contact details" },
  { href: "/admin/reports", label: "Reports" },
  { href: "/admin/settings", label: "Settings" },
  { href: "/admin/jobs", label: "Jobs" },
  { href: "/admin/retention", label: "What goes, and when" },
  { href: "/admin/audit-log", label: "Audit log" },
] as const;

export default function Administration() {
  const { work, withNobody, backups } = useLoaderData<typeof loader>();
  return (
    <Page
      aside={
        <>
          <Beside heading="What you look after">
            <Links links={ROOMS} />
          </Beside>
          {!areEndangered(backups) && (
            <Beside heading="Backups">
              <Backups {...backups} />
            </Beside>
          )}
        </>
      }
    >
      <h1>Administration</h1>
      {areEndangered(backups) && (
        <NeedsYou heading={`Needs you: ${backups.isOn ? "look at the backups" : "there are no backups"}`}>
          <Backups {...backups} />
        </NeedsYou>
      )}
      <p>An administrator runs the service. It gives no right to read what people say.</p>
      <h2>Work to do</h2>
      <WorkList work={work} />
      {withNobody.length > 0 && (
        <>
          <h2>Nobody holds the office here</h2>
          <p>Give somebody the office. Until then what people send there goes to the level above.</p>
          <Rows
            rows={withNobody.map((place) => ({
              what: place.name,
              about: `${place.holder ? `${place.holder} sees to it` : "Nobody sees to it"} · ${whatWaits(place)}`,
              href: "/admin/people",
            }))}
          />
        </>
      )}
    </Page>
  );
}
