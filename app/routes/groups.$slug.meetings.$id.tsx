import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAgenda, listOwnProposals } from "#app/domain/meetings/agenda/queries.server.ts";
import { REPLIES } from "#app/domain/meetings/answers/form.ts";
import { countAnswers, findAnswer } from "#app/domain/meetings/answers/queries.server.ts";
import { SERVICES, servicesOf } from "#app/domain/meetings/form.ts";
import {
  type MeetingDetails as Details,
  getMeeting,
  mayReadMeetings,
} from "#app/domain/meetings/queries.server.ts";
import { isOpen } from "#app/domain/meetings/rules.ts";
import { findPublishedNotes } from "#app/domain/notes/queries.server.ts";
import { type Actor, can } from "#app/domain/policy.ts";
import { formatTime, formatTimes, formatWeekday } from "#app/lib/london.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Agenda } from "#app/ui/meeting/agenda.tsx";
import { AnswerBox } from "#app/ui/meeting/answer-box.tsx";
import { Cancelled } from "#app/ui/meeting/cancelled.tsx";
import { MeetingDetails } from "#app/ui/meeting/meeting-details.tsx";
import { OwnProposals } from "#app/ui/meeting/own-proposals.tsx";
import { PlanMeeting } from "#app/ui/meeting/plan-meeting.tsx";
import { NotesItems } from "#app/ui/notes-items.tsx";
import { Page } from "#app/ui/page.tsx";
import { pageTitle } from "#app/web/page-title.ts";
import { useDone } from "#app/web/use-done.ts";
import { AGENDA_STATES, ANSWER_STATES } from "#db/vocabulary.ts";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? "Page not found", matches);

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { actor } = context;
  const { group, meeting } = getMeeting(actor, params.slug, params.id);
  const notes = findPublishedNotes(actor, group, meeting.id);
  const subject = { groupId: group.id };
  const isOpenNow = isOpen(meeting) && !group.archivedAt;
  return {
    group: { slug: group.slug, name: group.name },
    id: meeting.id,
    title: meeting.title,
    date: formatWeekday(meeting.startsAt),
    isCancelled: meeting.cancelledAt !== null,
    details: meeting.details && detailsInWords(meeting.startsAt, meeting.details),
    agenda: meeting.details ? listAgenda(meeting).map(lineInWords) : [],
    proposals: listOwnProposals(actor, meeting.id).map(({ state, ...item }) => ({
      ...item,
      state: AGENDA_STATES[state],
      mayWithdraw: state === "proposed",
    })),
    attending: meeting.details && isOpenNow ? attendingInWords(actor, meeting.id, meeting.details) : null,
    notes: notes ?? null,
    may: {
      list: mayReadMeetings(actor, group),
      answer: isOpenNow && can(actor, "meeting:answer", subject),
      propose: isOpenNow && can(actor, "agenda:propose", subject),
      writeNotes: can(actor, "notes:write", subject),
      plan: can(actor, "meeting:plan", subject),
      change: can(actor, "meeting:plan", subject) && isOpen(meeting),
    },
  };
}

function detailsInWords(startsAt: Date, details: Details) {
  const { endsAt, place, link, access, agenda, cancelReason } = details;
  const services = servicesOf(details).map((name) => SERVICES[name]);
  return { place, link, access, agenda, cancelReason, services, time: formatTimes(startsAt, endsAt) };
}

function lineInWords({ title, minutes, at }: ReturnType<typeof listAgenda>[number]) {
  return { title, minutes, at: at && formatTime(at) };
}

function attendingInWords(actor: Actor, meetingId: string, { places }: Details) {
  const { coming, maybe, waiting } = countAnswers(meetingId);
  const own = actor.id ? findAnswer(actor.id, meetingId) : undefined;
  const queue = own?.before ? `, ${own.before} before you` : "";
  return {
    said: own ? `Your answer: ${ANSWER_STATES[own.state].toLowerCase()}${queue}.` : null,
    standing: [
      `${coming} coming${places === null ? "" : ` of ${places} places`}, ${maybe} maybe.`,
      waiting > 0 && `${waiting} on the waiting list.`,
    ]
      .filter(Boolean)
      .join(" "),
  };
}

type MeetingData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function MeetingPage() {
  const data = useLoaderData<typeof loader>();
  const { group, id, title, date, isCancelled, details, attending, notes, may } = data;
  const done = useDone();
  const address = `/groups/${group.slug}/meetings/${id}`;
  const back = may.list
    ? { href: `/groups/${group.slug}/meetings`, label: `Meetings of ${group.name}` }
    : { href: `/groups/${group.slug}`, label: group.name };
  return (
    <Page back={back} done={done}>
      <h1>{title}</h1>
      <p className="nhsuk-lede-text">
        {group.name}, {date}
      </p>
      {isCancelled && <Cancelled reason={details?.cancelReason ?? null} />}
      {details && <MeetingDetails {...details} />}
      {details && (
        <p className="app-lone-link app-no-print">
          <a href={`${address}/calendar.ics`}>Put it in your calendar</a>
        </p>
      )}
      {attending && may.answer && <AnswerBox action={`${address}/answer`} replies={REPLIES} {...attending} />}
      {may.plan && <PlanMeeting address={address} mayChange={may.change} />}
      {details && <AgendaOfMeeting {...data} />}
      <h2>Notes</h2>
      {may.writeNotes && (
        <p className="app-lone-link app-no-print">
          <a href={`/manage/groups/${group.slug}/meetings/${id}/notes`}>Write or publish the notes</a>
        </p>
      )}
      <Notes notes={notes} />
    </Page>
  );
}

function AgendaOfMeeting({ group, id, details, agenda, proposals, may }: MeetingData) {
  const address = `/groups/${group.slug}/meetings/${id}`;
  const isEmpty = !details?.agenda && agenda.length === 0;
  if (isEmpty && !may.propose && proposals.length === 0) return null;
  return (
    <>
      <h2>Agenda</h2>
      {isEmpty && <EmptyState>Nothing is on the agenda yet.</EmptyState>}
      <Agenda words={details?.agenda ?? ""} lines={agenda} />
      {may.propose && (
        <p className="app-lone-link app-no-print">
          <a href={`${address}/agenda/new`}>{may.plan ? "Add an agenda item" : "Propose an agenda item"}</a>
        </p>
      )}
      {!may.plan && <OwnProposals address={address} proposals={proposals} />}
    </>
  );
}

function Notes({ notes }: { notes: MeetingData["notes"] }) {
  if (!notes) return <EmptyState>The notes of this meeting have not been published yet.</EmptyState>;
  return (
    <>
      <p>
        {notes.state === "public"
          ? "Everyone can read these notes."
          : "Only people in the group can read these notes."}
      </p>
      <NotesItems items={notes.items} />
    </>
  );
}
