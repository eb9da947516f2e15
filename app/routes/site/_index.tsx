import { listLatestPublicNotes } from "#app/domain/notes/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import { ActionLink } from "#app/ui/nhs/action-link.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { PublishedNotes } from "#app/ui/notes/published-notes.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Help improve cancer care in Kent and Medway";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader() {
  return {
    latest: listLatestPublicNotes().map(({ groupSlug, groupName, meetingId, title, startsAt }) => ({
      href: `/groups/${groupSlug}/meetings/${meetingId}`,
      title,
      groupName,
      date: formatDate(startsAt),
    })),
  };
}

export default function Home() {
  const { latest } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{HEADING}</h1>
      <p className="nhsuk-lede-text">
        Tell us about cancer care you have had, or that someone close to you has had. Local groups of
        patients, carers and health professionals use it to improve services.
      </p>
      <Button href="/feedback">Give feedback</Button>
      <p>
        <ActionLink href="/groups">Find a group</ActionLink>
      </p>
      <WhyTrustIt />
      {latest.length > 0 && (
        <>
          <h2>Latest</h2>
          <p>Notes of meetings that anyone may read:</p>
          <PublishedNotes notes={latest} />
        </>
      )}
      <Signposting />
      <p className="app-lone-link">
        <a href="/about">Who is behind Patient Voice</a>
      </p>
    </Page>
  );
}

function WhyTrustIt() {
  return (
    <>
      <h2>What happens to what you say</h2>
      <ul>
        <li>A trained person reads it before anyone else does.</li>
        <li>You choose who sees it and how it may be used.</li>
        <li>Your name is never shown beside it.</li>
        <li>You learn what came of it.</li>
      </ul>
    </>
  );
}

function Signposting() {
  return (
    <>
      <h2>What this service is not for</h2>
      <ul>
        <li>
          If you are unwell or need help today, <a href="/help">get help now</a>.
        </li>
        <li>
          This is not a complaints system. To complain, ask the hospital's Patient Advice and Liaison Service
          (PALS).
        </li>
        <li>This is not a support group. Your care team can tell you about support near you.</li>
        <li>We take no patient referrals. A GP (family doctor) or a hospital team makes them.</li>
      </ul>
    </>
  );
}
