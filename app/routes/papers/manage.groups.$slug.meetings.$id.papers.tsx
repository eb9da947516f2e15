import { requireActor } from "#app/auth/require-actor.server.ts";
import { SERVICES, servicesOf } from "#app/domain/meetings/form.ts";
import { getPapers } from "#app/domain/papers/queries.server.ts";
import { formatTime, formatTimes, formatWeekday } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Agenda } from "#app/ui/meetings/agenda.tsx";
import { MeetingDetails } from "#app/ui/meetings/meeting-details.tsx";
import { classNames } from "#app/ui/nhs/class-names.ts";
import { NotesItems } from "#app/ui/notes/notes-items.tsx";
import { ChoosePapers, RoundOfPapers } from "#app/ui/papers/choose-papers.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Papers for ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const query = new URL(request.url).searchParams;
  const forId = query.get("for");
  const { group, meeting, person, agenda, last, copies } = getPapers(actor, params.slug, params.id, forId);
  const { startsAt, details } = meeting;
  const { endsAt, place, link, access } = details;
  const print = query.get("print") ?? (person?.needs.includes("largePrint") ? "large" : "standard");
  return {
    group: group.name,
    title: meeting.title,
    date: formatWeekday(startsAt),
    page: `/groups/${group.slug}/meetings/${meeting.id}`,
    isLarge: print === "large",
    copies,
    person: person && { id: forId ?? "", name: person.name },
    details: {
      place,
      link,
      access,
      time: formatTimes(startsAt, endsAt),
      services: servicesOf(details).map((name) => SERVICES[name]),
    },
    agenda: agenda.map(({ id: _, at, ...item }) => ({ ...item, at: at && formatTime(at) })),
    last: last ? { title: last.title, date: formatWeekday(last.startsAt), items: last.items } : null,
  };
}

/** What a facilitator prints and hands out or posts. The browser prints it: each page has one job. */
export default function PapersForAMeeting() {
  const { group, title, date, page, person, isLarge, copies, ...papers } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: page, label: title }}
      aside={<RoundOfPapers desk={`/manage${page}`} isForOne={person !== null} copies={copies} />}
    >
      <div className={classNames("app-papers", isLarge && "app-papers--large")}>
        <h1>Papers for {title}</h1>
        <ChoosePapers desk={`/manage${page}`} person={person} isLarge={isLarge} />
        {person && <p>For {person.name}</p>}
        <p className="nhsuk-lede-text">
          {group}, {date}
        </p>
        <Papers {...papers} />
      </div>
    </Page>
  );
}

type PapersData = ReturnType<typeof useLoaderData<typeof loader>>;

function Papers({ details, agenda, last }: Pick<PapersData, "details" | "agenda" | "last">) {
  return (
    <>
      <MeetingDetails {...details} />
      <h2>Agenda</h2>
      {agenda.length > 0 ? <Agenda lines={agenda} /> : <EmptyState>Nothing is on the agenda yet.</EmptyState>}
      <h2>Notes and actions from last time</h2>
      {last ? (
        <>
          <p>
            {last.title}, {last.date}
          </p>
          <NotesItems items={last.items} />
        </>
      ) : (
        <EmptyState>There are no published notes of an earlier meeting.</EmptyState>
      )}
    </>
  );
}
