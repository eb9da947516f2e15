import { requireActor } from "#app/auth/require-actor.server.ts";
import { getGroup } from "#app/domain/groups/queries.server.ts";
import { listMeetings, type Meeting } from "#app/domain/meetings/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { howSoon } from "#app/lib/how-soon.ts";
import { formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { StatusTag } from "#app/ui/site/status-tag.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Meetings of ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const group = getGroup(params.slug);
  const query = new URL(request.url).searchParams;
  const part = { after: readPageKey(query.get("after")), later: readPageKey(query.get("later")) };
  const { coming, past, next, later } = listMeetings(actor, group, part);
  return {
    slug: group.slug,
    name: group.name,
    coming: part.after ? null : coming.map(describeMeeting),
    past: part.later ? null : past.map(describeMeeting),
    laterHref: later && `?later=${later}`,
    olderHref: next && `?after=${next}`,
  };
}

function describeMeeting({ id, title, startsAt, notesState, cancelledAt }: Meeting) {
  return {
    id,
    title,
    date: formatWeekday(startsAt),
    soon: howSoon(startsAt, now()),
    isCancelled: cancelledAt !== null,
    hasNotes: notesState === "agreed",
  };
}

type Listed = ReturnType<typeof describeMeeting>;

export default function Meetings() {
  const { slug, name, coming, past, laterHref, olderHref } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: `/groups/${slug}`, label: name }}
      aside={
        <Beside heading="Calendar and actions">
          <Links
            links={[
              { href: `/groups/${slug}/calendar`, label: "Have them in your own calendar" },
              { href: `/groups/${slug}/actions`, label: "Actions from meetings" },
            ]}
          />
        </Beside>
      }
    >
      <h1>Meetings of {name}</h1>
      {coming && (
        <section>
          <h2>Meetings to come</h2>
          {coming.length > 0 ? (
            <MeetingList slug={slug} meetings={coming} />
          ) : (
            <EmptyState>No meeting is planned yet.</EmptyState>
          )}
          <Pager olderHref={laterHref} olderText="Later meetings" />
        </section>
      )}
      {past && (
        <section className="app-section">
          <h2>Past meetings</h2>
          {past.length > 0 ? (
            <MeetingList slug={slug} meetings={past} />
          ) : (
            <EmptyState>There are no past meetings here.</EmptyState>
          )}
        </section>
      )}
      <Pager olderHref={olderHref} what="meetings" />
    </Page>
  );
}

function MeetingList({ slug, meetings }: { slug: string; meetings: Listed[] }) {
  return (
    <Rows
      rows={meetings.map(({ id, title, date, soon, isCancelled, hasNotes }) => ({
        what: title,
        href: `/groups/${slug}/meetings/${id}`,
        about: date,
        end: isCancelled ? (
          <StatusTag tone="closed">Cancelled</StatusTag>
        ) : (
          (soon ?? (hasNotes && "With notes"))
        ),
      }))}
    />
  );
}
