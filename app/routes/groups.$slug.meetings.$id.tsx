import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listTerms } from "#app/domain/glossary/queries.server.ts";
import { getMeeting, type MeetingDetails, mayReadMeetings } from "#app/domain/meetings/queries.server.ts";
import { hasBegun } from "#app/domain/meetings/rules.ts";
import { listOwnCorrections } from "#app/domain/notes/corrections/queries.server.ts";
import { findNotesToRead } from "#app/domain/notes/queries.server.ts";
import { listCarriedOn } from "#app/domain/notes/roll-over.server.ts";
import { type Actor, can } from "#app/domain/policy.ts";
import { formatDate, formatTimes, formatWeekday } from "#app/lib/london.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PlainText } from "#app/ui/feedback-text.tsx";
import { CarriedOn } from "#app/ui/notes/carried-on.tsx";
import { type NotesToRead, ReadNotes } from "#app/ui/notes/read-notes.tsx";
import { Page } from "#app/ui/page.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { pageTitle } from "#app/web/page-title.ts";
import { useDone } from "#app/web/use-done.ts";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? "Page not found", matches);

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { actor } = context;
  const { group, meeting } = getMeeting(actor, params.slug, params.id);
  return {
    group: { slug: group.slug, name: group.name },
    id: meeting.id,
    title: meeting.title,
    date: formatWeekday(meeting.startsAt),
    details: meeting.details && detailsInWords(meeting.startsAt, meeting.details),
    notes: notesInWords(actor, meeting.id),
    carriedOn: meeting.details ? listCarriedOn(meeting.id) : [],
    terms: listTerms().map(({ term, meaning }) => ({ term, meaning })),
    may: {
      ask: can(actor, "word:ask"),
      list: mayReadMeetings(actor, group),
      writeNotes: can(actor, "notes:write", { groupId: group.id }),
      change: can(actor, "meeting:plan", { groupId: group.id }) && !hasBegun(meeting),
    },
  };
}

function notesInWords(actor: Actor, meetingId: string): NotesToRead | null {
  const notes = findNotesToRead(actor, meetingId);
  if (!notes) return null;
  const addenda = notes.addenda.map(({ words, createdAt }) => ({ words, date: formatDate(createdAt) }));
  if (notes.edition === "public") return { ...notes, addenda };
  const { reviewEndsAt, ...shown } = notes;
  return {
    ...shown,
    addenda,
    // The midnight that ends the last day belongs to the day after it.
    lastDay: reviewEndsAt && formatDate(new Date(reviewEndsAt.getTime() - 1)),
    ownCorrections: listOwnCorrections(actor, meetingId).map(({ title, words, state, reason }) => ({
      ...{ title, words, state, reason },
    })),
  };
}

function detailsInWords(startsAt: Date, { endsAt, ...details }: MeetingDetails) {
  return { ...details, time: formatTimes(startsAt, endsAt) };
}

type MeetingData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function MeetingPage() {
  const { group, id, title, date, details, notes, carriedOn, terms, may } = useLoaderData<typeof loader>();
  const done = useDone();
  const back = may.list
    ? { href: `/groups/${group.slug}/meetings`, label: `Meetings of ${group.name}` }
    : { href: `/groups/${group.slug}`, label: group.name };
  return (
    <Page back={back} done={done}>
      <h1>{title}</h1>
      <p className="nhsuk-lede-text">
        {group.name}, {date}
      </p>
      {details && <Details details={details} />}
      {may.change && (
        <p className="app-lone-link app-no-print">
          <a href={`/manage/groups/${group.slug}/meetings/${id}/change`}>Change this meeting</a>
        </p>
      )}
      <CarriedOn items={carriedOn} />
      <h2>Notes</h2>
      {may.writeNotes && (
        <p className="app-lone-link app-no-print">
          <a href={`/manage/groups/${group.slug}/meetings/${id}/notes`}>Write the notes</a>
        </p>
      )}
      {notes ? (
        <>
          <ReadNotes notes={notes} path={`/groups/${group.slug}/meetings/${id}`} terms={terms} />
          {may.ask && (
            <p className="app-no-print">
              <a href={`/groups/${group.slug}/meetings/${id}/unclear-word`}>I do not understand a word</a>
            </p>
          )}
        </>
      ) : (
        <EmptyState>There are no notes of this meeting for you to read yet.</EmptyState>
      )}
    </Page>
  );
}

function Details({ details }: { details: NonNullable<MeetingData["details"]> }) {
  const { time, place, link, access, agenda } = details;
  return (
    <>
      <SummaryList
        rows={[
          { key: "Time", value: time },
          place && { key: "Place", value: place },
          link && { key: "Online", value: <a href={link}>{link}</a> },
          access && { key: "Help with access", value: <PlainText text={access} /> },
        ].filter((row) => row !== "")}
      />
      {agenda && (
        <>
          <h2>Agenda</h2>
          <div className="nhsuk-u-margin-bottom-4">
            <PlainText text={agenda} />
          </div>
        </>
      )}
    </>
  );
}
