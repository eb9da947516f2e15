import { requireActor } from "#app/auth/require-actor.server.ts";
import { listToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { listConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { listWithdrawnConcerns } from "#app/domain/feedback/concerns/withdrawn.server.ts";
import { listBatches } from "#app/domain/imports/batches.server.ts";
import { listConversationToCheck } from "#app/domain/responses/checks/waiting.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { CheckQueue } from "#app/ui/feedback/check-queue.tsx";
import { ConcernList } from "#app/ui/feedback/concern-list.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { WithdrawnConcerns } from "#app/ui/feedback/withdrawn-concerns.tsx";
import { Pagination } from "#app/ui/nhs/pagination.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

/** What stands above everything else; the whole list has its own page. */
const SHOWN_OF_TODAY = 10;

export const meta: Meta = ({ matches }) => pageTitle("Feedback to check", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const after = new URL(request.url).searchParams.get("after");
  return {
    ...listToCheck(actor, after),
    today: after ? [] : listConcerns(actor),
    withdrawn: after ? [] : listWithdrawnConcerns(actor),
    batches: after ? [] : listBatches(actor),
    talk: after ? [] : listConversationToCheck(actor),
  };
}

export default function Checks() {
  const { items, next, batches, talk, today, withdrawn } = useLoaderData<typeof loader>();
  return (
    <Page wide back={{ href: "/manage", label: "Work to do" }}>
      <h1>Feedback to check</h1>
      {today.length > 0 && (
        <section>
          <h2 className="app-late">Look at today: {today.length}</h2>
          <ConcernList items={today.slice(0, SHOWN_OF_TODAY)} />
          {today.length > SHOWN_OF_TODAY && (
            <p className="app-lone-link">
              <a href="/manage/checks/today">See all {today.length} to look at today</a>
            </p>
          )}
        </section>
      )}
      {talk.length > 0 && (
        <section className={today.length > 0 ? "app-section" : undefined}>
          <h2>Responses, questions and changed words</h2>
          <Rows
            rows={talk.map(({ href, what, reference, since }) => ({
              href,
              what: (
                <>
                  {what} <Reference>{reference}</Reference>
                </>
              ),
              about: `since ${since}`,
            }))}
          />
        </section>
      )}
      {items.length > 0 ? (
        <section className={talk.length + today.length > 0 ? "app-section" : undefined}>
          {talk.length + today.length > 0 && <h2>Feedback</h2>}
          <CheckQueue items={items} />
        </section>
      ) : (
        <EmptyState action={{ href: "/manage", label: "See other work" }}>
          Nothing waits to be checked.
        </EmptyState>
      )}
      {batches.length > 0 && (
        <section className="app-section">
          <h2>Imported from files, to check together</h2>
          <Rows
            rows={batches.map(({ id, groupName, fileName, importedOn, count }) => ({
              href: `/manage/checks/imports/${id}`,
              what: groupName,
              about: `${fileName} · imported ${importedOn}`,
              count,
            }))}
          />
        </section>
      )}
      <WithdrawnConcerns items={withdrawn} />
      {next && <Pagination next={{ href: `/manage/checks?after=${next}`, text: "Later feedback" }} />}
    </Page>
  );
}
