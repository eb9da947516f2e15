import { requireActor } from "#app/auth/require-actor.server.ts";
import { listJobs } from "#app/domain/jobs/queries.server.ts";
import { now } from "#app/lib/clock.ts";
import { formatMoment, formatTime, today } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Details } from "#app/ui/nhs/details.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Jobs", matches);

export async function loader({ request, context }: RouteRequest) {
  return { jobs: listJobs(requireActor(context, request)) };
}

export default function Jobs() {
  const { jobs } = useLoaderData<typeof loader>();
  const failing = jobs.filter(({ failures }) => failures > 0);
  const well = jobs.filter(({ failures }) => failures === 0);
  return (
    <Page>
      <h1>Jobs</h1>
      <p>What the service does by itself. Times are those of London.</p>
      {jobs.length === 0 && <EmptyState>Nothing has run yet.</EmptyState>}
      {well.length > 0 && failing.length === 0 && <p>Nothing fails.</p>}
      {failing.length > 0 && (
        <>
          <h2>These fail</h2>
          <p>Tell whoever runs the server: its log says why. Each is tried again by itself.</p>
          <JobRows jobs={failing} />
        </>
      )}
      <Folded name="At their time" jobs={well.filter(({ nextAt }) => nextAt)} />
      <Folded name="Again and again" jobs={well.filter(({ nextAt }) => !nextAt)} />
    </Page>
  );
}

type Job = ReturnType<typeof useLoaderData<typeof loader>>["jobs"][number];

/** What goes well is looked up and not read. */
function Folded({ name, jobs }: { name: string; jobs: readonly Job[] }) {
  if (jobs.length === 0) return null;
  return (
    <Details summary={`${name}: ${jobs.length}`}>
      <JobRows jobs={jobs} />
    </Details>
  );
}

function JobRows({ jobs }: { jobs: readonly Job[] }) {
  return <Rows rows={jobs.map((job) => ({ what: job.name, about: sayJob(job) }))} />;
}

function sayJob({ every, beganAt, nextAt, failures, failedAt }: Job): string {
  const parts = [
    every,
    beganAt ? `last run ${sayMoment(beganAt)}` : "has not run yet",
    nextAt && `next ${sayMoment(nextAt)}`,
    failures > 0 && `failed ${failures === 1 ? "once" : `${failures} times`}`,
    failures === 0 && failedAt && `last failed ${sayMoment(failedAt)}`,
  ];
  return parts.filter((part) => typeof part === "string").join(" · ");
}

/** On the day itself, which is nearly always, the time is enough. */
function sayMoment(moment: Date): string {
  return today(moment) === today(now()) ? `today at ${formatTime(moment)}` : formatMoment(moment);
}
