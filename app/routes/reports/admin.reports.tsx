import { requireActor } from "#app/auth/require-actor.server.ts";
import { listDaysOfReports, listOpenRecalls } from "#app/domain/reports/recalls/queries.server.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Reports", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  return {
    days: listDaysOfReports(actor).map(({ day, reports }) => ({
      what: formatDay(day),
      end: reports === 1 ? "1 report" : `${reports} reports`,
    })),
    recalls: listOpenRecalls(actor).map(({ id, madeOn, reason, askedBy, askedAt, canApprove }) => ({
      id,
      reason,
      canApprove,
      title: `Reports made on ${formatDay(madeOn)}`,
      asked: `${askedBy ?? "Somebody who has left"} asked on ${formatDate(askedAt)}`,
    })),
  };
}

type Recalls = ReturnType<typeof useLoaderData<typeof loader>>["recalls"];

export default function Reports() {
  const { days, recalls } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: "/admin", label: "Administration" }} aside={<HowReportsAreMade />}>
      <h1>Reports</h1>
      {recalls.length > 0 && <ToTakeBack recalls={recalls} />}
      {days.length > 0 ? (
        <>
          <h2>When reports were made</h2>
          <Rows rows={days} />
          <Button href="/admin/reports/recall" variant="secondary">
            Take back reports
          </Button>
        </>
      ) : (
        <EmptyState>No reports were made yet.</EmptyState>
      )}
    </Page>
  );
}

function ToTakeBack({ recalls }: { recalls: Recalls }) {
  return (
    <>
      <h2>To be taken back</h2>
      <Rows
        rows={recalls.map(({ id, title, asked, reason, canApprove }) => ({
          what: title,
          about: asked,
          end: !canApprove && "Another administrator approves it",
          acts: (
            <>
              <PlainText text={reason} />
              <ul className="app-links app-buttons">
                {canApprove && (
                  <li>
                    <a href={`/admin/recalls/${id}/approve`}>Approve</a>
                  </li>
                )}
                <li>
                  <a href={`/admin/recalls/${id}/stop`}>Stop it</a>
                </li>
              </ul>
            </>
          ),
        }))}
      />
    </>
  );
}

function HowReportsAreMade() {
  return (
    <Beside heading="How they are made">
      <p>
        The service makes the reports of each month, quarter and year when it is over, and never changes them.
        What they say is not shown here.
      </p>
    </Beside>
  );
}
