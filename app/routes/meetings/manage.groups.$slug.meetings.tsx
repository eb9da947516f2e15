import { requireActor } from "#app/auth/require-actor.server.ts";
import { listMeetingsToManage, type Meeting } from "#app/domain/meetings/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { howSoon } from "#app/lib/how-soon.ts";
import { formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { NeedsYou } from "#app/ui/parts/needs-you.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";
import { StatusTag } from "#app/ui/site/status-tag.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { NOTES_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Meetings and notes of ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const part = { after: readPageKey(query.get("after")), later: readPageKey(query.get("later")) };
  const { group, coming, past, next, later } = listMeetingsToManage(actor, params.slug, part);
  return {
    slug: group.slug,
    name: group.name,
    coming: coming.map(describeMeeting),
    past: past.map(describeMeeting),
    isFirstPage: !part.after && !part.later,
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
    notesState,
    isCancelled: cancelledAt !== null,
  };
}

type Listed = ReturnType<typeof describeMeeting>;

export default function MeetingsAndNotes() {
  const { slug, name, coming, past, isFirstPage, laterHref, olderHref } = useLoaderData<typeof loader>();
  const unfinished = past.filter(
    ({ isCancelled, notesState }) => !isCancelled && (notesState ?? "draft") === "draft",
  );
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }} aside={<BesideMeetings slug={slug} />}>
      <div className="app-heading">
        <h1>Meetings and notes of {name}</h1>
        <Button
          href={`/manage/groups/${slug}/meetings/new`}
          variant={unfinished.length > 0 ? "secondary" : undefined}
        >
          Plan a meeting
        </Button>
      </div>
      {unfinished.length > 0 && (
        <NeedsYou>
          <Rows
            rows={unfinished.map(({ id, title, date, notesState }) => ({
              what: `${notesState ? "Finish" : "Write"} the notes of ${date}`,
              href: `/manage/groups/${slug}/meetings/${id}/notes`,
              about: `Meeting: ${title}`,
            }))}
          />
        </NeedsYou>
      )}
      {coming.length > 0 && <MeetingRows heading="Meetings to come" slug={slug} meetings={coming} isToCome />}
      <Pager olderHref={laterHref} olderText="Later meetings" />
      {past.length > 0 && (
        <MeetingRows heading="Past meetings, each with its notes" slug={slug} meetings={past} />
      )}
      {coming.length + past.length === 0 && <NoMeeting slug={slug} isFirstPage={isFirstPage} />}
      <Pager olderHref={olderHref} what="meetings" />
    </Page>
  );
}

function BesideMeetings({ slug }: { slug: string }) {
  return (
    <>
      <Beside heading="Not sure of the date?">
        <Links
          links={[{ href: `/manage/groups/${slug}/polls/new`, label: "Ask the group which date suits it" }]}
        />
      </Beside>
      <Beside heading="What came of meetings">
        <Links links={[{ href: `/groups/${slug}/actions`, label: "Actions that are open" }]} />
      </Beside>
      <Beside heading="On your phone or computer">
        <Links links={[{ href: `/groups/${slug}/calendar`, label: "Meetings in your own calendar" }]} />
      </Beside>
    </>
  );
}

function NoMeeting({ slug, isFirstPage }: { slug: string; isFirstPage: boolean }) {
  if (!isFirstPage) return <EmptyState>There are no older meetings.</EmptyState>;
  return (
    <EmptyState action={{ href: `/manage/groups/${slug}/meetings/new`, label: "Plan the first one" }}>
      No meeting is planned yet.
    </EmptyState>
  );
}

/** A meeting to come leads to its page, where it is planned; one that is over to its notes, which are what is left to do. */
function MeetingRows({ heading, slug, meetings, isToCome = false }: MeetingRowsProps) {
  return (
    <>
      <h2>{heading}</h2>
      <Rows
        rows={meetings.map((meeting) => ({
          what: meeting.title,
          href: isToCome
            ? `/groups/${slug}/meetings/${meeting.id}`
            : `/manage/groups/${slug}/meetings/${meeting.id}/notes`,
          about: meeting.date,
          end: isToCome ? <WhatIsToCome {...meeting} /> : <StateOfNotes {...meeting} />,
        }))}
      />
    </>
  );
}

interface MeetingRowsProps {
  heading: string;
  slug: string;
  meetings: Listed[];
  isToCome?: boolean;
}

function WhatIsToCome({ isCancelled, soon }: Listed) {
  if (isCancelled) return <StatusTag tone="closed">Cancelled</StatusTag>;
  return soon ?? "It has begun";
}

function StateOfNotes({ isCancelled, notesState }: Listed) {
  if (isCancelled) return <StatusTag tone="closed">Cancelled</StatusTag>;
  if (notesState === "agreed") return "Notes agreed";
  return (
    <StatusTag tone={notesState === "review" ? "underway" : "attention"}>
      {notesState ? `Notes: ${NOTES_STATES[notesState].toLowerCase()}` : "No notes yet"}
    </StatusTag>
  );
}
