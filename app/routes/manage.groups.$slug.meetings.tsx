import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { listMeetingsToManage, type Meeting } from "#app/domain/meetings/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import { readPageKey } from "#app/lib/page-key.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";
import { pageTitle } from "#app/web/page-title.ts";
import { NOTES_STATES } from "#db/vocabulary.ts";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Meetings and notes of ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const after = readPageKey(new URL(request.url).searchParams.get("after"));
  const { group, coming, past, next } = listMeetingsToManage(actor, params.slug, after);
  return {
    slug: group.slug,
    name: group.name,
    coming: coming.map(inWords),
    past: past.map(inWords),
    olderHref: next && `?after=${next}`,
  };
}

function inWords({ id, title, startsAt, notesState }: Meeting) {
  return {
    id,
    title,
    date: formatDate(startsAt),
    notes: notesState ? NOTES_STATES[notesState] : "Not begun",
  };
}

type Listed = ReturnType<typeof inWords>;

export default function MeetingsAndNotes() {
  const { slug, name, coming, past, olderHref } = useLoaderData<typeof loader>();
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }}>
      <h1>Meetings and notes of {name}</h1>
      <Button href={`/manage/groups/${slug}/meetings/new`}>Plan a meeting</Button>
      {coming.length > 0 && <MeetingTable caption="Coming" slug={slug} meetings={coming} />}
      {past.length > 0 ? (
        <MeetingTable caption="Past" slug={slug} meetings={past} />
      ) : (
        <EmptyState>There are no past meetings here.</EmptyState>
      )}
      <Pager olderHref={olderHref} what="meetings" />
    </Page>
  );
}

function MeetingTable({ caption, slug, meetings }: { caption: string; slug: string; meetings: Listed[] }) {
  return (
    <Table
      caption={caption}
      captionSize="m"
      responsive
      head={["Meeting", "Date", "Notes"]}
      rows={meetings.map(({ id, title, date, notes }) => [
        { content: title, href: `/groups/${slug}/meetings/${id}` },
        date,
        {
          content: notes,
          href: `/manage/groups/${slug}/meetings/${id}/notes`,
          visuallyHiddenText: `notes of ${title}`,
        },
      ])}
    />
  );
}
