import { listDocumentsOfMeeting } from "#app/domain/documents/of-meetings.server.ts";
import { listTerms } from "#app/domain/glossary/queries.server.ts";
import { listAgenda, listOwnProposals } from "#app/domain/meetings/agenda/queries.server.ts";
import { REPLIES } from "#app/domain/meetings/answers/form.ts";
import { countAnswers, findAnswer } from "#app/domain/meetings/answers/queries.server.ts";
import {
  type MeetingDetails as Details,
  getMeeting,
  mayReadMeetings,
} from "#app/domain/meetings/queries.server.ts";
import { isOpen } from "#app/domain/meetings/rules.ts";
import { sayDetails } from "#app/domain/meetings/words.ts";
import { listOwnCorrections } from "#app/domain/notes/corrections/queries.server.ts";
import { findNotesToRead } from "#app/domain/notes/queries.server.ts";
import { listCarriedOn } from "#app/domain/notes/roll-over.server.ts";
import { type Actor, can } from "#app/domain/policy.ts";
import { dayAndMonth, formatDate, formatTime, formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Agenda } from "#app/ui/meetings/agenda.tsx";
import { AnswerBox } from "#app/ui/meetings/answer-box.tsx";
import { Cancelled } from "#app/ui/meetings/cancelled.tsx";
import { OwnProposals } from "#app/ui/meetings/own-proposals.tsx";
import { PapersOfMeeting } from "#app/ui/meetings/papers-of-meeting.tsx";
import { PlanMeeting } from "#app/ui/meetings/plan-meeting.tsx";
import { GettingThere, WhenAndWhere } from "#app/ui/meetings/when-and-where.tsx";
import { NotesOfMeeting } from "#app/ui/notes/notes-of-meeting.tsx";
import type { NotesToRead } from "#app/ui/notes/read-notes.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { AGENDA_STATES, ANSWER_STATES } from "#db/vocabulary.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? "Page not found", matches);

export async function loader({ context, params }: RouteRequest) {
  const { actor } = context;
  const { group, meeting } = getMeeting(actor, params.slug, params.id);
  const subject = { groupId: group.id };
  const isOpenNow = isOpen(meeting) && !group.archivedAt;
  return {
    group: { slug: group.slug, name: group.name },
    id: meeting.id,
    title: meeting.title,
    date: formatWeekday(meeting.startsAt),
    isCancelled: meeting.cancelledAt !== null,
    details: meeting.details && detailsInWords(meeting.startsAt, meeting.details),
    agenda: meeting.details ? agendaInWords(actor, { ...meeting, groupId: group.id }) : [],
    documents: meeting.details ? listDocumentsOfMeeting(meeting.id) : [],
    proposals: listOwnProposals(actor, meeting.id).map(({ state, ...item }) => ({
      ...item,
      state: AGENDA_STATES[state],
      mayWithdraw: state === "proposed",
    })),
    attending: meeting.details && isOpenNow ? attendingInWords(actor, meeting.id, meeting.details) : null,
    notes: notesInWords(actor, meeting.id),
    terms: listTerms().map(({ term, meaning }) => ({ term, meaning })),
    may: {
      list: mayReadMeetings(actor, group),
      ask: can(actor, "word:ask"),
      answer: isOpenNow && can(actor, "meeting:answer", subject),
      propose: isOpenNow && can(actor, "agenda:propose", subject),
      writeNotes: can(actor, "notes:write", subject),
      plan: can(actor, "meeting:plan", subject),
      change: can(actor, "meeting:plan", subject) && isOpen(meeting),
    },
  };
}

function notesInWords(actor: Actor, meetingId: string): NotesToRead | null {
  const notes = findNotesToRead(actor, meetingId);
  if (!notes) return null;
  const addenda = notes.addenda.map(({ text, createdAt }) => ({ text, date: formatDate(createdAt) }));
  if (notes.edition === "public") return { ...notes, addenda };
  const { reviewEndsAt, ...shown } = notes;
  return {
    ...shown,
    addenda,
    // The midnight that ends the last day belongs to the day after it.
    lastDay: reviewEndsAt && formatDate(new Date(reviewEndsAt.getTime() - 1)),
    ownCorrections: listOwnCorrections(actor, meetingId).map(({ title, text, state, reason }) => ({
      title,
      text,
      state,
      reason,
    })),
  };
}

