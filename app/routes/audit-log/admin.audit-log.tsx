import { requireActor } from "#app/auth/require-actor.server.ts";
import { auditLogFilter } from "#app/domain/audit-log/form.ts";
import { readAuditLog } from "#app/domain/audit-log/queries.server.ts";
import { describeEvent, EVENT_NAMES } from "#app/domain/audit-log/wording.ts";
import { listGroupChoices } from "#app/domain/groups/names.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AuditLogFilterForm } from "#app/ui/audit-log/audit-log-filter-form.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Audit log", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const filter = auditLogFilter.parse(Object.fromEntries(query));
  const { rows, next } = readAuditLog(actor, filter, readPageKey(query.get("after")));
  const look = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
  return {
    filter,
    groups: listGroupChoices(),
    rows: rows.map(({ when, who, role, what, about, outcome, requestId }) => ({
      what,
      about: [when, role ? `${who} (${role})` : who, ...about].join(" · "),
      isRefused: outcome === "Refused",
      outcome,
      requestId,
    })),
    exportHref: `/admin/audit-log/export?${look}`,
    olderHref: next && `?${look}&after=${next}`,
  };
}

export default function AuditLog() {
  const { filter, groups, rows, exportHref, olderHref } = useLoaderData<typeof loader>();
  const events = EVENT_NAMES.map((value) => ({ value, label: describeEvent(value) }));
  return (
    <Page back={{ href: "/admin", label: "Administration" }} wide>
      <h1>Audit log</h1>
      <p>
        Who did what, and when. It holds no words of feedback, and does not say who sent it. Your look is
        written in it too.
      </p>
      <AuditLogFilterForm filter={filter} events={events} groups={groups} />
      {rows.length > 0 ? (
        <>
          <p className="app-second">The newest first. At the end of each, its request.</p>
          <Rows
            rows={rows.map(({ isRefused, outcome, requestId, ...row }) => ({
              ...row,
              end: (
                <>
                  <span className={isRefused ? "app-late" : undefined}>{outcome}</span>
                  {requestId && <span className="app-second">{requestId}</span>}
                </>
              ),
            }))}
          />
        </>
      ) : (
        <EmptyState action={{ href: "/admin/audit-log", label: "See the whole audit log" }}>
          Nothing in the audit log is like this.
        </EmptyState>
      )}
      <Pager olderHref={olderHref} what="entries" />
      {rows.length > 0 && (
        <p className="app-lone-link">
          <a href={exportHref}>Download these as a file</a>
        </p>
      )}
    </Page>
  );
}
