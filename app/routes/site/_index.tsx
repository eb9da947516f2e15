import { findPause } from "#app/domain/feedback/visitors/queries.server.ts";
import { mapAreas } from "#app/domain/groups/areas.server.ts";
import { listLatestPublicNotes } from "#app/domain/notes/queries.server.ts";
import { countOutcomes } from "#app/domain/recommendations/changes/filtered.server.ts";
import { listYouSaid } from "#app/domain/recommendations/changes/latest.server.ts";
import { findQuotation } from "#app/domain/recommendations/quotation.server.ts";
import { findHowManySpoke } from "#app/domain/reports/spoke.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { areaOf } from "#app/ui/groups/area-of.ts";
import { FindGroup } from "#app/ui/groups/find-group.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { Way } from "#app/ui/parts/stations.tsx";
import { type HomeNumbers, Numbers, QuotedAtHome, YouSaid } from "#app/ui/recommendations/you-said.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Help improve cancer care in Kent and Medway";

const DESCRIPTION =
  "Tell us about cancer care in Kent and Medway, and see what hospitals changed because of what people said.";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches, DESCRIPTION);

export async function loader({ context }: RouteRequest) {
  return {
    needsNoAccount: !context.member && findPause() === undefined,
    changes: listYouSaid(3),
    quotation: findQuotation(),
    numbers: countNumbers(),
    map: mapAreas(),
    latest: listLatestPublicNotes().map(({ groupSlug, groupName, meetingId, title, startsAt }) => ({
      href: `/groups/${groupSlug}/meetings/${meetingId}`,
      title,
      groupName,
      date: formatDate(startsAt),
    })),
  };
}

/** Each number with what it is out of; none while nothing was asked that everyone may read. */
function countNumbers(): HomeNumbers | null {
  const { all, of } = countOutcomes({ group: null, organisation: null });
  if (all === 0) return null;
  const count = (kind: string) => of.find(({ outcome }) => outcome === kind)?.count ?? 0;
  const confirmed = count("confirmed");
  return {
    spoke: findHowManySpoke() ?? null,
    asked: all,
    answered: all - count("noAnswer"),
    changed: confirmed + count("changed"),
    confirmed,
  };
}

export default function Home() {
  const { needsNoAccount, latest, changes, quotation, numbers, map } = useLoaderData<typeof loader>();
  return (
    <Page wide reading>
      <div className="app-band app-columns">
        <div>
          <h1>{HEADING}</h1>
          <p className="nhsuk-lede-text">
            Tell us about cancer care you have had, or that someone close to you has had. Local groups of
            patients, carers and health professionals use it to improve services.
          </p>
          <div className="app-buttons app-buttons--said">
            <Button href="/feedback">Give feedback</Button>
            {needsNoAccount && <p>You do not need an account.</p>}
          </div>
          <p>You choose who may read it. Your name is never shown beside it.</p>
        </div>
        <div>
          <h2>What happens to what you say</h2>
          <Way steps={WAY} />
        </div>
      </div>
      <YouSaid changes={changes} />
      {(quotation || numbers) && (
        <div className="app-columns app-section">
          {quotation && <QuotedAtHome {...quotation} />}
          {numbers && <Numbers {...numbers} />}
        </div>
      )}
      <FindGroup map={map} />
      <div className="app-columns">
        <section>
          <h2>From the groups</h2>
          <LatestNotes latest={latest} />
        </section>
        <OtherServices />
      </div>
    </Page>
  );
}

const WAY = [
  { name: "You say it" },
  { name: "A trained person reads it, before anyone else can" },
  { name: "Your local group takes it up" },
  { name: "Staff respond" },
  { name: "You learn what came of it" },
];

function LatestNotes({
  latest,
}: {
  latest: { href: string; title: string; groupName: string; date: string }[];
}) {
  if (latest.length === 0)
    return <p>Notes of meetings stand here once a group has agreed some that anyone may read.</p>;
  return (
    <Rows
      rows={latest.map(({ href, title, groupName, date }) => ({
        href,
        what: title,
        about: `${areaOf(groupName)} · ${date}`,
      }))}
    />
  );
}

function OtherServices() {
  return (
    <section>
      <h2>Looking for something else?</h2>
      <p>
        Unwell, or worried today? We do not watch these pages all the time. <a href="/help">Get help now</a>
      </p>
      <p>To complain, ask the hospital's Patient Advice and Liaison Service (PALS).</p>
      <p>We take no patient referrals.</p>
    </section>
  );
}
