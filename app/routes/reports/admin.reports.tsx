import { requireActor } from "#app/auth/require-actor.server.ts";
import { listDaysOfReports, listOpenRecalls } from "#app/domain/reports/recalls/queries.server.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Table } from "#app/ui/nhs/table.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Reports", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  return {
    days: listDaysOfReports(actor).map(({ day, reports }) => [formatDay(day), String(reports)]),
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
    <Page back={{ href: "/admin", label: "Administration" }}>
      <h1>Reports</h1>
      <p>
        The service makes the reports of each month, quarter and year when it is over, and never changes them.
        What they say is not shown here.
      </p>
      {recalls.length > 0 && <ToTakeBack recalls={recalls} />}
      {days.length > 0 ? (
        <>
          <Table caption="When reports were made" captionSize="m" head={["Day", "Reports"]} rows={days} />
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
      {each(recalls, ({ id, title, asked, reason, canApprove }) => (
        <section>
          <h3>{title}</h3>
          <PlainText text={reason} />
          <p>
            {asked}
            {canApprove ? "." : ". Another administrator approves it."}
          </p>
          <ul className="app-link-list">
            {canApprove && (
              <li>
                <a href={`/admin/recalls/${id}/approve`}>Approve</a>
              </li>
            )}
            <li>
              <a href={`/admin/recalls/${id}/stop`}>Stop it</a>
            </li>
          </ul>
        </section>
      ))}
    </>
  );
}
