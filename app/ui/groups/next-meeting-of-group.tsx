import { DayMark } from "../parts/aside.tsx";

interface NextMeetingOfGroupProps {
  slug: string;
  next:
    | { id: string; title: string; day: string; month: string; date: string; time: string; place: string }
    | undefined;
  /** Those outside learn when it is, and not where. */
  mayRead: boolean;
}

export function NextMeetingOfGroup({ slug, next, mayRead }: NextMeetingOfGroupProps) {
  if (!next) return <p>No meeting is planned yet.</p>;
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
