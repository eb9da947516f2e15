import { DayMark, Links } from "../parts/aside.tsx";

interface NextMeetingOfGroupProps {
  slug: string;
  next:
    | { id: string; title: string; day: string; month: string; date: string; time: string; place: string }
    | undefined;
  /** Those outside learn when it is, and not where. */
  mayRead: boolean;
  /** Dates that members are asked about. */
  polls: readonly { id: string; title: string }[];
}

export function NextMeetingOfGroup({ slug, next, mayRead, polls }: NextMeetingOfGroupProps) {
  return (
    <>
      {next ? <Planned slug={slug} next={next} mayRead={mayRead} /> : <p>No meeting is planned yet.</p>}
      {polls.length > 0 && (
        <Links
          links={polls.map(({ id, title }) => ({
            href: `/groups/${slug}/polls/${id}`,
            label: `When can you come: ${title}`,
          }))}
        />
      )}
    </>
  );
}

type PlannedProps = Pick<NextMeetingOfGroupProps, "slug" | "mayRead"> & {
  next: NonNullable<NextMeetingOfGroupProps["next"]>;
};

function Planned({ slug, next, mayRead }: PlannedProps) {
  const { id, title, day, month, date, time, place } = next;
  return (
    <DayMark day={day} month={month}>
      <p>{mayRead ? <a href={`/groups/${slug}/meetings/${id}`}>{title}</a> : <b>{title}</b>}</p>
      <p>{date}</p>
      <p>{time}</p>
      {mayRead ? place && <p>{place}</p> : <p className="app-second">Join this group to see where.</p>}
    </DayMark>
  );
}
