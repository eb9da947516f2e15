import { requireActor } from "#app/auth/require-actor.server.ts";
import { listJobs } from "#app/domain/jobs/queries.server.ts";
import { formatMoment } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
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
  return (
    <Page>
      <h1>Jobs</h1>
      <p>What the service does by itself. Times are those of London.</p>
      {jobs.length === 0 && <EmptyState>Nothing has run yet.</EmptyState>}
      {failing.length > 0 && (
        <>
          <h2>These fail</h2>
          <p>Tell whoever runs the server: its log says why. Each is tried again by itself.</p>
          <Rows rows={failing.map(rowOf)} />
        </>
      )}
      {jobs.length > failing.length && (
        <>
          <h2>These go well</h2>
          <Rows rows={jobs.filter(({ failures }) => failures === 0).map(rowOf)} />
        </>
      )}
    </Page>
  );
}

type Job = ReturnType<typeof useLoaderData<typeof loader>>["jobs"][number];

function rowOf({ name, every, beganAt, nextAt, failures, failedAt }: Job) {
  const parts = [
    every,
    beganAt ? `last run ${formatMoment(beganAt)}` : "has not run yet",
    nextAt && `next run ${formatMoment(nextAt)}`,
    failures > 0 && `failed ${failures === 1 ? "once" : `${failures} times`}`,
    failures === 0 && failedAt && `last failed ${formatMoment(failedAt)}`,
  ];
  return { what: name, about: parts.filter((part) => typeof part === "string").join(" · ") };
}