function detailsInWords(startsAt: Date, details: Details) {
  const { cancelReason } = details;
  return { ...sayDetails(startsAt, details), ...dayAndMonth(startsAt), cancelReason };
}

function agendaInWords(actor: Actor, meeting: { id: string; groupId: string; startsAt: Date }) {
  const open = listCarriedOn(actor, meeting);
  return listAgenda(meeting).map(({ id, title, minutes, at }) => ({
    title,
    minutes,
    at: at && formatTime(at),
    actions: open.get(id) ?? [],
  }));
}

function attendingInWords(actor: Actor, meetingId: string, { places }: Details) {
  const { coming, maybe, waiting } = countAnswers(meetingId);
  const own = actor.id ? findAnswer(actor.id, meetingId) : undefined;
  return {
    said: own
      ? `Your answer: ${ANSWER_STATES[own.state].toLowerCase()}${own.before ? `, ${own.before} before you` : ""}.`
      : null,
    // Who waits said yes.
    reply: own ? (own.state === "waiting" ? "coming" : own.state) : null,
    standing: [
      `${coming} coming${places === null ? "" : ` of ${places} places`}, ${maybe} maybe.`,
      places !== null && coming >= places && "It is full: whoever says yes now waits for a place.",
      waiting > 0 && `${waiting} on the waiting list.`,
    ]
      .filter(Boolean)
      .join(" "),
  };
}

type MeetingData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function MeetingPage() {
  const data = useLoaderData<typeof loader>();
  const { group, title, date, isCancelled, details, attending, may } = data;
  const address = `/groups/${group.slug}/meetings/${data.id}`;
  const back = may.list
    ? { href: `/groups/${group.slug}/meetings`, label: `Meetings of ${group.name}` }
    : { href: `/groups/${group.slug}`, label: group.name };
  return (
    <Page back={back} aside={<BesideMeeting {...data} />}>
      <h1>{title}</h1>
      {details ? (
        <WhenAndWhere {...details} date={date} groupName={group.name} />
      ) : (
        <p className="nhsuk-lede-text">
          {group.name}, {date}
        </p>
      )}
      {isCancelled && <Cancelled reason={details?.cancelReason ?? null} />}
      {attending && may.answer && <AnswerBox action={`${address}/answer`} replies={REPLIES} {...attending} />}
      {details && <AgendaOfMeeting {...data} />}
      {details && <PapersOfMeeting group={group.slug} id={data.id} documents={data.documents} />}
      <NotesOfMeeting
        address={address}
        notes={data.notes}
        terms={data.terms}
        mayWrite={may.writeNotes}
        mayAsk={may.ask}
      />
    </Page>
  );
}

function BesideMeeting({ group, id, details, may }: MeetingData) {
  const address = `/groups/${group.slug}/meetings/${id}`;
  return (
    <>
      {details && <GettingThere {...details} calendarHref={`${address}/calendar.ics`} />}
      {may.plan && <PlanMeeting address={address} mayChange={may.change} />}
      {!details && (
        <Beside heading="The group">
          <Links
            links={[
              { href: `/groups/${group.slug}`, label: group.name },
              { href: `/groups/${group.slug}/recommendations`, label: "Recommendations" },
              { href: "/what-has-changed", label: "What has changed" },
            ]}
          />
        </Beside>
      )}
    </>
  );
}

function AgendaOfMeeting({ group, id, agenda, proposals, may }: MeetingData) {
  const address = `/groups/${group.slug}/meetings/${id}`;
  const isEmpty = agenda.length === 0;
  if (isEmpty && !may.propose && proposals.length === 0) return null;
  return (
    <>
      <h2 id="agenda">Agenda</h2>
      {isEmpty ? <EmptyState>Nothing is on the agenda yet.</EmptyState> : <Agenda lines={agenda} />}
      {may.propose && (
        <p className="app-lone-link app-no-print">
          <a href={`${address}/agenda/new`}>{may.plan ? "Add an agenda item" : "Propose an agenda item"}</a>
        </p>
      )}
      {!may.plan && <OwnProposals address={address} proposals={proposals} />}
    </>
  );
}
